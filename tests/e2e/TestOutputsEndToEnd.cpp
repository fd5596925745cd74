// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/SlowReader.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What a run leaves behind: the event stream, the screenshot and the exit code.
class TestOutputsEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatCannotBeWrittenIsKnownAtTheStart_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("name"); // in a folder that is there
        QTest::addColumn<QByteArray>("why");
        const QString longName(300, u'x');
        QTest::newRow("screenshot, folder") << u"--screenshot"_s << QString() << QByteArray("it is a folder");
        QTest::newRow("screenshot, long name") << u"--screenshot"_s << longName << QByteArray("File name too long");
        QTest::newRow("screenshot, pipe") << u"--screenshot"_s << u"pipe"_s << QByteArray("it is a pipe or a device");
        QTest::newRow("events, folder") << u"--events"_s << QString() << QByteArray("it is a folder");
        QTest::newRow("events, long name") << u"--events"_s << longName << QByteArray("File name too long");
    }

    void aFileThatCannotBeWrittenIsKnownAtTheStart()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, name);
        QFETCH(const QByteArray, why);
        VitrineProcess vitrine;
        vitrine.allowStartError(why);
        QCOMPARE(::mkfifo(QFile::encodeName(vitrine.folder() + u"/pipe"_s).constData(), 0600), 0);
        vitrine.startBare({u"--headless"_s, option, vitrine.folder() + u'/' + name, m_player});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains(vitrine.folder().toUtf8()), vitrine.report());
    }

    void aScreenshotThatCouldNotBeWrittenIsInTheExitCode()
    {
        VitrineProcess vitrine;
        const QString folder = vitrine.folder() + u"/pictures"_s;
        QVERIFY(QDir().mkdir(folder));
        vitrine.allow(u"screenshot cannot be written to \".*\": No such file"_s);
        vitrine.start({u"--screenshot"_s, folder + u"/shot.png"_s, m_player});
        QVERIFY2(vitrine.waitFor(u"page"_s, u"name"_s, u"loadStarted"_s), vitrine.report());
        QVERIFY(QDir().rmdir(folder));
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        QCOMPARE(vitrine.entries().last().value(u"code").toInt(), 1);
        QVERIFY2(vitrine.standardError().contains("shot.png"), vitrine.report());
    }

    void aScreenshotWaitsForTheFirstPicture_data()
    {
        QTest::addColumn<QStringList>("end");
        QTest::newRow("ready") << QStringList{u"--exit-on"_s, u"ready"_s};
        QTest::newRow("a state") << QStringList{u"--exit-on"_s, u"state=loading"_s};
        QTest::newRow("a time") << QStringList{u"--exit-after"_s, u"0.01"_s};
    }

    void aScreenshotWaitsForTheFirstPicture()
    {
        QFETCH(QStringList, end);
        VitrineProcess vitrine;
        const QString path = vitrine.folder() + u"/shot.png"_s;
        vitrine.start(end + QStringList{u"--hud"_s, u"off"_s, u"--screenshot"_s, path, m_player});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QImage image(path);
        QCOMPARE(image.pixelColor(300, 300), QColor(0, 68, 34));
    }

    void theTimePassesBeforeWhatIsWaitedFor_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<int>("code");
        QTest::newRow("ended") << u"ended"_s << 6;
        QTest::newRow("error") << u"error"_s << 0;
    }

    void theTimePassesBeforeWhatIsWaitedFor()
    {
        QFETCH(const QString, event);
        QFETCH(const int, code);
        VitrineProcess vitrine;
        vitrine.start({u"--exit-on"_s, event, u"--exit-after"_s, u"2"_s, m_player});
        QVERIFY2(vitrine.waitForExit() == code, vitrine.report());
        QVERIFY2(isEntry(vitrine.entries().last(), u"exit"_s, u"why"_s, u"exit-after"_s), vitrine.report());
    }

    void halvesOfCharactersAreNotInTheStream()
    {
        m_site.setBarePage("/half", playerPage("progress(1); tell('half\\ud83d', {'\\udc00': 'a\\ud83d'});"));
        VitrineProcess vitrine;
        vitrine.start({m_site.address("/half")});
        const auto isHalf = [](const QJsonObject &entry) {
            return entry.value(u"kind") == u"event"_s;
        };
        QVERIFY2(vitrine.exitAfter(isHalf) == 0, vitrine.report());
        QVERIFY2(vitrine.standardOutput().contains("half\\ufffd"), vitrine.report());
        for (const char *half : {"\\ud", "\\uD"})
            QVERIFY2(!vitrine.standardOutput().contains(half), vitrine.report());
    }

    void aPipeWithoutAReaderHoldsNothingUp()
    {
        SlowReader reader;
        reader.leave();
        VitrineProcess vitrine;
        vitrine.allow(u"The event stream waits: it has no reader"_s);
        vitrine.startBare({u"--headless"_s, u"--ephemeral"_s, u"--events"_s, reader.path(), m_player});
        QTRY_VERIFY2(vitrine.standardError().contains("playing"), vitrine.report()); // the status line
        QVERIFY2(vitrine.standardError().contains("it has no reader"), vitrine.report());
        reader.comeBack();
        QByteArray heard;
        QTRY_VERIFY2((heard += reader.read()).contains("\"kind\":\"progress\""), heard.constData());
        QVERIFY2(heard.startsWith("{\"seq\":1,"), heard.constData());
        // Another reader goes on at the line where the first one stopped.
        reader.leave();
        reader.comeBack();
        QByteArray more;
        QTRY_VERIFY2((more += reader.read()).count('\n') > 3, more.constData());
        QCOMPARE(sequenceNumber(more), sequenceNumber(heard.mid(heard.lastIndexOf('\n', -2) + 1)) + 1);
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

    void initTestCase()
    {
        m_site.setBarePage("/embed", playerPage("document.body.style.background = '#004422';"
                                                "document.body.append('picture');"
                                                "let t = 0; setInterval(() => progress(t += 0.1), 100);"));
        m_player = m_site.address("/embed");
    }

private:
    /// Of the first line.
    static int sequenceNumber(const QByteArray &lines)
    {
        return QJsonDocument::fromJson(lines.left(lines.indexOf('\n'))).object().value(u"seq").toInt();
    }

    PageServer m_site;
    QString m_player;
};

QTEST_GUILESS_MAIN(TestOutputsEndToEnd)
#include "TestOutputsEndToEnd.moc"
