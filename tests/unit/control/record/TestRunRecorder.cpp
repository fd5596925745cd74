// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RunRecorder.h"

#include "RecordingFixture.h"
#include "support/SlowReader.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestRunRecorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_feed = std::make_unique<PlaybackFeed>(1);
        QFile::remove(m_path);
    }

    void everyLineIsInTheFileAtOnce()
    {
        m_feed->clock().advance(1500ms);
        const auto recorder = record(*m_feed, m_path);
        QCOMPARE(kinds(), QStringList{u"recording"_s});
        QCOMPARE(jsonLines(m_path)[0].value(u"time"), u"2025-01-01T00:00:00.000Z"_s); // the start of the run
        m_feed->start();
        QCOMPARE(kinds(), (QStringList{u"recording"_s, u"session"_s, u"origins"_s, u"message"_s}));
        QCOMPARE(jsonLines(m_path)[3].value(u"mono"), 1.5);
        m_feed->sendProgress(1.0);
        QCOMPARE(kinds().size(), 5);
    }

    void whatFollowsFromTheInputsIsLeftOut()
    {
        const auto recorder = record(*m_feed, m_path);
        m_feed->start();
        m_feed->sendEvent(u"playback_video_began"_s); // a state, an event
        m_feed->sendProgress(1.0);
        m_feed->log().append(ActionReport{u"back"_s, ActionReport::Outcome::Ignored});
        QCOMPARE(kinds(), (QStringList{u"recording"_s, u"session"_s, u"origins"_s, u"message"_s, u"message"_s,
                                       u"message"_s, u"action"_s}));
        QVERIFY(!jsonLines(m_path)[6].contains(u"after"_s));
    }

    void whatAnInputCausedSaysAfterHowManyEvents()
    {
        const auto recorder = record(*m_feed, m_path);
        m_feed->start();
        m_feed->sendEvent(u"playback_error_occurred"_s,
                          {{u"error_code"_s, 7}, {u"error_reason"_s, u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s}});
        // The feed appends an error and a recovery step, and then the session its state.
        const QList<QJsonObject> lines = jsonLines(m_path);
        QCOMPARE(kinds().sliced(4), (QStringList{u"message"_s, u"error"_s, u"recovery"_s}));
        QCOMPARE(lines[5].value(u"after"), 0);
        QCOMPARE(lines[6].value(u"after"), 1);
        QCOMPARE(lines[5].value(u"seq").toInt(), lines[6].value(u"seq").toInt() - 1);
        QCOMPARE(m_feed->log().lastSeq(), lines[6].value(u"seq").toInt() + 1);
    }

    void everythingThatAnInputCausesHasItsTime()
    {
        m_feed->clock().setTick(1ms);
        const auto recorder = record(*m_feed, m_path);
        m_feed->start();
        m_feed->sendEvent(u"playback_video_began"_s);
        const double mono = jsonLines(m_path).last().value(u"mono").toDouble();
        for (const RunEvent &event : m_feed->log().since(m_feed->log().lastSeq() - 2))
            QCOMPARE(static_cast<double>(event.mono.count()), mono * 1000.0);
        QVERIFY(m_feed->inputClock().elapsed() > std::chrono::milliseconds(static_cast<int>(mono * 1000.0)));
    }

    void theEndOfTheRunHasOneTime()
    {
        m_feed->clock().setTick(1ms);
        const auto recorder = record(*m_feed, m_path);
        m_feed->start();
        m_feed->log().append(ExitReport{0, u"ended"_s});
        const auto end = m_feed->log().since(m_feed->log().lastSeq() - 1).first().mono;
        QCOMPARE(m_feed->inputClock().elapsed(), end);
        m_feed->clock().advance(1s);
        QCOMPARE(m_feed->inputClock().elapsed(), end);
    }

    void loadsAreNumbered()
    {
        const auto recorder = record(*m_feed, m_path);
        m_feed->start();
        m_feed->inputs().apply(LoadInput{});
        m_feed->sendProgress(1.0);
        m_feed->inputs().apply(LoadInput{});
        m_feed->sendProgress(1.0);
        QList<int> loads;
        for (const QJsonObject &line : jsonLines(m_path))
            loads += line.value(u"load").toInt();
        QCOMPARE(loads, (QList{0, 0, 0, 0, 1, 1, 2, 2}));
    }

    void aSubjectIsWrittenOnce()
    {
        const auto recorder = record(*m_feed, m_path);
        const RecordedSubject subject{u"episode"_s, u"demo"_s, u"https://host.example"_s};
        recorder->setSubject(subject);
        recorder->setSubject(subject);
        QCOMPARE(kinds(), (QStringList{u"recording"_s, u"target"_s}));
    }

    void refusedMessagesAreEventsOnly()
    {
        const auto recorder = record(*m_feed, m_path);
        m_feed->intake().receive(u"https://elsewhere.example"_s, u"{\"x\":1}"_s);
        QCOMPARE(kinds(), (QStringList{u"recording"_s, u"rejected"_s}));
    }

    void itsSizeIsLimitedAndTheRunGoesOn()
    {
        constexpr qint64 limit = 4000;
        const auto recorder = record(*m_feed, m_path, limit);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The recording ends here, because it has reached"_s));
        m_feed->start();
        for (int i = 0; i < 100; ++i)
            m_feed->sendProgress(i);
        QCOMPARE(kinds().last(), u"end"_s);
        QCOMPARE(jsonLines(m_path).last().value(u"why"), u"size"_s);
        QVERIFY(QFile(m_path).size() > limit / 2 && QFile(m_path).size() < limit + 200);
        QCOMPARE(m_feed->session().positionSeconds(), std::optional(99.0));
    }

    void aSlowReaderGetsTheEndWithoutKeepingTheRunWaiting()
    {
        constexpr qint64 limit = 300'000; // more than a pipe holds
        SlowReader reader;
        auto recorder = record(*m_feed, reader.path(), limit);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The recording ends here, because it has reached"_s));
        m_feed->start();
        for (int i = 0; i < 10'000; ++i)
            m_feed->sendProgress(i);
        QCOMPARE(m_feed->session().positionSeconds(), std::optional(9999.0));
        QByteArray read;
        QTRY_VERIFY((read += reader.read()).endsWith("\"why\":\"size\"}\n"));
        QVERIFY(read.size() > limit / 2);
    }

    void aFullDiskIsToldAndTheRunGoesOn()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The recording waits: No space left"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The recording ends here: No space left"_s));
        const auto recorder = record(*m_feed, u"/dev/full"_s);
        m_feed->start();
        m_feed->sendProgress(1.0);
        QCOMPARE(m_feed->session().positionSeconds(), std::optional(1.0));
    }

    void saysWhyAFileCannotBeWritten()
    {
        const auto recorder = RunRecorder::open(
            {.path = u"/nowhere/x"_s}, {m_feed->log(), m_feed->intake(), m_feed->inputs(), m_feed->inputClock()}, {});
        QVERIFY(!recorder);
        QVERIFY(recorder.error().message.startsWith(u"The recording cannot be written to \"/nowhere/x\""_s));
    }

private:
    [[nodiscard]] QStringList kinds() const
    {
        QStringList found;
        for (const QJsonObject &line : jsonLines(m_path))
            found += line.value(u"kind").toString();
        return found;
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"run.jsonl"_s);
    std::unique_ptr<PlaybackFeed> m_feed;
};

QTEST_GUILESS_MAIN(TestRunRecorder)
#include "TestRunRecorder.moc"
