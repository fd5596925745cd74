// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/NotifySocket.h"
#include "support/WaylandDesktop.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The screen of a kiosk and its hours.
class TestDisplayEndToEnd : public QObject
{
    Q_OBJECT

private:
    static QString configuration(const VitrineProcess &vitrine) { return vitrine.folder() + u"/kiosk.toml"_s; }

    static void write(const QString &name, const QString &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(content.toUtf8()) > 0);
    }

    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    }

    enum class Now { Within, Outside };

    /// Hours of every day; neither begins or ends within the next hour.
    static QString hours(Now now)
    {
        const int begin = QDateTime::currentDateTimeUtc().time().hour() + (now == Now::Within ? 0 : 3);
        return u"display_hours = \"daily %1:00-%2:00\"\ndisplay_time_zone = \"UTC\"\n"_s
            .arg(begin % 24, 2, 10, QLatin1Char('0'))
            .arg((begin + 2) % 24, 2, 10, QLatin1Char('0'));
    }

    static void configure(const VitrineProcess &vitrine, const QString &display)
    {
        write(configuration(vitrine), u"[kiosk]\nenabled = true\n"_s + display +
                                          u"[[playlist]]\nname = \"film\"\ntarget = \"demo\"\nloop = true\n"_s);
    }

    /// A television that keeps its state in a file.
    static void installTelevision(VitrineProcess &vitrine, const QString &state)
    {
        const QString folder = vitrine.folder() + u"/bin"_s;
        QVERIFY(QDir().mkpath(folder));
        write(vitrine.folder() + u"/television"_s, state);
        const QString program = folder + u"/cec-ctl"_s;
        write(program, u"#!/bin/sh\nfile='%1/television'\ncase $* in\n"
                       "*--image-view-on*) echo on >\"$file\" ;;\n"
                       "*--standby*) echo standby >\"$file\" ;;\n"
                       "*--give-device-power-status*) echo \"\tpwr-state: $(cat \"$file\") (0x00)\" ;;\n"
                       "*) exit 1 ;;\nesac\n"_s.arg(vitrine.folder()));
        QVERIFY(QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        vitrine.setVariable(u"PATH"_s, folder + u':' + qEnvironmentVariable("PATH"));
    }

    static QByteArray television(const VitrineProcess &vitrine) { return read(vitrine.folder() + u"/television"_s); }

    static std::optional<QJsonObject> waitForPower(VitrineProcess &vitrine, const QString &why)
    {
        return vitrine.waitFor([&why](const QJsonObject &entry) {
            return isEntry(entry, u"kiosk"_s, u"name"_s, u"display-power"_s) && entry.value(u"why"_s) == why;
        });
    }

    static std::optional<QJsonObject> waitForFilm(VitrineProcess &vitrine, const QString &name)
    {
        return vitrine.waitFor(u"kiosk"_s, u"name"_s, name);
    }

private Q_SLOTS:
    void outsideItsHoursTheScreenIsOffAndNothingPlays()
    {
        VitrineProcess vitrine;
        installTelevision(vitrine, u"on"_s);
        configure(vitrine, hours(Now::Outside));
        NotifySocket manager(vitrine.folder() + u"/notify"_s);
        QVERIFY(manager.isOpen());
        vitrine.setVariable(u"NOTIFY_SOCKET"_s, manager.path());
        vitrine.start({u"--config"_s, configuration(vitrine)});
        QVERIFY2(waitForPower(vitrine, u"off"_s), vitrine.report());
        QCOMPARE(television(vitrine), "standby");
        QVERIFY(manager.waitFor("READY=1")); // a service manager would end it otherwise
        QVERIFY2(vitrine.entriesOf(u"ready"_s).isEmpty(), vitrine.report());

        configure(vitrine, hours(Now::Within));
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY2(waitForPower(vitrine, u"on"_s), vitrine.report());
        QCOMPARE(television(vitrine), "on");
        QVERIFY2(waitForFilm(vitrine, u"item-started"_s), vitrine.report());

        configure(vitrine, hours(Now::Outside));
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY2(waitForFilm(vitrine, u"item-ended"_s), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void withinItsHoursAScreenThatIsOffIsSwitchedOn()
    {
        VitrineProcess vitrine;
        installTelevision(vitrine, u"standby"_s);
        configure(vitrine, hours(Now::Within));
        vitrine.start({u"--config"_s, configuration(vitrine)});
        QVERIFY2(waitForPower(vitrine, u"on"_s), vitrine.report());
        QCOMPARE(television(vitrine), "on");
        QVERIFY2(waitForFilm(vitrine, u"item-started"_s), vitrine.report());
    }

    void tellsThatTheScreenCannotBeSwitchedAndPlaysOn()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"^warning vitrine[.]app: The screen cannot be switched: wlopm "_s);
        configure(vitrine, hours(Now::Within) + u"display_control = \"wlopm\"\n"_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, u"nowhere"_s);
        NotifySocket manager(vitrine.folder() + u"/notify"_s);
        QVERIFY(manager.isOpen());
        vitrine.setVariable(u"NOTIFY_SOCKET"_s, manager.path());
        vitrine.start({u"--config"_s, configuration(vitrine)});
        QVERIFY2(waitForPower(vitrine, u"failed"_s), vitrine.report());
        QVERIFY2(waitForFilm(vitrine, u"item-started"_s), vitrine.report());
        QVERIFY2(vitrine.standardError().contains("The screen cannot be switched"), vitrine.report());
        QVERIFY(manager.waitForLine("STATUS=playing: "));
        QVERIFY(!manager.waitForLine("STATUS=blocked: ", 0)); // it is not known to be off

        configure(vitrine, hours(Now::Outside) + u"display_control = \"wlopm\"\n"_s);
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY(manager.waitForLine("STATUS=blocked: "));
    }

    void leavesTheScreenAloneWithoutHours()
    {
        VitrineProcess vitrine;
        installTelevision(vitrine, u"standby"_s);
        configure(vitrine, {});
        vitrine.start({u"--config"_s, configuration(vitrine)});
        QVERIFY2(waitForFilm(vitrine, u"item-started"_s), vitrine.report());
        QCOMPARE(television(vitrine), "standby");
    }

    void theExampleOfAKioskIsRight()
    {
        VitrineProcess vitrine;
        vitrine.startBare({u"kiosk"_s, u"check"_s, QStringLiteral(VITRINE_KIOSK_EXAMPLE)});
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
        QVERIFY(vitrine.standardError().isEmpty());
    }

    void switchesTheScreenOfACompositor()
    {
        if (WaylandDesktop::isMissing() || QStandardPaths::findExecutable(u"wlr-randr"_s).isEmpty())
            QSKIP("sway or wlr-randr is not installed");
        const WaylandDesktop desktop;
        const auto screen = [&desktop] {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"WAYLAND_DISPLAY"_s, desktop.display());
            program.setProcessEnvironment(environment);
            program.start(u"wlr-randr"_s, QStringList());
            program.waitForFinished();
            const QByteArray output = program.readAllStandardOutput();
            return output.contains("Enabled: yes") ? "on"_L1 : output.contains("Enabled: no") ? "off"_L1 : "unknown"_L1;
        };
        if (screen() != "on"_L1)
            QSKIP("this version of sway does not tell what a screen without hardware is"); // 1.7 of Debian 12
        VitrineProcess vitrine;
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, desktop.display());
        configure(vitrine, hours(Now::Within));
        vitrine.startBare({u"--config"_s, configuration(vitrine), u"--events"_s, u"-"_s, u"--data-dir"_s,
                           vitrine.folder() + u"/data"_s, u"--cache-dir"_s, vitrine.folder() + u"/cache"_s});
        QVERIFY2(waitForFilm(vitrine, u"item-started"_s), vitrine.report());

        configure(vitrine, hours(Now::Outside));
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY2(waitForPower(vitrine, u"off"_s), vitrine.report());
        const qsizetype began = vitrine.entries().size();

        configure(vitrine, hours(Now::Within));
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY2(waitForPower(vitrine, u"on"_s), vitrine.report());
        QCOMPARE(screen(), "on"_L1);
        QVERIFY2(vitrine.waitFor(u"kiosk"_s, u"name"_s, u"item-started"_s, static_cast<int>(began)), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }
};

QTEST_GUILESS_MAIN(TestDisplayEndToEnd)
#include "TestDisplayEndToEnd.moc"
