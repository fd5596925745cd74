// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ProxyLookup.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <vector>

using namespace vitrine;

namespace {

/// A system that finds a proxy only when it is let go.
struct SlowSystem
{
    QSemaphore asked{};
    QSemaphore released{};
    std::atomic<int> inProgress{0};
    std::atomic<int> mostAtOnce{0};

    QNetworkProxy find(const QUrl &url)
    {
        mostAtOnce = std::max(mostAtOnce.load(), ++inProgress);
        asked.release();
        released.acquire();
        --inProgress;
        return {QNetworkProxy::HttpProxy, url.host(), 3128};
    }

    [[nodiscard]] ProxyLookup::SystemQuery query()
    {
        return [this](const QUrl &url) {
            return find(url);
        };
    }
};

} // namespace

class TestProxyLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProxyOfTheSystemIsFound()
    {
        ProxyLookup lookup([](const QUrl &url) { return QNetworkProxy(QNetworkProxy::HttpProxy, url.host(), 3128); });
        QSignalSpy found(&lookup, &ProxyLookup::found);
        lookup.start(QUrl(QStringLiteral("https://a.example/")));
        QCOMPARE(found.size(), 0);
        QVERIFY(found.wait());
        QCOMPARE(found.at(0).at(0).value<QNetworkProxy>().hostName(), QStringLiteral("a.example"));
    }

    void lookupsThatDoNotEndUseFewThreads()
    {
        SlowSystem system;
        ProxyLookup lookup(system.query());
        QSignalSpy found(&lookup, &ProxyLookup::found);
        for (int attempt = 0; attempt < ProxyLookup::mostThreads; ++attempt) {
            lookup.start(QUrl(QStringLiteral("https://%1.example/").arg(attempt)));
            system.asked.acquire();
        }
        for (int attempt = 0; attempt < 20; ++attempt)
            lookup.start(QUrl(QStringLiteral("https://later%1.example/").arg(attempt)));
        system.released.release(ProxyLookup::mostThreads + 1); // the last one, too; the others are cancelled
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.at(0).at(0).value<QNetworkProxy>().hostName(), QStringLiteral("later19.example"));
        QCOMPARE(system.mostAtOnce.load(), ProxyLookup::mostThreads);
    }

    void oneLookupThatDoesNotEndHoldsNoOther()
    {
        SlowSystem system;
        ProxyLookup first(system.query());
        first.start(QUrl(QStringLiteral("https://a.example/")));
        system.asked.acquire();
        ProxyLookup second([](const QUrl &) { return QNetworkProxy(QNetworkProxy::NoProxy); });
        QSignalSpy found(&second, &ProxyLookup::found);
        second.start(QUrl(QStringLiteral("https://b.example/")));
        QVERIFY(found.wait());
        system.released.release();
        QSignalSpy foundByFirst(&first, &ProxyLookup::found);
        QVERIFY(foundByFirst.wait());
    }

    void aLookupCanEndAfterItsUser()
    {
        SlowSystem system;
        auto user = std::make_unique<ProxyLookup>(system.query());
        user->start(QUrl(QStringLiteral("https://a.example/")));
        system.asked.acquire();
        user.reset();
        system.released.release();
        ProxyLookup next(system.query());
        QSignalSpy found(&next, &ProxyLookup::found);
        next.start(QUrl(QStringLiteral("https://b.example/")));
        system.released.release();
        QVERIFY(found.wait());
    }
};

QTEST_GUILESS_MAIN(TestProxyLookup)
#include "TestProxyLookup.moc"
