// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/PageServer.h"

#include <csignal>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Starts of one user with one profile, on one screen.
class TestInstanceEndToEnd : public QObject
{
    Q_OBJECT

private:
    /// Another start by the user of \a first.
    static void share(VitrineProcess &second, const VitrineProcess &first)
    {
        second.setVariable(u"HOME"_s, first.folder());
        second.setVariable(u"XDG_RUNTIME_DIR"_s, first.folder());
    }

    static void play(DesktopWindow &desktop, VitrineProcess &vitrine)
    {
        desktop.start(vitrine, {u"demo"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
    }

    /// The `command` event of a start, with \a name, that follows event \a from.
    static std::optional<QJsonObject> command(VitrineProcess &vitrine, const QString &name, qsizetype from = 0)
    {
        return vitrine.waitFor(
            [&name](const QJsonObject &entry) {
                return isEntry(entry, u"command"_s, u"by"_s, u"instance"_s) &&
                       entry.value("name"_L1).toString() == name;
            },
            static_cast<int>(from));
    }

    /// Closes the message of \a vitrine with Escape, and waits for the end.
    static std::optional<int> dismiss(DesktopWindow &desktop, VitrineProcess &vitrine)
    {
        const auto look = [&] {
            // The message box is the only window of that name: the page's has a title of its own, or is not there.
            const QString box = QString::fromUtf8(desktop.input(u"search --onlyvisible --name ^Vitrine$"_s));
            const QStringList boxes = box.split(u'\n', Qt::SkipEmptyParts);
            for (const QString &window : boxes)
                desktop.input(u"windowactivate %1 key --window %1 Escape"_s.arg(window));
            return vitrine.process().state() == QProcess::NotRunning;
        };
        return QTest::qWaitFor(look, 20'000) ? vitrine.waitForExit() : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void aSecondStartPlaysInTheRunningWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("target"); ///< in the event `ready`
        QTest::newRow("scenario") << QStringList{u"demo:live"_s} << u"demo:live"_s;
        QTest::newRow("link") << QStringList{u"--"_s, u"vitrine://play?demo=live"_s} << u"demo:live"_s;
        QTest::newRow("start") << QStringList{u"--start"_s, u"40"_s, u"demo"_s} << u"demo"_s;
    }

    void aSecondStartPlaysInTheRunningWindow()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, target);
        DesktopWindow desktop;
        VitrineProcess first;
        play(desktop, first);
        desktop.input(u"key F1"_s);
        QTRY_VERIFY2(DesktopWindow::shows(first, u"keys.title"_s), first.report());
        const qsizetype seen = first.entries().size();
        VitrineProcess second;
        share(second, first);
        second.allow(u"^vitrine: The running Vitrine \\(process \\d+\\) plays it\\.$"_s);
        desktop.startAlone(second, arguments);
        QCOMPARE(second.waitForExit(), 0);
        QTRY_VERIFY2(!DesktopWindow::shows(first, u"keys.title"_s), "it covers the video that was asked for");
        const auto opened = command(first, u"open"_s, seen);
        QVERIFY2(opened, first.report());
        QCOMPARE(opened->value("outcome"_L1).toString(), u"done"_s);
        QVERIFY2(first.waitFor(u"state"_s, u"to"_s, u"playing"_s, int(seen)), first.report());
        QCOMPARE(ctl(first, {u"state"_s}).json.value("target"_L1).toString(), target);
        if (arguments.contains(u"--start"_s)) {
            QVERIFY2(
                first.waitFor([](const QJsonObject &entry) { return entry.value("currentTime"_L1).toDouble() >= 40; },
                              int(seen)),
                first.report());
        }
    }

    void aSecondStartWithoutTargetShowsTheWindow()
    {
        DesktopWindow desktop;
        VitrineProcess first;
        play(desktop, first);
        const QString window = QString::fromUtf8(desktop.input(u"search --onlyvisible --class vitrine"_s));
        QVERIFY(!window.isEmpty());
        desktop.input(u"windowminimize --sync "_s + window);
        QTRY_VERIFY(desktop.input(u"search --onlyvisible --class vitrine"_s).isEmpty());
        VitrineProcess second;
        share(second, first);
        second.allow(u"^vitrine: The running Vitrine \\(process \\d+\\) shows its window\\.$"_s);
        desktop.startAlone(second, {});
        QCOMPARE(second.waitForExit(), 0);
        QVERIFY2(command(first, u"raise"_s), first.report());
        QTRY_COMPARE(QString::fromUtf8(desktop.input(u"search --onlyvisible --class vitrine"_s)), window);
        QTRY_COMPARE(QString::fromUtf8(desktop.input(u"getactivewindow"_s)), window);
    }

    void aLinkCannotDoMoreThanPlay_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("why"); ///< part of the message
        QTest::newRow("option in the link") << u"vitrine://play?demo=live&kiosk=1"_s << u"cannot set “kiosk”"_s;
        QTest::newRow("option instead of a link") << u"--headless"_s << u"neither a URL"_s;
        QTest::newRow("option of the engine") << u"--disable-web-security"_s << u"neither a URL"_s;
        QTest::newRow("encoded line break") << u"vitrine://play?token=a%0Ab"_s << u"line break"_s;
        QTest::newRow("local file") << u"vitrine://play?url=file%3A%2F%2F%2Fetc%2Fpasswd"_s
                                    << u"no http or https URL"_s;
        QTest::newRow("script") << u"vitrine://play?url=javascript%3Aalert(1)"_s << u"no http or https URL"_s;
        QTest::newRow("junk") << u"vitrine://%00%ff?&&=;"_s << u"vitrine://play?"_s;
        QTest::newRow("no content") << u"vitrine:"_s << u"vitrine://play?"_s;
        QTest::newRow("long") << u"vitrine://play?token="_s + QString(10'000, u'x') << u"token"_s;
    }

    void aLinkCannotDoMoreThanPlay()
    {
        QFETCH(const QString, link);
        QFETCH(const QString, why);
        DesktopWindow desktop;
        VitrineProcess first;
        play(desktop, first);
        VitrineProcess second;
        share(second, first);
        second.allowStartError({});
        desktop.startAlone(second, {u"--"_s, link});
        QCOMPARE(second.waitForExit(), 2);
        QVERIFY2(second.standardError().contains(why.toUtf8()), second.report());
        const auto refused = command(first, u"open"_s);
        QVERIFY2(refused, first.report());
        QCOMPARE(refused->value("outcome"_L1).toString(), u"failed"_s);
        QTRY_COMPARE(ctl(first, {u"dialog"_s}).json.value("name"_L1).toString(), u"bad-target"_s);
        QCOMPARE(ctl(first, {u"state"_s}).json.value("target"_L1).toString(), u"demo"_s);
    }

    void theStartViewSaysWhyALinkCannotBePlayed()
    {
        DesktopWindow desktop;
        VitrineProcess first;
        desktop.startAlone(first, {});
        QTRY_VERIFY2_WITH_TIMEOUT(DesktopWindow::shows(first, u"start.field"_s), first.report(), 30'000);
        VitrineProcess second;
        share(second, first);
        second.allowStartError({});
        desktop.startAlone(second, {u"--"_s, u"vitrine://play?url=file%3A%2F%2F%2Fetc%2Fpasswd"_s});
        QCOMPARE(second.waitForExit(), 2);
        QTRY_VERIFY2(DesktopWindow::control(first, u"start.note"_s)
                         .value("text"_L1)
                         .toString()
                         .contains(u"no http or https URL"_s),
                     first.report());
        QVERIFY2(ctl(first, {u"dialog"_s}).json.isEmpty(), "it would wait below the start view");
        QCOMPARE(ctl(first, {u"quit"_s}).code, 0);
        QVERIFY2(first.waitForExit() == 0, first.report());
    }

    /// A link that was clicked has no terminal.
    void aBadLinkWithoutARunningVitrineGetsAWindow()
    {
        DesktopWindow desktop;
        VitrineProcess vitrine;
        vitrine.allowStartError({});
        desktop.startAlone(vitrine, {u"--"_s, u"vitrine://play?demo=live&kiosk=1"_s});
        QTRY_VERIFY2_WITH_TIMEOUT(!desktop.input(u"search --onlyvisible --name ^Vitrine$"_s).isEmpty(),
                                  vitrine.report(), 20'000);
        QVERIFY2(vitrine.standardError().contains("kiosk"), vitrine.report());
        QCOMPARE(dismiss(desktop, vitrine), 2);
    }

    void afterACrashTheNextStartIsTheFirst()
    {
        DesktopWindow desktop;
        VitrineProcess crashed;
        play(desktop, crashed);
        crashed.process().kill();
        QVERIFY(crashed.process().waitForFinished());
        VitrineProcess next;
        share(next, crashed);
        play(desktop, next);
        VitrineProcess third;
        share(third, crashed);
        third.allow(u"^vitrine: The running Vitrine"_s);
        desktop.startAlone(third, {u"demo:live"_s});
        QCOMPARE(third.waitForExit(), 0);
        QVERIFY2(command(next, u"open"_s), next.report());
    }

    void aRunThatDoesNotAnswerIsNamed()
    {
        DesktopWindow desktop;
        VitrineProcess first;
        play(desktop, first);
        const qint64 process = first.process().processId();
        QCOMPARE(::kill(static_cast<pid_t>(process), SIGSTOP), 0);
        VitrineProcess second;
        share(second, first);
        second.allow(u"^vitrine: The Vitrine that has the profile “default” open \\(process %1\\)"_s.arg(process));
        desktop.startAlone(second, {u"demo:live"_s});
        QCOMPARE(dismiss(desktop, second), 1);
        QVERIFY2(second.standardError().contains("does not answer"), second.report());
        QCOMPARE(::kill(static_cast<pid_t>(process), SIGCONT), 0);
    }

    void ofTenAtOnceOnePlays()
    {
        DesktopWindow desktop;
        VitrineProcess host; // only its folders
        std::array<std::unique_ptr<VitrineProcess>, 10> starts;
        for (auto &start : starts) {
            start = std::make_unique<VitrineProcess>();
            share(*start, host);
            start->allow(u"^vitrine: The running Vitrine"_s);
            desktop.startAlone(*start, {u"demo"_s});
        }
        const auto running = [&starts] {
            return std::ranges::count_if(
                starts, [](const auto &start) { return start->process().state() != QProcess::NotRunning; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(ctl(host, {u"state"_s}).json.value("state"_L1).toString(), u"playing"_s, 30'000);
        QCOMPARE(running(), 1);
        for (const auto &start : starts) {
            if (start->process().state() == QProcess::NotRunning)
                QCOMPARE(start->waitForExit(), 0);
        }
    }
};

QTEST_MAIN(TestInstanceEndToEnd)

#include "TestInstanceEndToEnd.moc"
