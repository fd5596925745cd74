// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The playlist of a kiosk.
class TestProgrammeEndToEnd : public QObject
{
    Q_OBJECT

private:
    /// Starts \a vitrine with a settings file that has \a content.
    static void start(VitrineProcess &vitrine, const QString &content)
    {
        QFile file(vitrine.folder() + u"/kiosk.toml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(content.toUtf8()) > 0);
        file.close();
        vitrine.start({u"--kiosk"_s, u"--config"_s, file.fileName()});
    }

    /// What is told of the programme, such as "news ended: finished".
    [[nodiscard]] static QStringList facts(const VitrineProcess &vitrine)
    {
        QStringList facts;
        for (const QJsonObject &entry : vitrine.entriesOf(u"kiosk"_s)) {
            const QString name = entry.value(u"name").toString().remove(u"item-"_s);
            const QString why = entry.value(u"why").toString();
            facts += entry.value(u"item").toString() + u' ' + name + (why.isEmpty() ? QString() : u": "_s + why);
        }
        return facts;
    }

    /// What the window shows.
    [[nodiscard]] static QImage screenshot(QLocalSocket &control)
    {
        control.write("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"screenshot\"}\n");
        QByteArray answer;
        while (!answer.endsWith('\n') && control.waitForReadyRead())
            answer += control.readAll();
        const QJsonObject result = QJsonDocument::fromJson(answer).object().value(u"result"_s).toObject();
        return QImage::fromData(QByteArray::fromBase64(result.value(u"png"_s).toString().toLatin1()));
    }

    [[nodiscard]] static VitrineProcess::Condition moreFactsThan(const VitrineProcess &vitrine, qsizetype count)
    {
        return [&vitrine, count](const QJsonObject &) {
            return vitrine.entriesOf(u"kiosk"_s).size() > count;
        };
    }

private Q_SLOTS:
    void playsItemsInTurnAndSkipsTheBrokenOne()
    {
        VitrineProcess vitrine;
        start(vitrine, u"[[playlist]]\n"
                       "name = \"first\"\n"
                       "target = \"demo\"\n"
                       "duration = 1\n"
                       "[[playlist]]\n"
                       "name = \"broken\"\n"
                       "target = \"/nowhere/scenario.json\"\n"
                       "[[playlist]]\n"
                       "name = \"second\"\n"
                       "target = \"demo:vod\"\n"
                       "duration = 1\n"_s);
        QVERIFY2(vitrine.waitFor(moreFactsThan(vitrine, 6)), vitrine.report());
        const QStringList expected{
            u"first started"_s,          u"broken skipped: failed"_s,   u"first ended: time-limit"_s,
            u"second started"_s,         u"second ended: time-limit"_s, u"first started"_s,
            u"first ended: time-limit"_s};
        QCOMPARE(facts(vitrine).first(7), expected);
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
        QVERIFY2(facts(vitrine).last().endsWith(u" ended: stopped"_s), vitrine.report());
    }

    void aTargetAlonePlaysAgainAndAgain()
    {
        VitrineProcess vitrine;
        vitrine.start({u"--kiosk"_s, u"--start"_s, u"89"_s, u"demo"_s});
        QVERIFY2(vitrine.waitFor(moreFactsThan(vitrine, 3)), vitrine.report());
        const QString item = vitrine.entriesOf(u"kiosk"_s).first().value(u"item").toString();
        QCOMPARE(facts(vitrine).first(4), (QStringList{item + u" started"_s, item + u" ended: finished"_s,
                                                       item + u" started"_s, item + u" ended: finished"_s}));
    }

    void theLogSaysWhyATargetAloneStopsAndThatItPlaysAgain()
    {
        VitrineProcess vitrine;
        vitrine.start({u"--kiosk"_s, u"demo:crash"_s});
        const auto isTold = [&vitrine] {
            const QByteArray log = vitrine.standardError();
            const qsizetype failure = log.indexOf("The item “demo:crash” cannot be played: The player has stopped");
            return failure >= 0 && log.indexOf("The item “demo:crash” plays again.") > failure;
        };
        QVERIFY2(QTest::qWaitFor(isTold, 60'000), vitrine.report());
    }

    void nothingBlackIsSeenBetweenTwoItems()
    {
        VitrineProcess vitrine;
        QImage still(640, 360, QImage::Format_RGB32);
        still.fill(Qt::darkGreen);
        QVERIFY(still.save(vitrine.folder() + u"/still.png"_s));
        start(vitrine, u"control = \"%1/socket\"\n"
                       "size = \"640x360\"\n"
                       "[[playlist]]\n"
                       "name = \"first\"\n"
                       "target = \"demo\"\n"
                       "duration = 1\n"
                       "[[playlist]]\n"
                       "name = \"second\"\n"
                       "target = \"demo:vod\"\n"
                       "still_image = \"%1/still.png\"\n"
                       "duration = 1\n"_s.arg(vitrine.folder()));
        QVERIFY2(
            vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"currentTime"_s).toDouble() > 0.3; }),
            vitrine.report());
        QLocalSocket control;
        control.connectToServer(vitrine.folder() + u"/socket"_s);
        QVERIFY(control.waitForConnected());
        int looks = 0;
        bool hasSeenStill = false;
        while (!vitrine.waitFor(moreFactsThan(vitrine, 8), int(vitrine.entries().size()), 1)) {
            const QImage picture = screenshot(control);
            QVERIFY2(!picture.isNull(), vitrine.report());
            hasSeenStill = hasSeenStill || picture.pixelColor(picture.rect().center()) == still.pixelColor(0, 0);
            const QImage small = picture.scaled(16, 9, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            int bright = 0;
            for (int x = 0; x < small.width(); ++x)
                bright += qGray(small.pixel(x, 4)) > 20 ? 1 : 0;
            QVERIFY2(bright > 2, vitrine.report());
            ++looks;
        }
        QVERIFY2(looks > 20, qPrintable(QString::number(looks)));
        QVERIFY(hasSeenStill);
    }

    void theCheckNamesEachMistake_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QStringList>("lines"); // parts, one for each line

        QTest::newRow("right") << u"[[playlist]]\nname = \"film\"\ntarget = \"demo\"\n"_s << 0
                               << QStringList{u"film: "_s};
        const QStringList wrong{
            u"kiosk.toml:1: this [[playlist]] needs “target”."_s,
            u"kiosk.toml:2: there is no setting “playlist.taget”. Did you mean “playlist.target”?"_s};
        const QString typo = u"[[playlist]]\ntaget = \"demo\"\n[[playlist]]\ntarget = \"demo\"\n"_s;
        QTest::newRow("wrong items") << typo + u"loop = 1\n"_s << 2
                                     << wrong + QStringList{u"kiosk.toml:5: playlist.loop"_s};
        QTest::newRow("a wrong item") << typo << 2 << wrong;
        QTest::newRow("a mistake of each kind")
            << u"target = \"demo:nope\"\nhud = 5\nkiosc = true\n[kiosk]\nexit_taps = 99\nimage = \"/no.png\"\n"_s << 2
            << QStringList{u"kiosk.toml:1: target: There is no scenario “nope”."_s, u"kiosk.toml:2: hud must be "_s,
                           u"kiosk.toml:3: there is no setting “kiosc”. Did you mean “kiosk”?"_s,
                           u"kiosk.toml:5: kiosk.exit_taps must be "_s,
                           u"kiosk.toml:6: kiosk.image: there is no file /no.png."_s};
        QTest::newRow("remote debugging") << u"remote_debugging_port = 9222\n"_s << 2
                                          << QStringList{u"kiosk.toml:1: remote_debugging_port: A kiosk allows "_s};
        QTest::newRow("empty") << u"playlist = []\n"_s << 2 << QStringList{u"kiosk.toml:1: playlist is empty"_s};
        QTest::newRow("a name for a terminal") << u"[[playlist]]\nname = \"a\\u001B[2Jb\"\ntarget = \"demo\"\n"_s << 0
                                               << QStringList{u"a\\x1b[2Jb: demo"_s};
        QTest::newRow("no TOML") << u"[[playlist\n"_s << 2 << QStringList{u"kiosk.toml:1"_s};
    }

    void theCheckNamesEachMistake()
    {
        QFETCH(QString, content);
        QFETCH(int, exitCode);
        QFETCH(QStringList, lines);
        VitrineProcess vitrine;
        vitrine.allow(u"."_s);
        QFile file(vitrine.folder() + u"/kiosk.toml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content.toUtf8());
        file.close();
        vitrine.startBare({u"kiosk"_s, u"check"_s, file.fileName()});
        QCOMPARE(vitrine.waitForExit(), std::optional(exitCode));
        const QByteArray output = exitCode == 0 ? vitrine.standardOutput() : vitrine.standardError();
        const QStringList told = QString::fromUtf8(output).trimmed().split(u'\n');
        QVERIFY2(told.size() == lines.size(), output.constData());
        for (qsizetype i = 0; i < lines.size(); ++i)
            QVERIFY2(told.at(i).contains(lines.at(i)), qPrintable(told.at(i)));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeEndToEnd)
#include "TestProgrammeEndToEnd.moc"
