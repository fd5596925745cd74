// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SessionSummary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSessionSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // xAPI Video Profile, played-segments
    void segmentsHaveATextForm()
    {
        QCOMPARE(playedSegmentsText({{0.0, 12.0}, {14.0, 21.0004}}), u"0.000[.]12.000[,]14.000[.]21.000"_s);
        QCOMPARE(playedSegmentsText({}), QString());
    }

    void startOutcomesHaveNames()
    {
        using enum StartOutcome;
        for (const StartOutcome outcome : {Started, FailedBeforeStart, ExitedBeforeStart})
            QCOMPARE(startOutcomeFromName(startOutcomeName(outcome)), std::optional(outcome));
        QCOMPARE(startOutcomeFromName(u"other"_s), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestSessionSummary)
#include "TestSessionSummary.moc"
