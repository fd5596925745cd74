// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/ContrastPreference.h"

#include "support/FakeSettingsPortal.h"
#include "support/PrivateBus.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestContrastPreference : public QObject
{
    Q_OBJECT

private:
    using Value = std::optional<bool>;

private Q_SLOTS:
    void theSettingComesFirst_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<Value>("value");
        QTest::newRow("more") << int(ContrastMode::More) << Value(true);
        QTest::newRow("normal") << int(ContrastMode::Normal) << Value(false);
        QTest::newRow("auto") << int(ContrastMode::Auto) << Value();
    }

    void theSettingComesFirst()
    {
        QFETCH(int, mode);
        QFETCH(Value, value);
        const ContrastPreference preference{ContrastMode(mode)};
        QCOMPARE(preference.value(), value);
    }

    void followsTheDesktopAtRunTime()
    {
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 1);
        ContrastPreference preference(ContrastMode::Auto);
        QSignalSpy changed(&preference, &ContrastPreference::changed);
        preference.follow(bus.connect());
        QCOMPARE(preference.value(), Value()); // does not wait for the answer
        QTRY_COMPARE(preference.value(), Value(true));
        portal.setContrast(0);
        QTRY_COMPARE(preference.value(), Value());
        portal.setContrast(1);
        QTRY_COMPARE(preference.value(), Value(true));
        QCOMPARE(changed.size(), 3);
    }

    void aBusThatStopsIsNotWaitedFor()
    {
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 1);
        ContrastPreference preference(ContrastMode::Auto);
        const QDBusConnection own = bus.connect();
        QElapsedTimer clock;
        clock.start();
        bus.freeze();
        preference.follow(own);
        QVERIFY(clock.elapsed() < 25'000); // the time limit of a D-Bus call
        bus.thaw();
        QTRY_COMPARE(preference.value(), Value(true));
    }

    void otherSettingsOfTheDesktopDoNotCount()
    {
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 0);
        ContrastPreference preference(ContrastMode::Auto);
        preference.follow(bus.connect());
        QSignalSpy changed(&preference, &ContrastPreference::changed);
        portal.tell(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 1U);
        portal.tell(u"org.example"_s, u"contrast"_s, 1U);
        portal.tell(u"org.freedesktop.appearance"_s, u"contrast"_s, u"very high"_s);
        portal.setContrast(1); // comes after them
        QTRY_COMPARE(preference.value(), Value(true));
        QCOMPARE(changed.size(), 1);
    }

    void theSettingMayChangeAtRunTime()
    {
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 1);
        ContrastPreference preference(ContrastMode::Normal);
        preference.follow(bus.connect());
        QCOMPARE(preference.value(), Value(false));
        preference.setMode(ContrastMode::Auto);
        QTRY_COMPARE(preference.value(), Value(true));
        preference.setMode(ContrastMode::Normal);
        QCOMPARE(preference.value(), Value(false));
    }

    void aPortalThatStartsLaterCounts()
    {
        PrivateBus bus;
        ContrastPreference preference(ContrastMode::Auto);
        preference.follow(bus.connect());
        {
            const FakeSettingsPortal portal(bus.connect(), 1);
            QTRY_COMPARE(preference.value(), Value(true));
        }
        const FakeSettingsPortal again(bus.connect(), 0);
        QTRY_COMPARE(preference.value(), Value());
    }
};

QTEST_GUILESS_MAIN(TestContrastPreference)
#include "TestContrastPreference.moc"
