// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventFeedModel.h"

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
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.append(entry(1, "ready"));
        feed.append(entry(2, "state"));
        QCOMPARE(seqs(feed), QList<qint64>({2, 1}));
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::KindRole).toString(), QStringLiteral("state"));
    }

    void showsWhatCameWhileItWasClosed()
    {
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        QSignalSpy inserted(&feed, &EventFeedModel::rowsInserted);
        feed.append(entry(1, "ready"));
        feed.append(entry(2, "state"));
        QCOMPARE(feed.rowCount(), 0);
        QCOMPARE(inserted.count(), 0);
        feed.setOpen(true);
        QCOMPARE(seqs(feed), QList<qint64>({2, 1}));
        feed.setOpen(false);
        QCOMPARE(feed.rowCount(), 0);
    }

    void keepsTwoHundred()
    {
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        for (int seq = 1; seq <= 250; ++seq)
            feed.append(entry(seq, "event"));
        QCOMPARE(feed.count(), EventFeedModel::longestFeed);
        QCOMPARE(seqs(feed).first(), 250);
        QCOMPARE(seqs(feed).last(), 51);
        feed.setOpen(false);
        for (int seq = 251; seq <= 300; ++seq)
            feed.append(entry(seq, "event"));
        feed.setOpen(true);
        QCOMPARE(seqs(feed).last(), 101);
    }

    void progressInARowIsOneRow()
    {
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.append(entry(1, "state"));
        feed.append(entry(2, "progress"));
        QSignalSpy inserted(&feed, &EventFeedModel::rowsInserted);
        QSignalSpy changed(&feed, &EventFeedModel::dataChanged);
        feed.append(entry(3, "progress"));
        feed.append(entry(4, "progress"));
        QCOMPARE(inserted.count(), 0);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(seqs(feed), QList<qint64>({4, 1}));
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::CountRole).toInt(), 3);
        feed.append(entry(5, "state"));
        feed.append(entry(6, "progress"));
        QCOMPARE(seqs(feed), QList<qint64>({6, 5, 4, 1}));
    }

    void anHourOfProgressDoesNotPushTheRestOut()
    {
        EventFeedModel feed;
        feed.append(entry(1, "ready"));
        for (int seq = 2; seq < 7200; ++seq)
            feed.append(entry(seq, "progress"));
        feed.setOpen(true);
        QCOMPARE(seqs(feed), QList<qint64>({7199, 1}));
    }

    void filtersByKinds()
    {
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.append(entry(1, "ready"));
        feed.append(entry(2, "error"));
        feed.append(entry(3, "state"));
        feed.toggleKind(QStringLiteral("error"));
        QCOMPARE(seqs(feed), QList<qint64>({2}));
        feed.append(entry(4, "progress"));
        feed.append(entry(5, "progress"));
        feed.append(entry(6, "error"));
        QCOMPARE(seqs(feed), QList<qint64>({6, 2}));
        feed.toggleKind(QStringLiteral("state"));
        QCOMPARE(seqs(feed), QList<qint64>({6, 3, 2}));
        feed.setShownKinds({});
        QCOMPARE(seqs(feed), QList<qint64>({6, 5, 3, 2, 1}));
    }

    void dropsTheOldestThatIsFilteredOut()
    {
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.setShownKinds({QStringLiteral("error")});
        feed.append(entry(1, "error"));
        for (int seq = 2; seq <= EventFeedModel::longestFeed; ++seq)
            feed.append(entry(seq, "state"));
        QCOMPARE(seqs(feed), QList<qint64>({1}));
        feed.append(entry(201, "error"));
        QCOMPARE(seqs(feed), QList<qint64>({201}));
        feed.append(entry(202, "state"));
        QCOMPARE(seqs(feed), QList<qint64>({201}));
    }

    void showsTimeOfDayAndSummary()
    {
        EventFeedModel feed;
        feed.setOpen(true);
        feed.append(QJsonDocument::fromJson(
                        R"({"seq":1,"time":"2026-01-01T12:30:05.250Z","mono":1,"kind":"state","from":"a","to":"b"})")
                        .object());
        const QString local = QDateTime::fromString(QStringLiteral("2026-01-01T12:30:05.250Z"), Qt::ISODateWithMs)
                                  .toLocalTime()
                                  .toString(QStringLiteral("HH:mm:ss.zzz"));
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::TimeRole).toString(), local);
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::SummaryRole).toString(), QStringLiteral("a → b"));
    }

    void givesThePayloadOnDemand()
    {
        EventFeedModel feed;
        feed.setOpen(true);
        feed.append(entry(7, "error"));
        const QString payload = feed.payload(0);
        QVERIFY2(payload.contains(QLatin1Char('\n')), qPrintable(payload));
        QCOMPARE(QJsonDocument::fromJson(payload.toUtf8()).object(), entry(7, "error"));
        QCOMPARE(feed.payload(1), QString());
        QCOMPARE(feed.payload(-1), QString());
    }

    void copiesJsonLinesOldestFirst()
    {
        EventFeedModel feed;
        feed.setOpen(true);
        for (int seq = 1; seq <= 4; ++seq)
            feed.append(entry(seq, seq % 2 == 0 ? "state" : "error"));
        feed.setShownKinds({QStringLiteral("state")});
        feed.copyAll();
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[0].toUtf8()).object(), entry(2, "state"));
        QCOMPARE(QJsonDocument::fromJson(lines[1].toUtf8()).object(), entry(4, "state"));
        feed.copy(0);
        QCOMPARE(QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object(), entry(4, "state"));
    }

    void aStrangeObjectIsARowAsWell()
    {
        EventFeedModel feed;
        const QAbstractItemModelTester tester(&feed);
        feed.setOpen(true);
        feed.append({});
        QCOMPARE(feed.count(), 1);
        QCOMPARE(feed.data(feed.index(0), EventFeedModel::SummaryRole).toString(), QString());
    }

private:
    static QJsonObject entry(int seq, const char *kind)
    {
        return {{QStringLiteral("seq"), seq},
                {QStringLiteral("kind"), QString::fromLatin1(kind)},
                {QStringLiteral("name"), QStringLiteral("n%1").arg(seq)}};
    }

    static QList<qint64> seqs(const EventFeedModel &feed)
    {
        QList<qint64> result;
        for (int row = 0; row < feed.rowCount(); ++row)
            result.append(feed.data(feed.index(row), EventFeedModel::SeqRole).toLongLong());
        return result;
    }
};

QTEST_MAIN(TestEventFeedModel)
#include "TestEventFeedModel.moc"
