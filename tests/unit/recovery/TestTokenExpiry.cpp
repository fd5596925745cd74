// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/TokenExpiry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestTokenExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExpiry_data();
    void readsTheExpiry();
    void renewsAheadOfTime_data();
    void renewsAheadOfTime();
};

namespace {

QString tokenWith(const QByteArray &payload)
{
    const auto encoded = payload.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return u"head."_s + QString::fromLatin1(encoded) + u".signature"_s;
}

} // namespace

void TestTokenExpiry::readsTheExpiry_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<qint64>("seconds"); // -1: none

    QTest::newRow("whole") << tokenWith(R"({"exp": 1700000000, "a": "~~~???"})") << qint64(1700000000);
    QTest::newRow("fraction") << tokenWith(R"({"exp": 1700000000.9})") << qint64(1700000000);
    QTest::newRow("none") << tokenWith(R"({"resource_id": "x"})") << qint64(-1);
    QTest::newRow("text") << tokenWith(R"({"exp": "1700000000"})") << qint64(-1);
    QTest::newRow("negative") << tokenWith(R"({"exp": -5})") << qint64(-1);
    QTest::newRow("after the year 9999") << tokenWith(R"({"exp": 1e18})") << qint64(-1);
    QTest::newRow("no JSON") << tokenWith("exp") << qint64(-1);
    QTest::newRow("no base64") << u"a.%%%.c"_s << qint64(-1);
    QTest::newRow("two parts") << u"a.b"_s << qint64(-1);
    QTest::newRow("nothing") << QString() << qint64(-1);
}

void TestTokenExpiry::readsTheExpiry()
{
    QFETCH(QString, token);
    QFETCH(qint64, seconds);

    const std::optional<QDateTime> expiry = tokenExpiry(token);

    QCOMPARE(expiry ? expiry->toSecsSinceEpoch() : -1, seconds);
}

void TestTokenExpiry::renewsAheadOfTime_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<qint64>("milliseconds");

    QTest::newRow("an hour") << 3600 << qint64(3540000);
    QTest::newRow("ten minutes") << 600 << qint64(540000);
    QTest::newRow("a hundred seconds") << 100 << qint64(90000);
    QTest::newRow("now") << 0 << qint64(0);
    QTest::newRow("expired") << -100 << qint64(0);
}

void TestTokenExpiry::renewsAheadOfTime()
{
    QFETCH(int, left);
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1700000000);

    const auto time = tokenRenewalTime(tokenWith("{\"exp\": " + QByteArray::number(1700000000 + left) + '}'), now);

    QVERIFY(time);
    QTEST(now.msecsTo(*time), "milliseconds");
    QVERIFY(!tokenRenewalTime(u"a.b.c", now));
}

QTEST_APPLESS_MAIN(TestTokenExpiry)
#include "TestTokenExpiry.moc"
