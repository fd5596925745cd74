// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "RecoveryFixture.h"
#include "support/PageServer.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Vitrine without a target, and the start view over a player.
class TestStartViewEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private:
    static void start(DesktopWindow &desktop, VitrineProcess &vitrine)
    {
        desktop.startAlone(vitrine, {});
        QTRY_VERIFY2_WITH_TIMEOUT(DesktopWindow::shows(vitrine, u"start.field"_s), vitrine.report(), 30'000);
    }

    static QJsonObject state(VitrineProcess &vitrine) { return ctl(vitrine, {u"state"_s}).json; }

    static QString recentFile(const VitrineProcess &vitrine)
    {
        return vitrine.folder() + u"/.local/share/vitrine/default/recent.json"_s;
    }

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void aTypedTargetPlaysAndIsRemembered()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        start(desktop, vitrine);
        QCOMPARE(state(vitrine).value("target"_L1), QJsonValue());
        desktop.input(u"type demo:live"_s);
        desktop.input(u"key Return"_s);
        QTRY_COMPARE_WITH_TIMEOUT(state(vitrine).value("state"_L1).toString(), u"playing"_s, 30'000);
        QCOMPARE(state(vitrine).value("target"_L1).toString(), u"demo:live"_s);
        QTRY_VERIFY(!DesktopWindow::shows(vitrine, u"start.field"_s));
        // Also over the player.
        desktop.input(u"key ctrl+o"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"start.recent.0"_s), vitrine.report());
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(!(QFileInfo(recentFile(vitrine)).permissions() & others));
        desktop.input(u"key Escape"_s);
        QTRY_VERIFY(!DesktopWindow::shows(vitrine, u"start.field"_s));
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());

        VitrineProcess next;
        next.setVariable(u"HOME"_s, vitrine.folder());
        next.setVariable(u"XDG_RUNTIME_DIR"_s, vitrine.folder());
        desktop.startAlone(next, {});
        QTRY_VERIFY2_WITH_TIMEOUT(DesktopWindow::shows(vitrine, u"start.recent.0"_s), next.report(), 30'000);
        QCOMPARE(ctl(vitrine, {u"ui.click"_s, u"name=start.recent.0"_s}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(state(vitrine).value("state"_L1).toString(), u"playing"_s, 30'000);
    }

    void theDemoIsOneClickAway()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        start(desktop, vitrine);
        QCOMPARE(ctl(vitrine, {u"ui.click"_s, u"name=start.demo"_s}).code, 0);
        QTRY_COMPARE_WITH_TIMEOUT(state(vitrine).value("state"_L1).toString(), u"playing"_s, 30'000);
    }

    void whatCannotBePlayedIsSaidAndNotRemembered()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        start(desktop, vitrine);
        desktop.input(u"type demo:no-such-scenario"_s);
        desktop.input(u"key Return"_s);
        QTRY_VERIFY2(ctl(vitrine, {u"ui.tree"_s}).output.contains("no-such-scenario"), vitrine.report());
        QVERIFY(DesktopWindow::shows(vitrine, u"start.field"_s));
        QVERIFY(!QFileInfo::exists(recentFile(vitrine)));
        // It can still be ended, as nothing plays.
        desktop.input(u"key ctrl+q"_s);
        QCOMPARE(vitrine.waitForExit(), 0);
    }

    void aRecoveryDoesNotTakeTheKeyboard()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        desktop.input(u"key ctrl+l"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"start.field"_s), vitrine.report());
        desktop.input(u"type demo"_s);
        QVERIFY2(killRenderer(vitrine), vitrine.report());
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        desktop.input(u"type :m5"_s); // M mutes a player
        QTRY_VERIFY2(ctl(vitrine, {u"ui.tree"_s}).output.contains("\"demo:m5\""), vitrine.report());
        QCOMPARE(state(vitrine).value("muted"_L1), false);
    }

    void diagnoseChecksAllButATarget()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        start(desktop, vitrine);
        const QJsonArray checks = ctl(vitrine, {u"diagnose"_s}).json.value("checks"_L1).toArray();
        QHash<QString, QString> verdicts;
        for (const QJsonValue &check : checks)
            verdicts.insert(check["id"_L1].toString(), check["verdict"_L1].toString());
        QVERIFY2(verdicts.size() > 5, vitrine.report());
        QCOMPARE(verdicts.value(u"target"_s), u"skipped"_s);
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());
    }

    void reloadAndKeysOfThePlayerDoNothingBeforeATarget()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        start(desktop, vitrine);
        for (const auto *keys : {u"ctrl+r", u"alt+Left", u"F2", u"F11", u"F11", u"Escape"})
            desktop.input(u"key "_s + QString::fromUtf16(keys));
        QVERIFY(DesktopWindow::shows(vitrine, u"start.field"_s));
        QCOMPARE(ctl(vitrine, {u"play"_s}).code, 1);
        QCOMPARE(state(vitrine).value("target"_L1), QJsonValue());
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());
    }

    void scriptsWithoutATargetPlayTheDemo()
    {
        VitrineProcess vitrine;
        vitrine.start({});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
    }
};

QTEST_MAIN(TestStartViewEndToEnd)
#include "TestStartViewEndToEnd.moc"
