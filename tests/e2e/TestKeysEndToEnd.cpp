// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/PageServer.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Keys of a real keyboard, in a window with a real page.
class TestKeysEndToEnd : public QObject
{
    Q_OBJECT

private:
    static QStringList commandsOf(const VitrineProcess &vitrine)
    {
        QStringList commands;
        for (const QJsonObject &entry : vitrine.entriesOf(u"command"_s)) {
            if (entry.value("by"_L1) == "viewer"_L1)
                commands += entry.value("name"_L1).toString() + u' ' + entry.value("outcome"_L1).toString();
        }
        return commands;
    }

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void theyCommandThePlayer()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        const QList<std::pair<QString, QString>> keys{{u"5"_s, u"seek"_s},
                                                      {u"j"_s, u"seek"_s},
                                                      {u"l"_s, u"seek"_s},
                                                      {u"greater"_s, u"setRate"_s},
                                                      {u"less"_s, u"setRate"_s}};
        QStringList expected;
        for (const auto &[key, command] : keys) {
            desktop.input(u"key "_s + key);
            expected += command + u" done"_s;
            QTRY_COMPARE(commandsOf(vitrine), expected);
        }
        // 45 s, then 10 s back and forward again.
        QVERIFY2(
            vitrine.waitFor([](const QJsonObject &entry) { return entry.value("currentTime"_L1).toDouble() > 45.0; }),
            vitrine.report());
        const QJsonObject state = ctl(vitrine, {u"state"_s}).json;
        QVERIFY2(state.value("currentTime"_L1).toDouble() < 60.0, vitrine.report());
        QCOMPARE(state.value("playbackRate"_L1).toDouble(), 1.0);
    }

    void spacePausesWhatIsAboutToPlay()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.start(vitrine, {u"demo:slow-start"_s});
        QTRY_VERIFY2(!desktop.input(u"getactivewindow"_s).isEmpty(), vitrine.report());
        QTRY_VERIFY2(ctl(vitrine, {u"state"_s}).json.value("volume"_L1).isDouble(), vitrine.report());
        desktop.input(u"key space"_s);
        QTRY_COMPARE(commandsOf(vitrine), QStringList{u"pause done"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"paused"_s), vitrine.report());
        const qsizetype from = vitrine.entries().size();
        desktop.input(u"key space"_s);
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s, static_cast<int>(from)), vitrine.report());
    }

    /// The reference player leaves keys to Vitrine until its media can play.
    void keysInARowAtTheStartDoNotFail()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.start(vitrine, {u"demo:slow-start"_s});
        QTRY_VERIFY2(!desktop.input(u"getactivewindow"_s).isEmpty(), vitrine.report());
        QTRY_VERIFY2(ctl(vitrine, {u"state"_s}).json.value("volume"_L1).isDouble(), vitrine.report());
        const auto pressedUntilReady = [&] {
            desktop.input(u"key --delay 15 space space space space"_s);
            return !vitrine.entriesOf(u"ready"_s).isEmpty();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(pressedUntilReady(), vitrine.report(), 20'000);
        // While the page loads its media.
        desktop.input(u"key --delay 15 space space space space"_s);
        QTRY_VERIFY2(commandsOf(vitrine).size() > 4, vitrine.report());
        for (const QJsonObject &entry : vitrine.entriesOf(u"command"_s)) {
            const QString why = entry.value("why"_L1).toString();
            QVERIFY2(why.isEmpty() || why == u"A later command replaced this one.", qPrintable(why));
        }
    }

    /// The reference player has these keys, and prevents what else they would do.
    void whatThePlayersPageUsesIsNotDoneTwice()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        for (int times = 0; times < 5; ++times) {
            const auto seen = int(vitrine.entries().size());
            desktop.input(u"key space"_s);
            const QString state = times % 2 == 0 ? u"paused"_s : u"playing"_s;
            QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, state, seen), vitrine.report());
        }
        QCOMPARE(commandsOf(vitrine), QStringList());
    }

    void anOpenMenuDoesNotHoldUpThePlayer()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        QTRY_VERIFY2((desktop.input(u"mousemove 500 300 click 3"_s), DesktopWindow::shows(vitrine, u"page.menu"_s)),
                     vitrine.report());
        const int before = ctl(vitrine, {u"state"_s}).json.value("seq"_L1).toInt();
        QVERIFY2(vitrine.waitFor([before](const QJsonObject &entry) {
            return entry.value("seq"_L1).toInt() > before && entry.contains("currentTime"_L1);
        }),
                 vitrine.report());
        QVERIFY(DesktopWindow::shows(vitrine, u"page.menu"_s));
        desktop.input(u"key Escape"_s);
        QTRY_VERIFY(!DesktopWindow::shows(vitrine, u"page.menu"_s));
    }

    void textStaysInThePage_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("input") << QByteArray("<input id=field>");
        QTest::newRow("textarea") << QByteArray("<textarea id=field></textarea>");
        QTest::newRow("editable") << QByteArray("<div id=field contenteditable>.</div>");
    }

    void textStaysInThePage()
    {
        QFETCH(const QByteArray, field);
        PageServer site;
        site.setPage("/player",
                     field + R"(<style>#field { position: fixed; inset: 0; width: 100%; height: 100% }</style>
            <script>
            const field = document.getElementById('field');
            field.addEventListener('input', () => report(field.value ?? field.textContent));
            field.addEventListener('keydown', (event) => event.key === 'Enter' && field.blur());
            field.addEventListener('blur', () => report('blurred'));
            field.addEventListener('click', () => report('clicked'));
            addEventListener('keyup', (event) => report('up ' + event.key));
            </script>)");
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.start(vitrine, {site.address("/player")});
        QTRY_VERIFY2_WITH_TIMEOUT((desktop.input(u"mousemove 500 300 click 1"_s), site.reports().contains("clicked")),
                                  vitrine.report(), 20'000);
        const QStringList keys{u"f"_s,    u"5"_s,     u"j"_s,    u"m"_s,  u"question"_s,
                               u"less"_s, u"space"_s, u"Left"_s, u"Up"_s, u"k"_s};
        desktop.input(u"key "_s + keys.join(u' '));
        QTRY_VERIFY2(site.reports().contains("up k"), site.reports().join('\n').constData());
        const QByteArray typed = site.reports().join('\n');
        QVERIFY2(typed.contains("f5jm?"), typed.constData());
        QVERIFY2(!DesktopWindow::shows(vitrine, u"keys.close"_s), "the page has used it");
        QVERIFY(commandsOf(vitrine).isEmpty());
        // The same key without the field.
        desktop.input(u"key Return"_s);
        QTRY_VERIFY(site.reports().contains("blurred"));
        desktop.input(u"key question"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"keys.close"_s), vitrine.report());
    }

    void f1OpensTheSheetAndEscapeClosesIt()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        desktop.input(u"key F1"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"keys.close"_s), vitrine.report());
        desktop.input(u"key Escape"_s);
        QTRY_VERIFY2(!DesktopWindow::shows(vitrine, u"keys.close"_s), vitrine.report());
        desktop.input(u"key l"_s);
        QTRY_COMPARE(commandsOf(vitrine), QStringList{u"seek done"_s});
    }

    void ctrlCommaOpensTheSettings()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        desktop.input(u"key ctrl+comma"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"settings.close"_s), vitrine.report());
        desktop.input(u"key Tab space"_s); // starts without sound
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"settings.row.muted.note"_s), vitrine.report());
        QVERIFY(QFile::exists(vitrine.folder() + u"/.config/vitrine/vitrine.toml"_s));
        desktop.input(u"key Escape"_s);
        QTRY_VERIFY2(!DesktopWindow::shows(vitrine, u"settings.close"_s), vitrine.report());
        desktop.input(u"key l"_s); // the player has the keyboard again
        QTRY_COMPARE(commandsOf(vitrine), QStringList{u"seek done"_s});
    }

    void withoutMediaAccessThePlayersKeysDoNothing()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"--no-media-access"_s, u"demo"_s});
        desktop.input(u"key l greater 5"_s);
        desktop.input(u"key question"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"keys.close"_s), vitrine.report());
        QVERIFY(!DesktopWindow::shows(vitrine, u"keys.row.play.help"_s));
        QCOMPARE(commandsOf(vitrine), QStringList());
    }

    void ctrlWClosesTheWindow()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"demo"_s});
        desktop.input(u"key ctrl+w"_s);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entries().last().value("why"_L1), QJsonValue(u"closed"_s));
    }
};

QTEST_GUILESS_MAIN(TestKeysEndToEnd)
#include "TestKeysEndToEnd.moc"
