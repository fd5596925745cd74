// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SettingsCheck.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSettingsCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAreFine()
    {
        const Check check = settingsCheck(LoadedSettings{});
        QCOMPARE(check.id, u"settings"_s);
        QCOMPARE(check.verdict, CheckVerdict::Ok);
        QVERIFY(check.advice.isEmpty());
    }

    void tellsWhoSetWhat()
    {
        LoadedSettings loaded;
        loaded.settings.profile = u"hunter2"_s;
        loaded.settings.sources = {{u"profile"_s, u"/etc/vitrine/vitrine.toml:2"_s}, {u"kiosk"_s, u"--kiosk"_s}};
        const Check check = settingsCheck(loaded);
        QCOMPARE(check.verdict, CheckVerdict::Ok);
        QVERIFY2(check.found.contains(u"kiosk (--kiosk), profile (/etc/vitrine/vitrine.toml:2)"_s),
                 qPrintable(check.found));
        QVERIFY2(!check.found.contains(u"hunter2"_s), "values may be secret");
        QCOMPARE(check.details.value(u"sources"_s).toObject().value(u"kiosk"_s), u"--kiosk"_s);
    }

    void aWarningIsOne()
    {
        LoadedSettings loaded;
        loaded.warnings = {u"VITRINE_KIOSC is not known."_s};
        const Check check = settingsCheck(loaded);
        QCOMPARE(check.verdict, CheckVerdict::Warning);
        QCOMPARE(check.advice, u"VITRINE_KIOSC is not known."_s);
        QCOMPARE(check.details.value(u"warnings"_s).toArray().size(), 1);
    }

    void aMistakeIsAProblem()
    {
        const Check check = settingsCheck(Error{u"vitrine.toml:3: hud must be auto, on, off"_s});
        QCOMPARE(check.verdict, CheckVerdict::Problem);
        QCOMPARE(check.found, u"vitrine.toml:3: hud must be auto, on, off"_s);
        QVERIFY(!check.advice.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestSettingsCheck)
#include "TestSettingsCheck.moc"
