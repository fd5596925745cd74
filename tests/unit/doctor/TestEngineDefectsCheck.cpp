// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/EngineDefectsCheck.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestEngineDefectsCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatIsAvoided()
    {
        const Check check = engineDefectsCheck({6, 8, 2}, DisplayFacts{});
        expectCheck(check, CheckVerdict::Ok, {u"avoids 2 of version 6.8.2"_s, u"second player"_s, u"invalid one."_s});
        const QJsonArray avoided = check.details.value("avoided"_L1).toArray();
        QCOMPARE(avoided.size(), 2);
        QCOMPARE(avoided.last().toObject(), (QJsonObject{{u"name"_s, u"document-picture-in-picture"_s},
                                                         {u"remedy"_s, u"DocumentPictureInPictureAPI"_s},
                                                         {u"source"_s, u"QTBUG-132681"_s}}));
    }

    void aSeatMatters()
    {
        const Check check = engineDefectsCheck({6, 8, 2}, DisplayFacts{.hasSeat = false});
        expectCheck(check, CheckVerdict::Ok, {u"avoids 3"_s, u"keyboard or pointer"_s});
        expectCheck(engineDefectsCheck({6, 8, 2}, std::nullopt), CheckVerdict::Ok, {u"avoids 2"_s});
    }
};

QTEST_APPLESS_MAIN(TestEngineDefectsCheck)
#include "TestEngineDefectsCheck.moc"
