// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/OffscreenScreens.h"
#include "support/PageServer.h"

#include <QDir>
#include <QFile>
#include <QRect>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QRect leftScreen(0, 0, 1600, 900);
const QRect rightScreen(1600, 0, 1024, 768);

/// For QT_QPA_PLATFORM: screens without a display, described in a file in \a folder.
QString platformWith(const QTemporaryDir &folder, const QList<std::pair<QString, QRect>> &screens)
{
    const QString path = folder.filePath(u"screens.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(offscreenScreens(screens)).toJson()) <= 0)
        return {};
    return u"offscreen:configfile="_s + path;
}

/// The window of \a vitrine on its screens, without frame; empty if it does not answer.
QRect windowRect(VitrineProcess &vitrine)
{
    return DesktopWindow::screenRect(vitrine, u"window"_s);
}

} // namespace

/// The window on a desktop and on several screens, from run to run.
class TestWindowEndToEnd : public QObject
{
    Q_OBJECT

private:
    static void waitUntilItPlays(VitrineProcess &vitrine, double seconds = 0.5)
    {
        const auto seen = int(vitrine.entries().size());
        double first = -1.0;
        const auto hasPlayed = [&](const QJsonObject &entry) {
            const QJsonValue time = entry.value("currentTime"_L1);
            if (time.isDouble() && first < 0.0)
                first = time.toDouble();
            return time.toDouble() >= first + seconds;
        };
        QVERIFY2(vitrine.waitFor(hasPlayed, seen), vitrine.report());
    }

    static void end(VitrineProcess &vitrine)
    {
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

    [[nodiscard]] QStringList kept(const QStringList &arguments) const
    {
        return QStringList{u"--data-dir"_s, m_folder.path()} + arguments;
    }

    /// Starts with the profile of this test on \a screens.
    void startOn(VitrineProcess &vitrine, const QList<std::pair<QString, QRect>> &screens,
                 const QStringList &arguments) const
    {
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, platformWith(m_folder, screens));
        vitrine.startBare(kept(QStringList{u"--events"_s, u"-"_s} + arguments));
        waitUntilItPlays(vitrine);
    }

    [[nodiscard]] QStringList memories() const
    {
        QStringList profiles;
        const QStringList folders = QDir(m_folder.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders) {
            if (QFile::exists(m_folder.filePath(folder + u"/window.json"_s)))
                profiles += folder;
        }
        return profiles;
    }

    [[nodiscard]] QByteArray memory() const
    {
        QFile file(m_folder.filePath(u"default/window.json"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        if (QTest::currentTestFunction() && qstrncmp(QTest::currentTestFunction(), "onADesktop", 10) == 0 &&
            DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void cleanup()
    {
        QDir(m_folder.path()).removeRecursively();
        QDir().mkpath(m_folder.path());
    }

    void onADesktopTheWindowReturnsToItsPlace()
    {
        DesktopWindow desktop;
        QRect place;
        for (int run = 0; run < 10; ++run) {
            VitrineProcess vitrine;
            desktop.start(vitrine, kept({u"demo"_s}));
            waitUntilItPlays(vitrine);
            if (run == 0) {
                const QByteArray id = desktop.input(u"search --onlyvisible --name Vitrine"_s);
                desktop.input(u"windowsize %1 700 400 windowmove %1 200 150"_s.arg(QString::fromLatin1(id)));
                QTRY_COMPARE(windowRect(vitrine).size(), QSize(700, 400));
                QTRY_VERIFY(windowRect(vitrine).x() >= 200);
                place = windowRect(vitrine);
            } else {
                QTRY_COMPARE(windowRect(vitrine), place);
            }
            end(vitrine);
        }
    }

    void onADesktopTheSizeJustBeforeFullScreenIsRemembered()
    {
        DesktopWindow desktop;
        const QRect screen(0, 0, 1280, 800);
        QSize size;
        for (int run = 0; run < 10; ++run) {
            VitrineProcess vitrine;
            desktop.start(vitrine, kept({u"demo"_s}));
            waitUntilItPlays(vitrine);
            if (run > 0) {
                QTRY_COMPARE(windowRect(vitrine), screen);
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(windowRect(vitrine).size(), size);
            }
            size = QSize(600 + 20 * run, 400 + 10 * run);
            const QString id = QString::fromLatin1(desktop.input(u"search --onlyvisible --name Vitrine"_s));
            desktop.input(u"windowsize %1 %2 %3"_s.arg(id).arg(size.width()).arg(size.height()));
            QTRY_COMPARE(windowRect(vitrine).size(), size);
            desktop.input(u"key F11"_s);
            QTRY_COMPARE(windowRect(vitrine), screen);
            end(vitrine);
        }
    }

    void onADesktopFullScreenByAKeyComesBackAndThatOfThePageDoesNot_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("key") << u"key F11"_s << true;
        QTest::newRow("the page's button") << u"mousemove 640 400 click 1"_s << false;
    }

    void onADesktopFullScreenByAKeyComesBackAndThatOfThePageDoesNot()
    {
        QFETCH(const QString, input);
        QFETCH(const bool, comesBack);
        PageServer site;
        site.setPage("/player", "<body style='margin: 0; height: 100vh'><script>"
                                "document.body.onclick = () => document.body.requestFullscreen();"
                                "document.onfullscreenchange = () => report('full ' + !!document.fullscreenElement);"
                                "report('drawn');</script>");
        DesktopWindow desktop;
        const QRect screen(0, 0, 1280, 800);
        QRect place;
        {
            VitrineProcess vitrine;
            desktop.start(vitrine, kept({site.address("/player")}));
            QTRY_VERIFY2_WITH_TIMEOUT(site.reports().contains("drawn"), vitrine.report(), 20'000);
            QTRY_VERIFY(!windowRect(vitrine).isEmpty());
            place = windowRect(vitrine);
            QVERIFY(place != screen);
            QTRY_VERIFY2_WITH_TIMEOUT((windowRect(vitrine) == screen || (desktop.input(input), false)),
                                      vitrine.report(), 20'000);
            if (!comesBack) {
                QTRY_VERIFY(site.reports().contains("full true"));
                QTRY_COMPARE(DesktopWindow::control(vitrine, u"note.text"_s).value("text"_L1).toString(),
                             u"127.0.0.1 is in full screen. Press Esc to leave."_s);
            }
            end(vitrine);
        }
        VitrineProcess vitrine;
        desktop.start(vitrine, kept({site.address("/player")}));
        QTRY_COMPARE(windowRect(vitrine), comesBack ? screen : place);
        end(vitrine);
    }

    void aScreenThatIsUnpluggedIsNamedAndNotForgotten()
    {
        const std::pair left(u"left"_s, leftScreen);
        const std::pair right(u"right"_s, rightScreen);
        QRect place;
        {
            VitrineProcess vitrine;
            startOn(vitrine, {left, right}, {u"--screen"_s, u"RIGHT"_s, u"--size"_s, u"640x360"_s, u"demo"_s});
            QVERIFY2(rightScreen.contains(windowRect(vitrine)), vitrine.report());
            end(vitrine);
        }
        QVERIFY2(memory().isEmpty(), "options decided the place");
        QVERIFY(QDir().mkpath(m_folder.filePath(u"default"_s)));
        QFile file(m_folder.filePath(u"default/window.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"placement\":{\"window\":[1700,60,640,360],\"frame\":[0,0,0,0],\"screen\":\"right\","
                   "\"screenArea\":[1600,0,1024,768],\"maximized\":false,\"fullScreen\":false}}");
        file.close();
        const QByteArray before = memory();
        {
            VitrineProcess vitrine;
            vitrine.allow(u"^warning vitrine\\.desktop: The screen “right” is not connected"_s);
            startOn(vitrine, {left}, {u"demo"_s});
            QVERIFY2(leftScreen.contains(windowRect(vitrine)), vitrine.report());
            QCOMPARE(windowRect(vitrine).size(), QSize(640, 360));
            QVERIFY(vitrine.standardError().contains("“right” is not connected"));
            waitUntilItPlays(vitrine, 1.5);
            end(vitrine);
        }
        QCOMPARE(memory(), before);
        VitrineProcess vitrine;
        startOn(vitrine, {left, right}, {u"demo"_s});
        QCOMPARE(windowRect(vitrine), QRect(1700, 60, 640, 360));
        end(vitrine);
    }

    void anOptionChoosesTheScreen_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QRect>("screen");
        QTest::addColumn<bool>("fills");
        QTest::newRow("number") << QStringList{u"--screen"_s, u"2"_s} << rightScreen << false;
        QTest::newRow("name") << QStringList{u"--screen"_s, u"left"_s} << leftScreen << false;
        QTest::newRow("fullscreen") << QStringList{u"--screen"_s, u"2"_s, u"--fullscreen"_s} << rightScreen << true;
        QTest::newRow("kiosk") << QStringList{u"--screen"_s, u"2"_s, u"--kiosk"_s} << rightScreen << true;
        QTest::newRow("larger than the screen")
            << QStringList{u"--screen"_s, u"2"_s, u"--size"_s, u"3000x2000"_s} << rightScreen << false;
        QTest::newRow("no such screen") << QStringList{u"--screen"_s, u"HDMI-9"_s} << leftScreen << false;
    }

    void anOptionChoosesTheScreen()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QRect, screen);
        QFETCH(const bool, fills);
        VitrineProcess vitrine;
        vitrine.allow(u"^warning vitrine\\.app: There is no screen “HDMI-9”.*1 \\(left\\), 2 \\(right\\)"_s);
        const bool isKiosk = options.contains(u"--kiosk"_s);
        startOn(vitrine, {{u"left"_s, leftScreen}, {u"right"_s, rightScreen}},
                options + (isKiosk ? controlOptions(vitrine) : QStringList()) + QStringList{u"demo"_s});
        if (fills)
            QTRY_COMPARE(windowRect(vitrine), screen);
        else
            QVERIFY2(screen.contains(windowRect(vitrine).center()), vitrine.report());
        QVERIFY(windowRect(vitrine).width() <= screen.width());
        end(vitrine);
        QCOMPARE(vitrine.standardError().contains("no screen"), options.contains(u"HDMI-9"_s));
    }

    void onlyAWindowOfAProfileIsRemembered_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("profiles");
        QTest::newRow("default") << QStringList() << QStringList{u"default"_s};
        QTest::newRow("profile") << QStringList{u"--profile"_s, u"lobby"_s} << QStringList{u"lobby"_s};
        QTest::newRow("ephemeral") << QStringList{u"--ephemeral"_s} << QStringList();
        QTest::newRow("kiosk") << QStringList{u"--kiosk"_s} << QStringList();
        QTest::newRow("headless") << QStringList{u"--headless"_s} << QStringList();
        QTest::newRow("size") << QStringList{u"--size"_s, u"640x360"_s} << QStringList();
    }

    void onlyAWindowOfAProfileIsRemembered()
    {
        QFETCH(const QStringList, options);
        VitrineProcess vitrine;
        startOn(vitrine, {{u"left"_s, leftScreen}}, options + QStringList{u"demo"_s});
        waitUntilItPlays(vitrine, 2.0);
        end(vitrine);
        QTEST(memories(), "profiles");
    }

    void aMemoryThatCannotBeUsedDoesNotHinderPlayback_data()
    {
        QTest::addColumn<bool>("isFolder");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("damaged") << false << QByteArray("{\"placement\":{\"window\":[0,0,1e999,NaN");
        QTest::newRow("binary") << false << QByteArray(5000, '\xff');
        QTest::newRow("neither read nor written") << true << QByteArray();
    }

    void aMemoryThatCannotBeUsedDoesNotHinderPlayback()
    {
        QFETCH(const bool, isFolder);
        QFETCH(const QByteArray, text);
        const QString path = m_folder.filePath(u"default/window.json"_s);
        QVERIFY(QDir().mkpath(isFolder ? path : m_folder.filePath(u"default"_s)));
        if (QFile file(path); !isFolder)
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        VitrineProcess vitrine;
        vitrine.allow(
            u"^warning vitrine\\.desktop: The place of the window is not (known|remembered), because .*window.json"_s);
        startOn(vitrine, {{u"left"_s, leftScreen}}, {u"demo"_s});
        waitUntilItPlays(vitrine, 2.0);
        QCOMPARE(windowRect(vitrine).size(), QSize(1280, 720));
        end(vitrine);
        QVERIFY(vitrine.standardError().contains("The place of the window is not known"));
        QCOMPARE(vitrine.standardError().contains("not remembered"), isFolder);
        QCOMPARE(memory().contains("1280"), !isFolder);
    }

    void theTitleIsThatOfTheContent()
    {
        VitrineProcess vitrine;
        startOn(vitrine, {{u"left"_s, leftScreen}}, {u"demo:rate"_s});
        QCOMPARE(DesktopWindow::control(vitrine, u"window"_s).value("text"_L1).toString(), u"demo:rate – Vitrine"_s);
        end(vitrine);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWindowEndToEnd)
#include "TestWindowEndToEnd.moc"
