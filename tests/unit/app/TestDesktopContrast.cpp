// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/DesktopContrast.h"

#include "settings/Settings.h"
#include "support/FakeSettingsPortal.h"
#include "support/PrivateBus.h"

#include <QProcessEnvironment>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestDesktopContrast : public QObject
{
    Q_OBJECT

private:
    using Value = std::optional<bool>;

    static QProcessEnvironment variables(const QString &bus)
    {
        QProcessEnvironment result;
        if (!bus.isEmpty())
            result.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
        return result;
    }

    QList<Value> m_applied;
    const DesktopContrast::Apply m_apply = [this](Value high) {
        m_applied += high;
    };

private Q_SLOTS:
    void cleanup() { m_applied.clear(); }

    void followsTheDesktop()
    {
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 1);
        // Twice, because the connection has a name.
        for (int times = 0; times < 2; ++times) {
            m_applied.clear();
            const DesktopContrast contrast(Settings{}, variables(bus.address()), m_apply);
            QCOMPARE(m_applied, {Value()});
            QTRY_COMPARE(m_applied, (QList<Value>{{}, true}));
            portal.setContrast(0);
            QTRY_COMPARE(m_applied, (QList<Value>{{}, true, {}}));
            portal.setContrast(1);
            QTRY_COMPARE(m_applied.size(), 4);
        }
    }

    void theSettingIsAppliedAtOnceWithoutABus()
    {
        Settings settings;
        settings.contrast = ContrastMode::More;
        const DesktopContrast contrast(settings, variables({}), m_apply);
        QCOMPARE(m_applied, {Value(true)});
    }
};

QTEST_GUILESS_MAIN(TestDesktopContrast)
#include "TestDesktopContrast.moc"
