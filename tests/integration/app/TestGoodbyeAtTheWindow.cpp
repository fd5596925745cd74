// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Application.h"
#include "simulator/FakeService.h"
#include "simulator/ReferenceServer.h"

#include <QApplication>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace vitrine;
using namespace std::chrono_literals;

/// What a viewer and a session manager do, who cannot be had in another process without a display.
class TestGoodbyeAtTheWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoeverEndsTheRunThePlaceIsFree_data()
    {
        QTest::addColumn<bool>("kiosk");
        QTest::addColumn<Deed>("deed");
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers) {
            return Deed([key, modifiers](QWidget &window) { QTest::keyClick(window.windowHandle(), key, modifiers); });
        };
        QTest::newRow("Ctrl+Q") << false << press(Qt::Key_Q, Qt::ControlModifier);
        QTest::newRow("Ctrl+Shift+Q in a kiosk") << true << press(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::newRow("the window manager") << false << Deed([](QWidget &window) { window.close(); });
        const Deed die = [](QWidget &) {
            QEvent quit(QEvent::Quit);
            QCoreApplication::sendEvent(qApp, &quit);
        };
        QTest::newRow("the session manager") << false << die;
        QTest::newRow("the session manager, in a kiosk") << true << die;
    }

    void whoeverEndsTheRunThePlaceIsFree()
    {
        QFETCH(const bool, kiosk);
        QFETCH(const Deed, deed);
        ReferenceServer server;
        QVERIFY(server.start());
        const auto number = [&server](const char *key) {
            return server.service().state().value(QLatin1StringView(key)).toInt(-1);
        };
        const auto scenario = Scenario::fromJson("{}", QStringLiteral("story"), QStringLiteral("story"));
        QVERIFY(scenario);
        Settings settings;
        settings.target = PlayTarget::playerUrl(server.playerUrl(*scenario));
        settings.hostOrigin = QStringLiteral("https://vitrine.localhost");
        settings.readyTimeout = 20s;
        settings.ephemeral = true;
        settings.kiosk = kiosk;
        Application application({.settings = settings, .warnings = {}}, {}, {}, {});
        QVERIFY(application.start());
        connect(&server.service(), &FakeService::sessionBegun, this,
                [&] { QTimer::singleShot(0ms, this, [&] { deed(*QApplication::topLevelWidgets().constFirst()); }); });
        QTimer::singleShot(30s, this, [] { QCoreApplication::exit(notOver); });
        QCOMPARE(QApplication::exec(), 0);
        QCOMPARE(number("sessionsBegun"), 1);
        QCOMPARE(number("sessionsEnded"), 1);
        QCOMPARE(number("slotsTaken"), 0);
    }

private:
    using Deed = std::function<void(QWidget &)>;
    static constexpr int notOver = 99;
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestGoodbyeAtTheWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestGoodbyeAtTheWindow.moc"
