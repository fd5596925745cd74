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
#include <QTemporaryDir>
#include <QTest>

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

std::unique_ptr<EventStreamWriter> open(const SlowReader &reader, EventStreamLimits limits = {})
{
    return EventStreamWriter::open(reader.path(), limits).value();
}

void expectTheEnd()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The event stream ends here")));
}

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
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), linesTo(2));
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
        expectTheEnd();
        (*writer)->write(numbered(1));
        (*writer)->write(numbered(2));
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
        expectTheEnd();
        writer.reset();
    }

    void whatIsKeptHasALimitAndWholeLines()
    {
        SlowReader reader;
        auto writer = open(reader, {.bytes = 100'000});
        expectTheEnd();
        for (int i = 1; i <= 10'000; ++i)
            writer->write(numbered(i));
        QByteArray heard;
        QTRY_VERIFY((heard += reader.read()).size() > 100'000);
        writer.reset();
        for (QByteArray more = reader.read(); !more.isEmpty(); more = reader.read())
            heard += more;
        QVERIFY(heard.endsWith('\n'));
        QVERIFY(linesTo(10'000).startsWith(heard));
    }

    void aReaderThatHasLeftIsToldOnce()
    {
        std::signal(SIGPIPE, SIG_IGN); // as the program does
        SlowReader reader;
        auto writer = open(reader);
        for (int i = 1; i <= 1000; ++i)
            writer->write(numbered(i));
        reader.leave();
        expectTheEnd();
        writer->write(numbered(1001));
        writer->write(numbered(1002));
    }
};

QTEST_GUILESS_MAIN(TestEventStreamWriter)
#include "TestEventStreamWriter.moc"
