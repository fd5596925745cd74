// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeQueue.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

using std::chrono::milliseconds;

class TestProgrammeQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsTakeTurns()
    {
        ProgrammeQueue queue = queueOf({0, 0, 0});
        QCOMPARE(turns(queue, {0, 1, 2}, 5), (QList<qsizetype>{0, 1, 2, 0, 1}));
    }

    void itemsThatAreNotDueAreLeftOut()
    {
        ProgrammeQueue queue = queueOf({0, 0, 0});
        QCOMPARE(turns(queue, {0, 1, 2}, 1), (QList<qsizetype>{0}));
        QCOMPARE(turns(queue, {0, 2}, 2), (QList<qsizetype>{2, 0}));
        QCOMPARE(turns(queue, {1, 2}, 2), (QList<qsizetype>{1, 2}));
        QVERIFY(!queue.next({}, 0ms));
    }

    void theHighestPriorityIsShownAndTheOthersKeepTheirPlace()
    {
        ProgrammeQueue queue = queueOf({0, 0, 5, 0, 5});
        QCOMPARE(turns(queue, {0, 1, 3}, 2), (QList<qsizetype>{0, 1}));
        QCOMPARE(turns(queue, {2, 4, 0, 1, 3}, 3), (QList<qsizetype>{2, 4, 2}));
        QCOMPARE(turns(queue, {0, 1, 3}, 2), (QList<qsizetype>{3, 0}));
        QCOMPARE(turns(queue, {2, 4, 0, 1, 3}, 1), (QList<qsizetype>{4}));
    }

    void aFailedItemIsSkippedUntilItsDelayIsOver()
    {
        ProgrammeQueue queue = queueOf({0, 0});
        queue.noteFailed(0, 1s, 0ms);
        QVERIFY(queue.waits(0, {0, 1}, 30s));
        QCOMPARE(queue.next({0, 1}, 30s), std::optional<qsizetype>(1));
        QCOMPARE(queue.nextRetry({0, 1}, 30s), std::optional<milliseconds>(31s));
        QVERIFY(!queue.nextRetry({1}, 30s));
        queue.noteStarted(1);
        QCOMPARE(queue.next({0, 1}, 30s), std::optional<qsizetype>(1));
        QCOMPARE(queue.next({0, 1}, 31s), std::optional<qsizetype>(0));
        QVERIFY(!queue.nextRetry({0, 1}, 31s));
    }

    void ofThoseThatCannotBeReachedOneIsTriedAfterTheLongestDelay()
    {
        ProgrammeQueue queue = queueOf({0, 0, 0});
        queue.noteFailed(0, 1s, 0ms);
        queue.noteUnreachable(0, 1s);
        queue.noteUnreachable(1, 1s);
        QCOMPARE(queue.next({0, 1, 2}, 40s), std::optional<qsizetype>(2));
        QVERIFY(queue.waits(0, {0, 1, 2}, 600s) && queue.waits(1, {0, 1, 2}, 600s));
        QCOMPARE(queue.nextRetry({0, 1, 2}, 40s), std::optional<milliseconds>(601s));
        QCOMPARE(queue.next({0, 1, 2}, 601s), std::optional<qsizetype>(1));
        queue.noteFailed(1, 602s, 0ms);
        queue.noteUnreachable(1, 602s);
        QVERIFY(queue.waits(0, {0, 1, 2}, 1201s));
        queue.noteEnded(1);
        QVERIFY(!queue.waits(1, {0, 1, 2}, 603s));
    }

    void ifNothingElseCanBePlayedTheyAreTriedAsUsual()
    {
        ProgrammeQueue queue = queueOf({0, 0});
        queue.noteUnreachable(0, 1s);
        QVERIFY(!queue.waits(0, {0}, 1s));
        QVERIFY(queue.waits(0, {0, 1}, 1s));
        queue.noteFailed(1, 2s, 0ms);
        QVERIFY(!queue.waits(0, {0, 1}, 2s));
        queue.noteFailed(0, 2s, 0ms);
        QCOMPARE(queue.nextRetry({0, 1}, 3s), std::optional<milliseconds>(32s));
        QVERIFY(queue.waits(0, {0, 1}, 32s)); // the other one may be tried again
    }

    void ifAllOfAPriorityWaitTheNextLowerOneIsShown()
    {
        ProgrammeQueue queue = queueOf({5, 0, 5});
        queue.noteFailed(0, 0ms, 0ms);
        QCOMPARE(queue.next({0, 2, 1}, 1s), std::optional<qsizetype>(2));
        queue.noteFailed(2, 1s, 0ms);
        QCOMPARE(queue.next({0, 2, 1}, 2s), std::optional<qsizetype>(1));
        queue.noteFailed(1, 2s, 0ms);
        QVERIFY(!queue.next({0, 2, 1}, 3s));
        QCOMPARE(queue.nextRetry({0, 2, 1}, 3s), std::optional<milliseconds>(30s));
        QCOMPARE(queue.next({0, 2, 1}, 30s), std::optional<qsizetype>(0));
    }

    void theDelayGrowsToItsMaximum()
    {
        ProgrammeQueue queue = queueOf({0});
        QCOMPARE(delays(queue, 8), (QList<int>{30, 60, 120, 240, 480, 600, 600, 600}));
    }

    void aPlayWithoutFailureForgetsThem()
    {
        ProgrammeQueue queue = queueOf({0});
        QCOMPARE(delays(queue, 3), (QList<int>{30, 60, 120}));
        queue.noteEnded(0);
        QVERIFY(!queue.waits(0, {0}, 0ms));
        QCOMPARE(delays(queue, 2), (QList<int>{30, 60}));
    }

    void onlyALongPlayThatFailsForgetsThem()
    {
        ProgrammeQueue queue = queueOf({0});
        queue.noteFailed(0, 0ms, 59s);
        queue.noteFailed(0, 0ms, 59s);
        QCOMPARE(queue.nextRetry({0}, 0ms), std::optional<milliseconds>(60s));
        queue.noteFailed(0, 0ms, 60s);
        QCOMPARE(queue.nextRetry({0}, 0ms), std::optional<milliseconds>(30s));
    }

    void allCanBeTriedAgainAtOnce()
    {
        ProgrammeQueue queue = queueOf({0, 0});
        queue.noteFailed(0, 0ms, 0ms);
        queue.noteFailed(0, 0ms, 0ms);
        queue.noteFailed(1, 0ms, 0ms);
        QVERIFY(!queue.next({0, 1}, 0ms));
        queue.forgetFailures();
        QCOMPARE(turns(queue, {0, 1}, 2), (QList<qsizetype>{0, 1}));
        QCOMPARE(delays(queue, 1), (QList<int>{30}));
    }

private:
    static ProgrammeQueue queueOf(const QList<int> &priorities)
    {
        QList<PlaylistItem> items;
        for (const int priority : priorities) {
            PlaylistItem item;
            item.priority = priority;
            items += item;
        }
        return ProgrammeQueue(items);
    }

    static QList<qsizetype> turns(ProgrammeQueue &queue, const QList<qsizetype> &due, int count)
    {
        QList<qsizetype> turns;
        for (int i = 0; i < count; ++i) {
            turns += queue.next(due, 0ms).value_or(-1);
            if (turns.last() >= 0)
                queue.noteStarted(turns.last());
        }
        return turns;
    }

    /// Seconds that the item 0 waits after each of \a count failures.
    static QList<int> delays(ProgrammeQueue &queue, int count)
    {
        QList<int> delays;
        for (int i = 0; i < count; ++i) {
            queue.noteFailed(0, 0ms, 0ms);
            delays += int(queue.nextRetry({0}, 0ms).value_or(0ms) / 1s);
        }
        return delays;
    }
};

QTEST_GUILESS_MAIN(TestProgrammeQueue)
#include "TestProgrammeQueue.moc"
