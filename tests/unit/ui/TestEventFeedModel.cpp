// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventFeedModel.h"

#include "events/RunEventJson.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;

class TestEventFeedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestFirst()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        add(feed, entry(1, "ready"));
        add(feed, entry(2, "state"));
        QCOMPARE(seqs(feed), QList<qint64>({2, 1}));
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::KindRole).toString(), QStringLiteral("state"));
    }

    void showsWhatCameWhileItWasClosed()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        QSignalSpy inserted(&feed, &EventFeedModel::rowsInserted);
        add(feed, entry(1, "ready"));
        add(feed, entry(2, "state"));
        QCOMPARE(feed.rowCount(), 0);
        QCOMPARE(inserted.count(), 0);
        feed.setOpen(true);
        QCOMPARE(seqs(feed), QList<qint64>({2, 1}));
        feed.setOpen(false);
        QCOMPARE(feed.rowCount(), 0);
    }

    void keepsTwoHundred()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        for (int seq = 1; seq <= 250; ++seq)
            add(feed, entry(seq, "event"));
        QCOMPARE(feed.count(), EventFeedModel::longestFeed);
        QCOMPARE(seqs(feed).first(), 250);
        QCOMPARE(seqs(feed).last(), 51);
        feed.setOpen(false);
        for (int seq = 251; seq <= 300; ++seq)
            add(feed, entry(seq, "event"));
        feed.setOpen(true);
        QCOMPARE(seqs(feed).last(), 101);
    }

    void progressInARowIsOneRow()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        add(feed, entry(1, "state"));
        add(feed, entry(2, "progress"));
        QSignalSpy inserted(&feed, &EventFeedModel::rowsInserted);
        QSignalSpy changed(&feed, &EventFeedModel::dataChanged);
        add(feed, entry(3, "progress"));
        add(feed, entry(4, "progress"));
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(seqs(feed), QList<qint64>({4, 1}));
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::CountRole).toInt(), 3);
        add(feed, entry(5, "state"));
        add(feed, entry(6, "progress"));
        QCOMPARE(seqs(feed), QList<qint64>({6, 5, 4, 1}));
    }

    void anHourOfProgressDoesNotPushTheRestOut()
    {
        EventFeedModel feed(m_clock);
        add(feed, entry(1, "ready"));
        for (int seq = 2; seq < 7200; ++seq)
            add(feed, entry(seq, "progress"));
        feed.setOpen(true);
        QCOMPARE(seqs(feed), QList<qint64>({7199, 1}));
    }

    void filtersByKinds()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        add(feed, entry(1, "ready"));
        add(feed, entry(2, "error"));
        add(feed, entry(3, "state"));
        feed.toggleKind(QStringLiteral("error"));
        QCOMPARE(seqs(feed), QList<qint64>({2}));
        add(feed, entry(4, "progress"));
        add(feed, entry(5, "progress"));
        add(feed, entry(6, "error"));
        QCOMPARE(seqs(feed), QList<qint64>({6, 2}));
        feed.toggleKind(QStringLiteral("state"));
        QCOMPARE(seqs(feed), QList<qint64>({6, 3, 2}));
        feed.setShownKinds({});
        QCOMPARE(seqs(feed), QList<qint64>({6, 5, 3, 2, 1}));
    }

    void dropsTheOldestThatIsFilteredOut()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.setShownKinds({QStringLiteral("error")});
        add(feed, entry(1, "error"));
        for (int seq = 2; seq <= EventFeedModel::longestFeed; ++seq)
            add(feed, entry(seq, "state"));
        QCOMPARE(seqs(feed), QList<qint64>({1}));
        add(feed, entry(201, "error"));
        QCOMPARE(seqs(feed), QList<qint64>({201}));
        add(feed, entry(202, "state"));
        QCOMPARE(seqs(feed), QList<qint64>({201}));
    }

    void showsTimeOfDayAndSummary()
    {
        EventFeedModel feed(m_clock);
        feed.setOpen(true);
        RunEvent event = entry(1, "state");
        event.time = QDateTime::fromString(QStringLiteral("2026-01-01T12:30:05.250Z"), Qt::ISODateWithMs);
        add(feed, event);
        const QString local = QDateTime::fromString(QStringLiteral("2026-01-01T12:30:05.250Z"), Qt::ISODateWithMs)
                                  .toLocalTime()
                                  .toString(QStringLiteral("HH:mm:ss.zzz"));
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::TimeRole).toString(), local);
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::SummaryRole).toString(),
                 QStringLiteral("connecting → connecting"));
    }

    void givesThePayloadOnDemand()
    {
        EventFeedModel feed(m_clock);
        feed.setOpen(true);
        add(feed, entry(7, "error"));
        const QString payload = feed.payload(0);
        QVERIFY2(payload.contains(QLatin1Char('\n')), qPrintable(payload));
        QCOMPARE(QJsonDocument::fromJson(payload.toUtf8()).object(), runEventJson(entry(7, "error")));
        QCOMPARE(feed.payload(1), QString());
        QCOMPARE(feed.payload(-1), QString());
    }

    void copiesJsonLinesOldestFirst()
    {
        EventFeedModel feed(m_clock);
        feed.setOpen(true);
        for (int seq = 1; seq <= 4; ++seq)
            add(feed, entry(seq, seq % 2 == 0 ? "state" : "error"));
        feed.setShownKinds({QStringLiteral("state")});
        feed.copyAll();
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[0].toUtf8()).object(), runEventJson(entry(2, "state")));
        QCOMPARE(QJsonDocument::fromJson(lines[1].toUtf8()).object(), runEventJson(entry(4, "state")));
        feed.copy(0);
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(),
                 runEventJson(entry(4, "state")));
    }

    void aFloodIsOneChange()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        for (int seq = 1; seq <= 150; ++seq)
            add(feed, entry(seq, "event"));
        int changes = 0;
        const auto count = [&changes] {
            ++changes;
        };
        connect(&feed, &EventFeedModel::rowsInserted, this, count);
        connect(&feed, &EventFeedModel::rowsRemoved, this, count);
        connect(&feed, &EventFeedModel::modelReset, this, count);
        QSignalSpy counted(&feed, &EventFeedModel::countChanged);

        for (int seq = 151; seq <= 10'150; ++seq)
            feed.append(entry(seq, "event"));
        QVERIFY2(changes == 0, "the turn is not over");
        QTRY_COMPARE(seqs(feed).first(), 10'150);
        QCOMPARE(changes, 1);
        QCOMPARE(counted.count(), 1);
        QCOMPARE(feed.count(), EventFeedModel::longestFeed);
        QCOMPARE(seqs(feed).last(), 10'150 - EventFeedModel::longestFeed + 1);
    }

    void aBatchIsInsertedAtOnce_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("arriving");
        QTest::addColumn<int>("removals");
        QTest::newRow("into nothing") << 0 << 30 << 0;
        QTest::newRow("there is room") << 20 << 30 << 0;
        QTest::newRow("there is none") << 190 << 30 << 1;
    }

    void aBatchIsInsertedAtOnce()
    {
        QFETCH(int, before);
        QFETCH(int, arriving);
        QFETCH(int, removals);
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        for (int seq = 1; seq <= before; ++seq)
            add(feed, entry(seq, "event"));
        QSignalSpy inserted(&feed, &EventFeedModel::rowsInserted);
        QSignalSpy removed(&feed, &EventFeedModel::rowsRemoved);
        for (int seq = before + 1; seq <= before + arriving; ++seq)
            feed.append(entry(seq, "event"));
        QTRY_COMPARE(inserted.count(), 1);
        QCOMPARE(inserted.first().at(2).toInt() - inserted.first().at(1).toInt() + 1, arriving);
        QCOMPARE(removed.count(), removals);
        QCOMPARE(seqs(feed).first(), before + arriving);
        QCOMPARE(feed.count(), std::min(before + arriving, EventFeedModel::longestFeed));
    }

    void aStormOfProgressChangesOneRowOnce()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        add(feed, entry(1, "progress"));
        QSignalSpy changed(&feed, &EventFeedModel::dataChanged);
        for (int seq = 2; seq <= 10'000; ++seq)
            feed.append(entry(seq, "progress"));
        QTRY_COMPARE(seqs(feed), QList<qint64>{10'000});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::CountRole).toInt(), 10'000);
    }

    void whatArrivedIsThereWhenTheFilterChangesOrTheFeedCloses()
    {
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.append(entry(1, "state"));
        feed.append(entry(2, "error"));
        feed.toggleKind(QStringLiteral("error"));
        QCOMPARE(seqs(feed), QList<qint64>({2}));
        feed.append(entry(3, "error"));
        feed.setOpen(false);
        QCOMPARE(feed.rowCount(), 0);
        feed.setOpen(true);
        QCOMPARE(seqs(feed), QList<qint64>({3, 2}));
    }

    void findsWhatIsSearchedFor_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QList<qint64>>("found");
        QTest::newRow("nothing") << QString() << QList<qint64>{4, 3, 2, 1};
        QTest::newRow("summary") << QStringLiteral("n4") << QList<qint64>{4};
        QTest::newRow("regardless of case") << QStringLiteral("N4") << QList<qint64>{4};
        QTest::newRow("kind") << QStringLiteral("stat") << QList<qint64>{2};
        QTest::newRow("not there") << QStringLiteral("zebra") << QList<qint64>{};
    }

    void findsWhatIsSearchedFor()
    {
        QFETCH(QString, search);
        QFETCH(QList<qint64>, found);
        EventFeedModel feed(m_clock);
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        add(feed, entry(1, "ready"));
        add(feed, entry(2, "state"));
        add(feed, entry(3, "event"));
        feed.setSearch(search);
        add(feed, entry(4, "event"));
        QCOMPARE(seqs(feed), found);
        feed.setSearch({});
        QCOMPARE(seqs(feed), QList<qint64>({4, 3, 2, 1}));
    }

    void searchesAmongTheShownKinds()
    {
        EventFeedModel feed(m_clock);
        feed.setOpen(true);
        add(feed, entry(1, "state"));
        add(feed, entry(2, "event"));
        feed.setSearch(QStringLiteral("n"));
        feed.setShownKinds({QStringLiteral("state")});
        QCOMPARE(seqs(feed), QList<qint64>{1});
    }

private:
    static void add(EventFeedModel &feed, const RunEvent &event)
    {
        feed.append(event);
        feed.flush();
    }

    static RunEvent entry(int seq, const char *kind)
    {
        const QHash<QByteArray, RunEvent::Fields> fields{
            {"ready", ReadyReport()},          {"state", StateReport()},
            {"progress", progressReport(seq)}, {"event", playbackEvent(QStringLiteral("n%1").arg(seq))},
            {"error", ErrorReport()},
        };
        return runEvent(seq, fields.value(kind));
    }

    static QList<qint64> seqs(const EventFeedModel &feed)
    {
        QList<qint64> result;
        for (int row = 0; row < feed.rowCount(); ++row)
            result.append(feed.data(feed.index(row), EventFeedModel::SeqRole).toLongLong());
        return result;
    }

    ManualClock m_clock;
};

QTEST_MAIN(TestEventFeedModel)
#include "TestEventFeedModel.moc"
