// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/ManualClock.h"
#include "web/BlockedRequestLog.h"

#include <QTest>
#include <QUrl>

using namespace vitrine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestBlockedRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_blocked = std::make_unique<BlockedRequestLog>(m_clock);
        m_told.clear();
        connect(m_blocked.get(), &BlockedRequestLog::told, this,
                [this](const PageReport &report) { m_told.append(report); });
    }

    void tellsTheFirstOfAKindAtOnceAndHidesItsSecrets()
    {
        m_blocked->add("window", QUrl(u"https://a.example.com/?token=secret"_s));
        m_blocked->add("alert", QUrl(u"https://a.example.com"_s));
        m_blocked->add("navigation", QUrl(u"data:text/html,x"_s));
        QCOMPARE(m_told,
                 (QList<PageReport>{blocked("window", u"https://a.example.com/?token=…"_s),
                                    blocked("alert", u"https://a.example.com"_s), blocked("navigation", u"data:…"_s)}));
    }

    void tellsAStormAsANumberWhenItsTimeHasCome()
    {
        const QUrl url(u"https://a.example.com/"_s);
        m_blocked->add("alert", url);
        m_clock.advance(990ms);
        for (int i = 1; i < 10000; ++i)
            m_blocked->add("alert", url);
        QCOMPARE(m_told.size(), 1);
        m_clock.advance(10ms);

        QTRY_COMPARE(m_told.size(), 2);
        QCOMPARE(m_told.constLast(), blocked("alert", url.toString(), 9999));
    }

    void tellsTheRestAtTheEnd()
    {
        for (const QString &origin : {u"https://a.example.com"_s, u"https://b.example.com"_s}) {
            for (int i = 0; i < 3; ++i)
                m_blocked->add("alert", QUrl(origin));
        }
        m_blocked->finish();
        QCOMPARE(m_told.size(), 4);
        for (const PageReport &rest : m_told.mid(2))
            QCOMPARE(rest.count, 2);
    }

    void namesNobodyForManyOriginsTogether()
    {
        for (int i = 0; i < 1000; ++i)
            m_blocked->add("alert", QUrl(u"https://%1.example.com"_s.arg(i)));
        m_blocked->finish();
        QVERIFY(m_told.size() < 20);
        QCOMPARE(m_told.constLast().url, QString());
        int sum = 0;
        for (const PageReport &some : std::as_const(m_told))
            sum += some.count;
        QCOMPARE(sum, 1000);
    }

    void showsNoAddressOfMegabytes()
    {
        const QString longText(1'000'000, u'x');
        QCOMPARE(shownUrl(QUrl(u"https://user:pass@a.example.com/?token="_s + longText)), u"https://a.example.com/…"_s);
        QCOMPARE(shownUrl(QUrl(u"odd:"_s + longText)), u"odd:…"_s);
        QCOMPARE(shownUrl(QUrl(u"https://a.example.com/?code=x"_s)), u"https://a.example.com/?code=…"_s);
    }

private:
    static PageReport blocked(const char *what, const QString &url, int count = 1)
    {
        return {.name = PageReport::Name::Blocked, .url = url, .what = QLatin1StringView(what), .count = count};
    }

    ManualClock m_clock;
    std::unique_ptr<BlockedRequestLog> m_blocked;
    QList<PageReport> m_told;
};

QTEST_GUILESS_MAIN(TestBlockedRequestLog)
#include "TestBlockedRequestLog.moc"
