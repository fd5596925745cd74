// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestKioskDisplayRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndRefuses_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem"); // a part of the message; empty: accepted

        const QString hours = u"kiosk.display_hours"_s;
        QTest::newRow("hours") << hours << u"mon-fri 08:00-18:00"_s << QString();
        QTest::newRow("always") << hours << u""_s << QString();
        QTest::newRow("no days") << hours << u"08:00-18:00"_s << u"--kiosk.display-hours"_s;
        QTest::newRow("no such day") << hours << u"mo-fr 08:00-18:00"_s << u"mo"_s;
        QTest::newRow("an empty one of two") << hours << u"daily 08:00-18:00;"_s << u"--kiosk.display-hours"_s;
        QTest::newRow("no such zone") << u"kiosk.display_time_zone"_s << u"Europe/Berlim"_s << u"Europe/Berlin"_s;
        QTest::newRow("no such way") << u"kiosk.display_control"_s << u"hdmi"_s << u"auto, none, wlopm, dpms, cec"_s;
    }

    void acceptsAndRefuses()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, problem);
        const SettingsFixture fixture;
        const QString message = SettingsFixture::messageOf(fixture.load({{key, value}}));
        QVERIFY2(problem.isEmpty() ? message.isEmpty() : message.contains(problem), qPrintable(message));
    }

    void aVariableSeparatesHoursBySemicolons()
    {
        SettingsFixture fixture;
        fixture.environment.variables.insert(u"VITRINE_KIOSK_DISPLAY_HOURS"_s,
                                             u"mon,tue 08:00-18:00; sat 10:00-02:00"_s);
        const auto loaded = fixture.load();
        VERIFY_LOADED(loaded);
        QCOMPARE(loaded->settings.kioskDisplayHours,
                 WeeklyHours::fromText({u"mon,tue 08:00-18:00"_s, u"sat 10:00-02:00"_s}).value());
    }

    void anEmptyValueOverridesTheHoursOfAFile()
    {
        const SettingsFixture fixture;
        fixture.write(u"system.toml"_s, u"kiosk.display_hours = \"daily 08:00-18:00\"\n"
                                        "kiosk.display_time_zone = \"Asia/Tokyo\"\n"_s);
        const auto loaded = fixture.load({{u"kiosk.display_hours"_s, u""_s}});
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->settings.kioskDisplayHours.isAlways());
    }
};

QTEST_APPLESS_MAIN(TestKioskDisplayRows)
#include "TestKioskDisplayRows.moc"
