// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamWriter.h"

#include "events/RunEventJson.h"
#include "support/RunEvents.h"
#include "support/SlowReader.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <thread>

using namespace vitrine;
using namespace std::chrono_literals;

namespace {

RunEvent numbered(int number)
{
    return runEvent(number, playbackEvent(QString(100, u'x')));
}

QByteArray linesTo(int last)
{
    QByteArray lines;
    for (int i = 1; i <= last; ++i)
        lines += runEventLine(numbered(i));
    return lines;
}

constexpr std::chrono::milliseconds soon{5};

std::unique_ptr<EventStreamWriter> open(const QString &path, EventStreamLimits limits = {.retry = soon})
{
    return EventStreamWriter::open(path, limits).value();
}

std::unique_ptr<EventStreamWriter> open(const SlowReader &reader, EventStreamLimits limits = {.retry = soon})
{
    return open(reader.path(), limits);
}

void expect(const char *text)
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QString::fromLatin1(text)));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Limits the size of files that this process writes while it exists; writing more fails then, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
};

} // namespace

class TestEventStreamWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsInTheFileAtOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("events.jsonl"));
        auto writer = EventStreamWriter::open(path);
        QVERIFY(writer.hasValue());
        (*writer)->write(numbered(1));
        (*writer)->write(numbered(2));
        QCOMPARE(contentOf(path), linesTo(2));
    }

    void saysWhyAFileCannotBeWritten()
    {
        const auto writer = EventStreamWriter::open(QStringLiteral("/nowhere/events.jsonl"));
        QVERIFY(!writer.hasValue());
        QVERIFY(writer.error().message.contains(QStringLiteral("/nowhere/events.jsonl")));
    }

    void aFullDiskIsToldOnceAndPlaybackGoesOn()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("there is no /dev/full");
        auto writer = EventStreamWriter::open(QStringLiteral("/dev/full"));
        QVERIFY(writer.hasValue());
        expect("The event stream waits: No space left");
        (*writer)->write(numbered(1));
        (*writer)->write(numbered(2));
        expect("The event stream ends here: No space left on device. 2 lines are missing");
    }

    void aDiskThatGetsRoomAgainGetsAllLines_data()
    {
        QTest::addColumn<qsizetype>("room");
        const qsizetype lines = linesTo(3).size();
        QTest::newRow("none") << qsizetype{0};
        QTest::newRow("whole lines") << lines;
        QTest::newRow("half a line") << lines + 10;
    }

    void aDiskThatGetsRoomAgainGetsAllLines()
    {
        QFETCH(const qsizetype, room);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("events.jsonl"));
        auto writer = open(path);
        expect("The event stream waits: File too large");
        {
            const FullDisk disk(static_cast<rlim_t>(room));
            for (int i = 1; i <= 10; ++i)
                writer->write(numbered(i));
            const QByteArray written = contentOf(path);
            QVERIFY(written.isEmpty() || written.endsWith('\n'));
            QVERIFY(linesTo(3).startsWith(written));
        }
        QTRY_COMPARE(contentOf(path), linesTo(10));
        writer->write(numbered(11));
        QCOMPARE(contentOf(path), linesTo(11));
    }

    void aDiskThatStaysFullHasWholeLinesOnly()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("events.jsonl"));
        auto writer = open(path);
        expect("The event stream waits");
        expect("The event stream ends here: File too large. 2 lines are missing");
        const FullDisk disk(static_cast<rlim_t>(linesTo(3).size() + 10));
        for (int i = 1; i <= 5; ++i)
            writer->write(numbered(i));
        writer.reset();
        QCOMPARE(contentOf(path), linesTo(3));
    }

    void linesThatAreDroppedAreCounted()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("events.jsonl"));
        auto writer = open(path, {.bytes = linesTo(3).size(), .retry = soon});
        expect("The event stream waits");
        expect("The event stream loses lines: File too large");
        expect("The event stream goes on; 2 lines are missing");
        {
            const FullDisk disk(0);
            for (int i = 1; i <= 5; ++i)
                writer->write(numbered(i));
        }
        QTRY_COMPARE(contentOf(path), linesTo(3));
        writer->write(numbered(6));
        QCOMPARE(contentOf(path), linesTo(3) + runEventLine(numbered(6)));
    }

    void aPipeIsOpenedBeforeItsReader()
    {
        SlowReader reader;
        reader.leave();
        expect("The event stream waits: it has no reader");
        auto writer = open(reader);
        writer->write(numbered(1));
        reader.comeBack();
        QByteArray heard;
        QTRY_COMPARE(heard += reader.read(), linesTo(1));
        writer->write(numbered(2));
        QTRY_COMPARE(heard += reader.read(), linesTo(2));
    }

    void aReaderThatComesBackGetsTheRest_data()
    {
        QTest::addColumn<int>("lines"); // before it leaves; a pipe holds some hundred
        QTest::addColumn<int>("takes"); // bytes
        QTest::newRow("has read all") << 5 << 100'000;
        QTest::newRow("has read half a line") << 5 << static_cast<int>(linesTo(2).size() + 7);
        QTest::newRow("has read nothing") << 5 << 0;
        QTest::newRow("leaves a full pipe in the middle of a line") << 1000 << static_cast<int>(linesTo(2).size() + 7);
    }

    void aReaderThatComesBackGetsTheRest()
    {
        QFETCH(const int, lines);
        QFETCH(const int, takes);
        SlowReader reader;
        auto writer = open(reader);
        for (int i = 1; i <= lines; ++i)
            writer->write(numbered(i));
        const QByteArray before = reader.read(takes);
        expect("The event stream waits: it has no reader");
        reader.leave();
        writer->write(numbered(lines + 1));
        reader.comeBack();
        // From the line on that the first reader has not read to its end.
        const QByteArray rest = linesTo(lines + 1).mid(before.lastIndexOf('\n') + 1);
        QByteArray heard;
        QTRY_VERIFY((heard += reader.read()).size() >= rest.size());
        QCOMPARE(heard, rest);
    }

    void aSlowReaderGetsEverythingAndKeepsNobodyWaiting()
    {
        SlowReader reader;
        auto writer = open(reader);
        constexpr int count = 5000; // nine times what a pipe holds
        for (int i = 1; i <= count; ++i)
            writer->write(numbered(i));
        QByteArray heard;
        const QByteArray said = linesTo(count);
        QTRY_VERIFY((heard += reader.read()).size() >= said.size());
        QCOMPARE(heard, said);
    }

    void whatIsLeftIsHandedOverAtTheEnd()
    {
        SlowReader reader;
        auto writer = open(reader);
        for (int i = 1; i <= 1000; ++i)
            writer->write(numbered(i));
        QByteArray heard;
        const QByteArray said = linesTo(1000);
        std::thread goingOn([&] {
            for (const QDeadlineTimer limit(10s); heard.size() < said.size() && !limit.hasExpired();)
                heard += reader.read();
        });
        writer.reset();
        goingOn.join();
        QCOMPARE(heard, said);
    }

    void aReaderThatHasStoppedDoesNotKeepTheEndWaiting()
    {
        SlowReader reader;
        auto writer = open(reader, {.atTheEnd = 0ms});
        for (int i = 1; i <= 1000; ++i)
            writer->write(numbered(i));
        expect("The event stream ends here: its reader does not read");
        writer.reset();
    }

    void theEndHasOneLimit()
    {
        SlowReader reader;
        auto writer = open(reader, {.atTheEnd = 10s, .endInAll = 50ms});
        for (int i = 1; i <= 10'000; ++i)
            writer->write(numbered(i));
        expect("The event stream ends here: its reader does not read");
        // A reader that takes a little again and again would otherwise keep the end waiting.
        std::atomic_bool isOver = false;
        std::thread goingOn([&] {
            for (const QDeadlineTimer limit(10s); !isOver && !limit.hasExpired();) {
                reader.read(8 * 1024);
                std::this_thread::sleep_for(20ms);
            }
        });
        QVERIFY(writer->finish() > 0);
        isOver = true;
        goingOn.join();
    }

    void theEndSaysHowManyLinesAreMissing_data()
    {
        QTest::addColumn<qsizetype>("room");
        QTest::addColumn<qsizetype>("kept");
        QTest::addColumn<qint64>("missing"); // of five lines
        QTest::newRow("none") << linesTo(5).size() << linesTo(5).size() << qint64{0};
        QTest::newRow("not written") << linesTo(2).size() << linesTo(5).size() << qint64{3};
        QTest::newRow("not kept") << qsizetype{0} << linesTo(1).size() << qint64{5};
    }

    void theEndSaysHowManyLinesAreMissing()
    {
        QFETCH(const qsizetype, room);
        QFETCH(const qsizetype, kept);
        QFETCH(const qint64, missing);
        QTemporaryDir folder;
        auto writer = open(folder.filePath(QStringLiteral("events.jsonl")), {.bytes = kept, .retry = soon});
        const FullDisk disk(static_cast<rlim_t>(room));
        if (missing > 0) {
            expect("The event stream waits");
            expect("The event stream ends here");
        }
        if (kept < linesTo(5).size())
            expect("The event stream loses lines");
        for (int i = 1; i <= 5; ++i)
            writer->write(numbered(i));
        QCOMPARE(writer->trouble().isEmpty(), missing == 0);
        QCOMPARE(writer->finish(), missing);
        QCOMPARE(writer->waitingBytes(), qsizetype{0});
        writer->write(numbered(6));
        QCOMPARE(writer->finish(), missing + 1);
    }

    void linesThatWereDroppedAreMissingAtTheEnd()
    {
        QTemporaryDir folder;
        auto writer =
            open(folder.filePath(QStringLiteral("events.jsonl")), {.bytes = linesTo(3).size(), .retry = soon});
        QSignalSpy written(writer.get(), &EventStreamWriter::allWritten);
        expect("The event stream waits");
        expect("The event stream loses lines");
        expect("The event stream goes on; 2 lines are missing");
        {
            const FullDisk disk(0);
            for (int i = 1; i <= 5; ++i)
                writer->write(numbered(i));
        }
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(writer->finish(), qint64{2});
    }

    void aSlowReaderIsNoTrouble()
    {
        SlowReader reader;
        auto writer = open(reader, {.atTheEnd = 0ms});
        for (int i = 1; i <= 1000; ++i)
            writer->write(numbered(i));
        QVERIFY(writer->waitingBytes() > 0);
        QCOMPARE(writer->trouble(), QString());
        expect("The event stream ends here");
    }

    void whatIsKeptHasALimitAndWholeLines()
    {
        SlowReader reader;
        auto writer = open(reader, {.bytes = 100'000});
        expect("The event stream loses lines: its reader does not read");
        expect("The event stream goes on; \\d+ lines are missing");
        for (int i = 1; i <= 10'000; ++i)
            writer->write(numbered(i));
        QByteArray heard;
        QTRY_VERIFY((heard += reader.read()).size() > 100'000);
        writer->write(numbered(10'001));
        writer.reset();
        for (QByteArray more = reader.read(); !more.isEmpty(); more = reader.read())
            heard += more;
        const QByteArray last = runEventLine(numbered(10'001));
        QVERIFY(heard.endsWith('\n' + last));
        QVERIFY(linesTo(10'000).startsWith(heard.chopped(last.size())));
    }

    void aReaderThatHasLeftForGoodIsToldOnce()
    {
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        const int standardOutput = ::dup(STDOUT_FILENO);
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[1]);
        auto writer = open(QStringLiteral("-"));
        writer->write(numbered(1));
        ::close(ends[0]);
        expect("The event stream ends here: its reader has left");
        QSignalSpy ended(writer.get(), &EventStreamWriter::ended);
        writer->write(numbered(2));
        writer->write(numbered(3));
        QCOMPARE(ended.size(), 1);
        QCOMPARE(writer->finish(), qint64{2});
        writer.reset();
        ::dup2(standardOutput, STDOUT_FILENO);
        ::close(standardOutput);
    }
};

QTEST_GUILESS_MAIN(TestEventStreamWriter)
#include "TestEventStreamWriter.moc"
