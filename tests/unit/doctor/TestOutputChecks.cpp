// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/OutputChecks.h"

#include "unit/doctor/CheckList.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestOutputChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhetherAFileCanBeWritten_data()
    {
        QTest::addColumn<OutputFacts>("facts");
        QTest::addColumn<QString>("id");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        using enum CheckVerdict;
        const Error error{u"cannot be written: why"_s};
        QTest::newRow("events") << OutputFacts{OutputFile::EventStream, u"/a/e"_s} << u"event-stream"_s << Ok
                                << QStringList{u"/a/e can be written to"_s};
        QTest::newRow("standard output") << OutputFacts{OutputFile::EventStream, u"-"_s} << u"event-stream"_s << Ok
                                         << QStringList{u"standard output"_s};
        QTest::newRow("no events") << OutputFacts{OutputFile::EventStream, u"/a/e"_s, error} << u"event-stream"_s
                                   << Problem << QStringList{error.message, u"does not start"_s};
        QTest::newRow("recording") << OutputFacts{OutputFile::Recording, u"/a/r"_s} << u"recording"_s << Ok
                                   << QStringList{u"/a/r can be written to"_s};
        QTest::newRow("screenshot") << OutputFacts{OutputFile::Screenshot, u"-"_s} << u"screenshot"_s << Ok
                                    << QStringList{u"- can be written to"_s};
        QTest::newRow("URL") << OutputFacts{OutputFile::RemoteDebuggingUrl, u"/a/u"_s} << u"remote-debugging-url"_s
                             << Ok << QStringList{u"/a/u can be written to"_s};
        QTest::newRow("no screenshot") << OutputFacts{OutputFile::Screenshot, u"/a/s"_s, error} << u"screenshot"_s
                                       << Problem << QStringList{error.message, u"does not start"_s};
    }

    void saysWhetherAFileCanBeWritten()
    {
        QFETCH(OutputFacts, facts);
        QFETCH(QString, id);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QStringList, texts);
        const Check check = checkIn(outputChecks({facts}), id);
        expectCheck(check, verdict, texts);
        QCOMPARE(check.details.value(u"path"_s), facts.path);
        QCOMPARE(check.details.value(u"writable"_s), verdict == CheckVerdict::Ok);
    }

    void looksAtWhatTheSettingsNameAndWritesNothing()
    {
        const QTemporaryDir folder;
        Settings settings;
        QVERIFY(lookAtOutputs(settings).isEmpty());
        settings.eventsFile = folder.filePath(u"events"_s);
        settings.recordFile = folder.filePath(u"recording"_s);
        settings.screenshotFile = folder.path();
        settings.remoteDebuggingUrlFile = folder.path(); // not written without the port
        const QList<OutputFacts> outputs = lookAtOutputs(settings);
        QCOMPARE(outputs.size(), 3);
        QCOMPARE(outputs[0].file, OutputFile::EventStream);
        QCOMPARE(outputs[0].path, settings.eventsFile);
        QVERIFY(outputs[0].writable);
        QCOMPARE(outputs[1].file, OutputFile::Recording);
        QVERIFY(outputs[1].writable);
        QCOMPARE(outputs[2].file, OutputFile::Screenshot);
        QVERIFY(!outputs[2].writable);
        QCOMPARE(outputs[2].writable.error(), checkOutputFile(OutputFile::Screenshot, folder.path()).error());
        settings.remoteDebuggingPort = 9222;
        QCOMPARE(lookAtOutputs(settings).value(3).file, OutputFile::RemoteDebuggingUrl);
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestOutputChecks)
#include "TestOutputChecks.moc"
