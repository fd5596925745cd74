// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RunReplay.h"

#include "RecordingFixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestRunReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTargetIsTold()
    {
        PlaybackFeed feed(1);
        auto recorder = record(feed, m_path);
        recorder->setSubject({u"episode"_s, u"demo"_s, u"https://host.example"_s});
        feed.start();
        recorder.reset();
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        QSignalSpy told(&replay, &RunReplay::subjectChanged);
        finish(replay);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<RecordedSubject>().contentId, u"episode"_s);
    }

    void waitsAsTheSpeedSays()
    {
        writeProgress(5); // at 0.5 s to 2.5 s
        const QElapsedTimer time = started();
        RunReplay replay(open(), m_real, {.speed = 10.0});
        finish(replay);
        QVERIFY2(time.elapsed() >= 245, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(replay.log().since(0).last().mono, 2500ms);
    }

    void theTimePassesBetweenEntries()
    {
        writeProgress(3);
        RunReplay replay(open(), m_real, {.speed = 2.0});
        QList<std::chrono::milliseconds> seen;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { seen += replay.clock().elapsed(); });
        timer.start(20ms);
        finish(replay);
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(std::ranges::any_of(seen, [](auto at) { return at.count() % 500 != 0; }));
        QVERIFY(std::ranges::all_of(seen, [](auto at) { return at <= 1500ms; }));
    }

    void waitsForOutputsThatLagBehind()
    {
        writeProgress(5);
        int asked = 0;
        RunReplay replay(open(), m_real, {.speed = std::nullopt, .mayContinue = [&asked] {
                                              return ++asked > 3;
                                          }});
        finish(replay);
        QCOMPARE(asked, 4);
    }

    void aRunWithOtherEventsIsNoticed()
    {
        writeProgress(2);
        QByteArray content = contentOf(m_path);
        // Four events follow from the messages: as if one that caused another were missing.
        content += R"({"seq":6,"mono":3,"kind":"exit","code":0,"why":"ended"})"
                   "\n";
        write(content);
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        finish(replay);
        QVERIFY(replay.difference());
        QCOMPARE(replay.difference()->line, 5);
        QCOMPARE(replay.difference()->events, -1);
    }

    void anyNumberOfAnEventIsRead_data()
    {
        QTest::addColumn<QByteArray>("seq");
        QTest::addColumn<bool>("isDifferent");
        QTest::newRow("the largest") << QByteArray("9223372036854775807") << true;
        QTest::newRow("the smallest") << QByteArray("-9223372036854775808") << false; // not from a recording
        QTest::newRow("none") << QByteArray("0") << false;
    }

    void anyNumberOfAnEventIsRead()
    {
        QFETCH(const QByteArray, seq);
        QFETCH(const bool, isDifferent);
        writeProgress(2);
        write(contentOf(m_path) + "{\"seq\":" + seq + ",\"mono\":3,\"kind\":\"exit\",\"code\":0,\"why\":\"ended\"}\n");
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        finish(replay);
        QCOMPARE(replay.difference().has_value(), isDifferent);
    }

    void anyNumberOfCausedLinesIsReplayed()
    {
        QByteArray content = header() + line(0.5);
        for (int i = 0; i < 2500; ++i)
            content += R"({"mono":0.5,"after":9,"kind":"action","name":"x","outcome":"ignored"})"
                       "\n";
        write(content);
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        finish(replay);
        QCOMPARE(replay.log().lastSeq(), 2502); // and a state and progress
    }

private:
    [[nodiscard]] static QElapsedTimer started()
    {
        QElapsedTimer time;
        time.start();
        return time;
    }

    [[nodiscard]] static QByteArray header()
    {
        return R"({"kind":"recording","format":1,"version":"1","time":"2026-11-27T12:00:00.000Z"})"
               "\n"
               R"({"mono":0,"kind":"origins","origins":["https://a.example"]})"
               "\n";
    }

    [[nodiscard]] static QByteArray line(double mono)
    {
        return R"({"kind":"message","origin":"https://a.example","mono":)" + QByteArray::number(mono) +
               R"(,"message":{"event":"infoDelivery","info":{"currentTime":)" + QByteArray::number(mono) + "}}}\n";
    }

    void write(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    /// A recording with \a count deliveries, one each half second.
    void writeProgress(int count) const
    {
        QByteArray content = header();
        for (int i = 1; i <= count; ++i)
            content += line(i * 0.5);
        write(content);
    }

    [[nodiscard]] RecordingReader open() const { return RecordingReader::open(m_path).value(); }

    static void finish(RunReplay &replay)
    {
        QSignalSpy finished(&replay, &RunReplay::finished);
        replay.start();
        QVERIFY(finished.wait(60'000));
    }

    SystemClock m_real;
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"run.jsonl"_s);
};

QTEST_GUILESS_MAIN(TestRunReplay)
#include "TestRunReplay.moc"
