// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/TokenRequest.h"

#include <QTest>
#include <QTimeZone>

using namespace vitrine;

class TestTokenRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheTokenIsToBe_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QDateTime>("expiry");
        QTest::newRow("for ever") << QByteArray() << QDateTime();
        QTest::newRow("for a time") << QByteArray(", 'expires_in': '3600s'") << now().addSecs(3600);
        QTest::newRow("until a time") << QByteArray(", 'expired_at': '2025-06-01T12:00:00Z'")
                                      << QDateTime(QDate(2025, 6, 1), QTime(12, 0), QTimeZone::utc());
        QTest::newRow("with a key that nobody knows") << QByteArray(", 'colour': 'red'") << QDateTime();
    }

    void readsWhatTheTokenIsToBe()
    {
        QFETCH(const QByteArray, more);
        const auto request =
            read("{'resource_id': 'r1', 'resource_type': 'RESOURCE_TYPE_VOD', 'customer_id': 'c1'" + more + "}");
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));
        const QJsonObject expected{{QStringLiteral("resource_id"), QStringLiteral("r1")},
                                   {QStringLiteral("resource_type"), QStringLiteral("RESOURCE_TYPE_VOD")},
                                   {QStringLiteral("customer_id"), QStringLiteral("c1")}};
        QCOMPARE(request->claims, expected);
        QTEST(request->expiry.value_or(QDateTime()), "expiry");
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &body, const char *part) {
            QTest::newRow(name) << body << QString::fromLatin1(part);
        };
        row("nothing", "", "not a JSON object");
        row("a list", "[]", "not a JSON object");
        row("no resource", "{'resource_type': 'RESOURCE_TYPE_VOD'}", "resource_id: ");
        row("resource as a number", "{'resource_id': 5, 'resource_type': 'RESOURCE_TYPE_VOD'}", "resource_id: ");
        row("unknown type", "{'resource_id': 'r', 'resource_type': 'VOD'}", "resource_type: ");
        const QByteArray good = "{'resource_id': 'r', 'resource_type': 'RESOURCE_TYPE_LIVE', ";
        row("both ends", good + "'expires_in': '5s', 'expired_at': '2025-06-01T12:00:00Z'}", "exclude each other");
        row("seconds as a number", good + "'expires_in': 3600}", "expires_in: ");
        row("seconds without a unit", good + "'expires_in': '3600'}", "expires_in: ");
        row("no time at all", good + "'expires_in': '0s'}", "expires_in: ");
        row("no date", good + "'expired_at': 'tomorrow'}", "expired_at: ");
        row("local time", good + "'expired_at': '2025-06-01T12:00:00'}", "expired_at: ");
    }

    void namesWhatIsWrong()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, part);
        const auto request = read(body);
        QVERIFY(!request);
        QVERIFY2(request.error().message.contains(part), qPrintable(request.error().message));
    }

private:
    static QDateTime now() { return {QDate(2025, 1, 1), QTime(0, 0), QTimeZone::utc()}; }
    static Result<TokenRequest> read(QByteArray body) { return TokenRequest::fromJson(body.replace('\'', '"'), now()); }
};

QTEST_GUILESS_MAIN(TestTokenRequest)
#include "TestTokenRequest.moc"
