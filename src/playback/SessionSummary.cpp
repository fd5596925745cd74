// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SessionSummary.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

QString startOutcomeName(StartOutcome outcome)
{
    switch (outcome) {
    case StartOutcome::Started:
        return u"started"_s;
    case StartOutcome::FailedBeforeStart:
        return u"failedBeforeStart"_s;
    case StartOutcome::ExitedBeforeStart:
        break;
    }
    return u"exitedBeforeStart"_s;
}

std::optional<StartOutcome> startOutcomeFromName(const QString &name)
{
    using enum StartOutcome;
    for (const StartOutcome outcome : {Started, FailedBeforeStart, ExitedBeforeStart}) {
        if (startOutcomeName(outcome) == name)
            return outcome;
    }
    return std::nullopt;
}

QString playedSegmentsText(const QList<PlayedSegment> &segments)
{
    QStringList texts;
    for (const PlayedSegment &segment : segments)
        texts += QString::number(segment.fromSeconds, 'f', 3) + "[.]"_L1 + QString::number(segment.toSeconds, 'f', 3);
    return texts.join("[,]"_L1);
}

} // namespace vitrine
