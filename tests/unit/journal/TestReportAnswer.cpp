// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/ReportAnswer.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

/// What becomes of records after an answer of the collector.
class TestReportAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusSaysWhatToDo_data()
    {
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<ReportAction>("action");
        QTest::newRow("success") << QList<int>{200, 201, 202, 204, 299} << ReportAction::Taken;
        QTest::newRow("gone") << QList<int>{410} << ReportAction::Stopped;
        QTest::newRow("refused") << QList<int>{400, 401, 403, 404, 408, 411, 413, 415, 428, 430, 499}
                                 << ReportAction::Refused;
        QTest::newRow("busy") << QList<int>{429} << ReportAction::Retry;
        QTest::newRow("the server fails") << QList<int>{500, 502, 503, 504, 599} << ReportAction::Retry;
        QTest::newRow("redirects") << QList<int>{300, 301, 302, 304, 307, 308} << ReportAction::Retry;
        QTest::newRow("a proxy") << QList<int>{407} << ReportAction::Retry;
        QTest::newRow("no status") << QList<int>{-1, 0, 99, 100, 101, 199, 600, 999} << ReportAction::Retry;
    }

    void aStatusSaysWhatToDo()
    {
        QFETCH(QList<int>, statuses);
        for (const int status : statuses)
            QTEST(reportActionFor(status), "action");
    }

    void readsWhenToTryAgain_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("ms"); // 0: none
        QTest::newRow("none") << QByteArray() << qint64{0};
        QTest::newRow("seconds") << QByteArray("120") << qint64{120'000};
        QTest::newRow("spaces") << QByteArray(" 120 ") << qint64{120'000};
        QTest::newRow("now") << QByteArray("0") << qint64{0};
        QTest::newRow("an hour at most") << QByteArray("3601") << qint64{3'600'000};
        QTest::newRow("a huge number") << QByteArray("99999999999999999999") << qint64{3'600'000};
        QTest::newRow("negative") << QByteArray("-5") << qint64{0};
        QTest::newRow("a fraction") << QByteArray("1.5") << qint64{0};
        QTest::newRow("a date") << QByteArray("Wed, 01 Jan 2025 00:10:00 GMT") << qint64{600'000};
        QTest::newRow("a date of the past") << QByteArray("Tue, 31 Dec 2024 00:10:00 GMT") << qint64{0};
        QTest::newRow("a date far away") << QByteArray("Wed, 01 Jan 2026 00:10:00 GMT") << qint64{0}; // a Thursday
        QTest::newRow("a date next year") << QByteArray("Thu, 01 Jan 2026 00:10:00 GMT") << qint64{3'600'000};
        QTest::newRow("words") << QByteArray("soon") << qint64{0};
    }

    void readsWhenToTryAgain()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, ms);
        const QDateTime now(QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc());
        const std::optional<milliseconds> wait = retryAfter(header, now);
        QCOMPARE(wait.has_value(), ms > 0);
        QCOMPARE(wait.value_or(milliseconds(0)).count(), ms);
    }
};

QTEST_APPLESS_MAIN(TestReportAnswer)
#include "TestReportAnswer.moc"
