// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunLog.h"

#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestRunLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAndStamps()
    {
        RunLog log(m_clock);
        QSignalSpy appended(&log, &RunLog::appended);
        QCOMPARE(log.lastSeq(), 0);
        QCOMPARE(log.firstKeptSeq(), 1);
        m_clock.advance(1234ms);
        log.append(StateReport{PlaybackState::Connecting, PlaybackState::Playing});
        log.append(ExitReport{3, u"error"_s});
        QCOMPARE(appended.size(), 2);
        const auto first = appended.at(0).at(0).value<RunEvent>();
        QCOMPARE(first.seq, 1);
        QCOMPARE(first.kind(), RunEvent::Kind::State);
        QCOMPARE(first.mono, 1234ms);
        QCOMPARE(first.time, m_clock.utcNow());
        QCOMPARE(appended.at(1).at(0).value<RunEvent>().seq, 2);
        QCOMPARE(log.lastSeq(), 2);
    }

    void tellsFirstThoseWhoMustActBefore()
    {
        RunLog log(m_clock);
        QStringList order;
        connect(&log, &RunLog::appended, this, [&](const RunEvent &) { order += u"appended"_s; });
        connect(&log, &RunLog::kept, this, [&](const RunEvent &event) {
            order += u"kept"_s;
            QCOMPARE(log.lastSeq(), event.seq);
        });
        log.append(ExitReport{3, u"error"_s});
        QCOMPARE(order, QStringList({u"kept"_s, u"appended"_s}));
    }

    void givesWhatCameSince()
    {
        RunLog log(m_clock);
        for (int i = 1; i <= 5; ++i)
            log.append(progressReport(i));
        QCOMPARE(seqs(log.since(0)), (QList<qint64>{1, 2, 3, 4, 5}));
        QCOMPARE(seqs(log.since(3)), (QList<qint64>{4, 5}));
        QCOMPARE(seqs(log.since(5)), QList<qint64>());
        QCOMPARE(seqs(log.since(99)), QList<qint64>());
        QCOMPARE(seqs(log.since(-7)), (QList<qint64>{1, 2, 3, 4, 5}));
    }

    void findsTheNextEvent_data()
    {
        QTest::addColumn<qint64>("seq");
        QTest::addColumn<qint64>("next"); ///< 0: none
        QTest::newRow("from the beginning") << qint64{0} << qint64{8};
        QTest::newRow("after one that is no longer kept") << qint64{3} << qint64{8};
        QTest::newRow("after the oldest") << qint64{8} << qint64{9};
        QTest::newRow("after the last") << qint64{10} << qint64{0};
        QTest::newRow("after one to come") << qint64{99} << qint64{0};
    }

    void findsTheNextEvent()
    {
        QFETCH(qint64, seq);
        RunLog log(m_clock, {.events = 3});
        QCOMPARE(log.nextAfter(0), nullptr);
        for (int i = 1; i <= 10; ++i)
            log.append(progressReport(i));
        const RunEvent *next = log.nextAfter(seq);
        QTEST(next != nullptr ? next->seq : 0, "next");
    }

    void keepsOnlyTheLastEvents()
    {
        RunLog log(m_clock, {.events = 3});
        for (int i = 1; i <= 10; ++i)
            log.append(progressReport(i));
        QCOMPARE(seqs(log.since(0)), (QList<qint64>{8, 9, 10}));
        QCOMPARE(log.firstKeptSeq(), 8);
        QCOMPARE(seqs(log.since(2)), (QList<qint64>{8, 9, 10}));
        QCOMPARE(seqs(log.since(9)), (QList<qint64>{10}));
    }

    void keepsTenThousandByDefault()
    {
        RunLog log(m_clock);
        for (int i = 1; i <= 10'001; ++i)
            log.append(progressReport(i));
        QCOMPARE(log.firstKeptSeq(), 2);
        QCOMPARE(log.since(0).size(), 10'000);
    }

    void largeEventsDoNotFillTheMemory()
    {
        RunLog log(m_clock, {.bytes = 10'000});
        PlaybackEvent large = playbackEvent(u"play"_s);
        large.data = {{u"text"_s, QString(2000, u'x')}};
        for (int i = 1; i <= 10; ++i)
            log.append(large);
        QCOMPARE(seqs(log.since(0)), (QList<qint64>{9, 10}));
        large.data = {{u"list"_s, QJsonArray{QString(20'000, u'x')}}};
        log.append(large);
        QCOMPARE(seqs(log.since(0)), (QList<qint64>{11}));
    }

    void neitherKeepsNorTellsASecret()
    {
        RunLog log(m_clock);
        QSignalSpy appended(&log, &RunLog::appended);
        log.append(playbackEvent(u"https://example.com/embed?token=opaque-secret"_s));
        QCOMPARE(std::get<PlaybackEvent>(log.since(0).constFirst().fields).name,
                 u"https://example.com/embed?token=…"_s);
        QCOMPARE(appended.at(0).at(0).value<RunEvent>(), log.since(0).constFirst());
    }

    void aSlotMayAppendBefore()
    {
        ManualClock clock;
        RunLog log(clock);
        bool isFirst = true;
        connect(&log, &RunLog::appending, &log, [&log, &isFirst] {
            if (std::exchange(isFirst, false))
                log.append(ActionReport{u"before"_s, ActionReport::Outcome::Ignored});
        });
        log.append(StateReport());
        const QList<RunEvent> events = log.since(0);
        QCOMPARE(events.size(), 2);
        QCOMPARE(events[0].kind(), RunEvent::Kind::Action);
        QCOMPARE(events[0].seq, 1);
        QCOMPARE(events[1].kind(), RunEvent::Kind::State);
    }

    void aSlotMayAppend()
    {
        RunLog log(m_clock, {.events = 2});
        QList<qint64> told;
        connect(&log, &RunLog::appended, this, [&](const RunEvent &event) {
            if (event.kind() == RunEvent::Kind::State) {
                for (int i = 0; i < 5; ++i)
                    log.append(progressReport(i));
            }
            told.append(event.seq);
        });
        log.append(StateReport());
        QCOMPARE(told, (QList<qint64>{2, 3, 4, 5, 6, 1}));
        QCOMPARE(seqs(log.since(0)), (QList<qint64>{5, 6}));
    }

private:
    static QList<qint64> seqs(const QList<RunEvent> &events)
    {
        QList<qint64> seqs;
        for (const RunEvent &event : events)
            seqs.append(event.seq);
        return seqs;
    }

    ManualClock m_clock;
};

QTEST_APPLESS_MAIN(TestRunLog)
#include "TestRunLog.moc"
