// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamOutput.h"

#include "support/SlowReader.h"

#include <QFile>
#include <QTest>

#include <csignal>

#include <sys/stat.h>

using namespace vitrine;
using End = EventStreamOutput::Attempt::End;

class TestEventStreamOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { std::signal(SIGPIPE, SIG_DFL); } // as at the start of a program

    void saysWhyItCannotBeOpened_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("why");
        QTest::newRow("no folder") << QStringLiteral("/nowhere/events") << QStringLiteral("No such file");
        QTest::newRow("a folder") << QStringLiteral("/") << QStringLiteral("it is a folder");
    }

    void saysWhyItCannotBeOpened()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, why);
        EventStreamOutput output(path);
        const Result<bool> opened = output.open();
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.contains(why) && opened.error().message.contains(path),
                 qPrintable(opened.error().message));
    }

    void onlyItsUserReadsARecording_data()
    {
        QTest::addColumn<OutputFile>("file");
        QTest::addColumn<uint>("mode");
        QTest::newRow("a recording") << OutputFile::Recording << 0600U;
        QTest::newRow("an event stream") << OutputFile::EventStream << 0644U;
    }

    void onlyItsUserReadsARecording()
    {
        QFETCH(const OutputFile, file);
        QFETCH(const uint, mode);
        const QTemporaryDir folder;
        const mode_t before = ::umask(022);
        EventStreamOutput output(folder.filePath(QStringLiteral("file")), file);
        const Result<bool> opened = output.open();
        ::umask(before);
        QVERIFY(opened);
        struct stat found = {};
        QCOMPARE(::fstat(output.descriptor(), &found), 0);
        QCOMPARE(static_cast<uint>(found.st_mode & 0777), mode);
    }

    void takesBackTheEndOfAFile()
    {
        const QTemporaryDir folder;
        EventStreamOutput output(folder.filePath(QStringLiteral("events")));
        QVERIFY(output.open());
        QVERIFY(!output.hasReader());
        QCOMPARE(output.write("whole\nhal").bytes, 9);
        QVERIFY(output.takeBack(3));
        QCOMPARE(output.write("next\n").bytes, 5);
        QFile file(folder.filePath(QStringLiteral("events")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("whole\nnext\n"));
    }

    void aPipeIsOpenWhileItHasAReader()
    {
        SlowReader reader;
        reader.leave();
        EventStreamOutput output(reader.path());
        QVERIFY(output.open());
        QVERIFY(!output.isOpen() && output.mayGetReader());
        QCOMPARE(output.write("a").end, End::NoReader);
        reader.comeBack();
        QVERIFY(output.open());
        QVERIFY(output.isOpen() && output.hasReader() && output.mayGetReader());
        QVERIFY(output.capacity() > 0);
        QCOMPARE(output.write("abcde").bytes, 5);
        QCOMPARE(reader.read(2), QByteArray("ab"));
        reader.leave();
        QCOMPARE(output.write("f").end, End::NoReader);
        QCOMPARE(output.closePipe(), 3);
        QVERIFY(!output.isOpen());
    }

    void aPipeThatIsGoneDoesNotBecomeAFile()
    {
        SlowReader reader;
        EventStreamOutput output(reader.path());
        QVERIFY(output.open());
        reader.leave();
        (void)output.closePipe();
        QVERIFY(QFile::remove(reader.path()));
        QVERIFY(!output.open());
        QVERIFY(!QFile::exists(reader.path()));
    }

    void aPipeThatIsFullHasNoRoom()
    {
        SlowReader reader;
        EventStreamOutput output(reader.path());
        QVERIFY(output.open());
        const QByteArray piece(4096, 'x');
        qsizetype written = 0;
        EventStreamOutput::Attempt attempt;
        while ((attempt = output.write(piece)).end == End::Written)
            written += attempt.bytes;
        QCOMPARE(attempt.end, End::NoRoom);
        QCOMPARE(written, output.capacity());
    }

    void aFullDiskIsAFailure()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        EventStreamOutput output(QStringLiteral("/dev/full"));
        QVERIFY(output.open());
        const EventStreamOutput::Attempt attempt = output.write("a");
        QCOMPARE(attempt.end, End::Failed);
        QCOMPARE(attempt.why, QStringLiteral("No space left on device"));
        QVERIFY(!output.takeBack(1));
    }
};

QTEST_GUILESS_MAIN(TestEventStreamOutput)
#include "TestEventStreamOutput.moc"
