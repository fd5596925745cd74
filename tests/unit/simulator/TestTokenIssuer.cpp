// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/TokenIssuer.h"

#include "support/ManualClock.h"

#include <QJsonDocument>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;
using Verdict = TokenIssuer::Verdict;

class TestTokenIssuer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsAJwtWithItsClaims()
    {
        TokenIssuer issuer(m_clock);
        const QString token =
            issuer.issue({{QStringLiteral("resource_id"), QStringLiteral("r")}}, m_clock.utcNow().addSecs(60));

        const QStringList parts = token.split(QLatin1Char('.'));
        QCOMPARE(parts.size(), 3);
        QCOMPARE(claims(token).value(QStringLiteral("resource_id")).toString(), QStringLiteral("r"));
        QCOMPARE(claims(token).value(QStringLiteral("exp")).toInteger(), m_clock.utcNow().toSecsSinceEpoch() + 60);
        QCOMPARE(issuer.issued(), 1);
    }

    void aTokenIsGoodUntilItsSecond()
    {
        TokenIssuer issuer(m_clock);
        const QString token = issuer.issue({}, m_clock.utcNow().addSecs(60));
        m_clock.advance(59'999ms);
        QCOMPARE(issuer.check(token), Verdict::Valid);
        m_clock.advance(1ms);
        QCOMPARE(issuer.check(token), Verdict::Expired);
    }

    void withoutExpiryItIsGoodForEver()
    {
        TokenIssuer issuer(m_clock);
        const QString token = issuer.issue({});
        m_clock.advance(1'000'000h);
        QCOMPARE(issuer.check(token), Verdict::Valid);
        QVERIFY(!claims(token).contains(QStringLiteral("exp")));
    }

    void noTwoAreTheSame()
    {
        TokenIssuer issuer(m_clock);
        QVERIFY(issuer.issue({}) != issuer.issue({}));
    }

    void whatIsNotItsOwnIsInvalid_data()
    {
        QTest::addColumn<QString>("token");
        TokenIssuer other(m_clock);
        QTest::newRow("empty") << QString();
        QTest::newRow("no token") << QStringLiteral("abc");
        QTest::newRow("two parts") << QStringLiteral("abc.def");
        QTest::newRow("three parts of nothing") << QStringLiteral("..");
        QTest::newRow("another issuer's") << other.issue({});
    }

    void whatIsNotItsOwnIsInvalid()
    {
        QFETCH(const QString, token);
        QCOMPARE(TokenIssuer(m_clock).check(token), Verdict::Invalid);
    }

    void aVirtualClockCountsFromTheIssue()
    {
        TokenIssuer issuer(m_clock);
        const QString token = issuer.issue({}, m_clock.utcNow().addSecs(60));
        m_clock.advance(std::chrono::hours(1));
        QCOMPARE(issuer.check(token, std::chrono::milliseconds(59'999)), Verdict::Valid);
        QCOMPARE(issuer.check(token, std::chrono::seconds(60)), Verdict::Expired);
        QCOMPARE(issuer.check(issuer.issue({}), std::chrono::hours(1)), Verdict::Valid);
    }

    void aTokenMayExpireBeforeItsTime()
    {
        TokenIssuer issuer(m_clock);
        const QString token = issuer.issue({});
        issuer.expire(token);
        QCOMPARE(issuer.check(token), Verdict::Expired);
        QCOMPARE(issuer.check(issuer.issue({})), Verdict::Valid);
    }

    void aChangedTokenIsInvalid()
    {
        TokenIssuer issuer(m_clock);
        const QString early = issuer.issue({}, m_clock.utcNow().addSecs(60));
        const QString late = issuer.issue({}, m_clock.utcNow().addSecs(600));
        const QString mixed = late.section(QLatin1Char('.'), 0, 1) + early.mid(early.lastIndexOf(QLatin1Char('.')));
        QCOMPARE(issuer.check(mixed), Verdict::Invalid);
    }

private:
    static QJsonObject claims(const QString &token)
    {
        const QByteArray payload = token.section(QLatin1Char('.'), 1, 1).toLatin1();
        return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
    }

    ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestTokenIssuer)
#include "TestTokenIssuer.moc"
