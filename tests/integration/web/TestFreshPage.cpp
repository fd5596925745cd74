// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include "protocol/PlayTarget.h"

#include <QNetworkCookie>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWebEngineCookieStore>
#include <QWebEngineProfile>

#include <csignal>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

// Reads what an earlier visit has stored, stores something, and tells both as a position.
const QByteArray storingPage = R"(<script>
(async () => {
    const open = () => new Promise(resolve => {
        const request = indexedDB.open('visits', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('kept');
        request.onsuccess = () => resolve(request.result);
    });
    const read = database => new Promise(resolve => {
        const request = database.transaction('kept').objectStore('kept').get('key');
        request.onsuccess = () => resolve(request.result !== undefined);
    });
    const database = await open();
    const found = (localStorage.visit ? 1 : 0) + (sessionStorage.visit ? 2 : 0) + (document.cookie ? 4 : 0)
        + (await read(database) ? 8 : 0) + (await caches.has('kept') ? 16 : 0);
    localStorage.visit = sessionStorage.visit = 'yes';
    document.cookie = 'visit=yes; max-age=1000; SameSite=None; Secure';
    await caches.open('kept');
    const transaction = database.transaction('kept', 'readwrite');
    transaction.objectStore('kept').put(1, 'key');
    await new Promise(resolve => { transaction.oncomplete = resolve; });
    database.close();
    setInterval(() => top.postMessage({event: 'infoDelivery', info: {currentTime: 100 + found}}, '*'), 50);
})();
</script>)";

// Tells whether there is a cookie of an earlier visit as a position.
const QByteArray readingPage = R"(<script>
setInterval(() => top.postMessage({event: 'infoDelivery', info: {currentTime: document.cookie ? 104 : 100}}, '*'), 50);
</script>)";

// Sets a cookie when it is left, and not before.
const QByteArray leavingPage = R"(<script>
addEventListener('pagehide', () => { document.cookie = 'visit=yes; max-age=1000; SameSite=None; Secure'; });
setInterval(() => top.postMessage({event: 'infoDelivery', info: {currentTime: 100}}, '*'), 50);
</script>)";

// As in the program. A profile that stores nothing proves nothing: to delete its cache drops its cookies, too (Qt 6.4).
WebProfileSettings storedIn(const QTemporaryDir &folder)
{
    return {QStringLiteral("stored"),
            folder.filePath(QStringLiteral("data")),
            folder.filePath(QStringLiteral("cache")),
            {}};
}

} // namespace

/// Pages that begin again, without what was there before.
class TestFreshPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storedDataIsDeletedOnce()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(harness.told().constLast(), QByteArray("progress 100"));

        harness.forgetTold();
        harness.openAgain();
        QTRY_VERIFY(!harness.told().isEmpty());
        const QByteArray kept = harness.told().constLast();
        QVERIFY2(kept != "progress 100", "the page finds what it has stored");

        harness.forgetTold();
        harness.forgetStoredData();
        harness.openAgain();
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(harness.told().constLast(), QByteArray("progress 100"));

        harness.forgetTold();
        harness.openAgain();
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(harness.told().constLast(), kept);
    }

    // A playlist has several, and only one of them is opened next. The second one fails at first.
    void anotherOriginIsFreshWhenItIsOpened()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        const auto open = [&](PageServer::Name name) {
            harness.forgetTold();
            harness.openPlayer(server.url("/embed", name));
            return waitUntil([&harness] { return !harness.told().isEmpty(); }, 20s);
        };
        QVERIFY(open(PageServer::Name::Localhost));
        QVERIFY(open(PageServer::Name::Localhost));
        const QByteArray kept = harness.told().constLast();
        QVERIFY2(kept != "progress 100", "the page finds what it has stored");
        harness.forgetStoredData();
        QVERIFY(open(PageServer::Name::Address));
        harness.openPlayer(server.url("/missing", PageServer::Name::Localhost));
        QTRY_VERIFY(server.requests().contains("/missing"));
        QVERIFY(open(PageServer::Name::Localhost));
        QCOMPARE(harness.told().constLast(), QByteArray("progress 100"));
        QVERIFY(open(PageServer::Name::Localhost));
        QCOMPARE(harness.told().constLast(), kept);
    }

    void theNextPageOfAFreshOriginFindsWhatIsStored()
    {
        PageServer server;
        // The page deletes its storage, as at the end of a login.
        server.setPage("/embed", storingPage +
                                     "<script>setTimeout(() => { localStorage.clear(); sessionStorage.clear();"
                                     "location = '/second'; }, 1000);</script>");
        server.setPage("/second", storingPage);
        PlayerHarness harness;
        harness.forgetStoredData();
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(harness.told().constFirst(), QByteArray("progress 100"));
        QTRY_VERIFY(harness.told().constLast() != "progress 100");
        QCOMPARE(server.requests().count("/second"), 1);
    }

    void anOriginIsFreshAfterARestart()
    {
        const QTemporaryDir folder;
        PageServer server;
        server.setPage("/embed", storingPage);
        const auto run = [&](bool forgets) {
            PlayerHarness harness(PagePolicy::Strictness::Desktop, storedIn(folder));
            harness.openPlayer(server.url("/embed"));
            const bool isTold = waitUntil([&harness] { return !harness.told().isEmpty(); }, 20s);
            if (forgets)
                harness.forgetStoredData();
            return isTold ? harness.told().constLast() : QByteArray();
        };
        QCOMPARE(run(false), QByteArray("progress 100"));
        QVERIFY2(run(true) != "progress 100", "the page finds what it has stored");
        QCOMPARE(run(false), QByteArray("progress 100"));
        QVERIFY(run(false) != "progress 100");
    }

    void theNameOfTheWindowIsForgotten()
    {
        PageServer server;
        server.setPage("/page", "<script>document.title = 'name:' + window.name; window.name = 'visitor';</script>");
        PlayerHarness harness;
        const QUrl url = server.url("/page");
        harness.openCustomerPage(url, originOf(url).toLatin1());
        QTRY_COMPARE(harness.page().title(), u"name:"_s);
        harness.openAgain();
        QTRY_COMPARE(harness.page().title(), u"name:visitor"_s);
        harness.forgetStoredData();
        harness.openAgain();
        QTRY_COMPARE(harness.page().title(), u"name:"_s);
    }

    void theVisitorOfTheLastRunIsForgotten()
    {
        const QTemporaryDir folder;
        PageServer server;
        server.setPage("/embed", storingPage);
        const auto run = [&] {
            PlayerHarness harness(PagePolicy::Strictness::Desktop, storedIn(folder));
            if (harness.page().hasVisitor())
                harness.forgetStoredData();
            harness.page().setVisitor(true);
            harness.openPlayer(server.url("/embed"));
            const bool isTold = waitUntil([&harness] { return !harness.told().isEmpty(); }, 20s);
            return isTold ? harness.told().constLast() : QByteArray();
        };
        for (int visitor = 1; visitor <= 3; ++visitor)
            QCOMPARE(run(), QByteArray("progress 100"));
    }

    void cookiesAreDeletedWithoutANextPage()
    {
        const QTemporaryDir folder;
        PageServer server;
        server.setPage("/embed", storingPage);
        QSet<QByteArray> cookies; // before the harness: it may still change while that is destroyed
        PlayerHarness harness(PagePolicy::Strictness::Desktop, storedIn(folder));
        const QWebEngineCookieStore *const store = harness.page().profile()->cookieStore();
        connect(store, &QWebEngineCookieStore::cookieAdded, this,
                [&](const QNetworkCookie &cookie) { cookies.insert(cookie.name()); });
        connect(store, &QWebEngineCookieStore::cookieRemoved, this,
                [&](const QNetworkCookie &cookie) { cookies.remove(cookie.name()); });
        harness.openPlayer(server.url("/embed"));
        QTRY_COMPARE(cookies, QSet<QByteArray>{"visit"});
        harness.forgetStoredData();
        harness.page().clear();
        QTRY_COMPARE(cookies, QSet<QByteArray>());
    }

    void cookiesAreDeletedWhileThePageStays()
    {
        const QTemporaryDir folder;
        PageServer server;
        server.setPage("/embed", storingPage);
        bool isRemoved = false; // before the harness: it may still change while that is destroyed
        PlayerHarness harness(PagePolicy::Strictness::Desktop, storedIn(folder));
        connect(harness.page().profile()->cookieStore(), &QWebEngineCookieStore::cookieRemoved, this,
                [&isRemoved] { isRemoved = true; });
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        harness.forgetStoredData();
        QTRY_VERIFY(isRemoved);
    }

    void aCookieThatIsSetOnLeavingIsDeleted()
    {
        const QTemporaryDir folder;
        PageServer server;
        PlayerHarness harness(PagePolicy::Strictness::Desktop, storedIn(folder));
        for (const bool forgets : {false, true}) {
            server.setPage("/embed", leavingPage);
            harness.forgetTold();
            harness.openPlayer(server.url("/embed"));
            QTRY_VERIFY(!harness.told().isEmpty());
            server.setPage("/embed", readingPage);
            if (forgets)
                harness.forgetStoredData();
            harness.forgetTold();
            harness.openAgain();
            QTRY_VERIFY(!harness.told().isEmpty());
            QCOMPARE(harness.told().constLast(), QByteArray(forgets ? "progress 100" : "progress 104"));
        }
    }

    void aNewProcessShowsTheNextPage()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        const QSignalSpy gone(&harness.page(), &PlayerPage::rendererGone);
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        qint64 process = harness.page().renderProcessPid();
        for (int times = 0; times < 5; ++times) {
            harness.forgetTold();
            harness.page().renewProcess();
            harness.openAgain();
            QTRY_VERIFY(!harness.told().isEmpty());
            QVERIFY(harness.page().renderProcessPid() != process);
            process = harness.page().renderProcessPid();
        }
        QCOMPARE(gone.size(), 0); // nothing to recover from
        QCOMPARE(harness.lastReport("renderer-gone").reason, QStringLiteral("planned"));
        harness.forgetTold();
        harness.openAgain();
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(harness.page().renderProcessPid(), process);
    }

    void thePageIsThereAgainAfterEachCrash()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        QSignalSpy gone(&harness.page(), &PlayerPage::rendererGone);
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        for (int times = 1; times <= 5; ++times) {
            QCOMPARE(::kill(static_cast<pid_t>(harness.page().renderProcessPid()), SIGKILL), 0);
            QTRY_COMPARE(gone.size(), times);
            harness.forgetTold();
            harness.openAgain();
            QTRY_VERIFY(!harness.told().isEmpty());
        }
    }

    void aProcessThatEndsWhileThePageIsLeftIsReplaced()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        const QSignalSpy gone(&harness.page(), &PlayerPage::rendererGone);
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        harness.forgetTold();
        harness.openAgain();
        QCOMPARE(::kill(static_cast<pid_t>(harness.page().renderProcessPid()), SIGKILL), 0);
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(gone.size(), 0);
        QCOMPARE(harness.lastReport("renderer-gone").reason, QStringLiteral("killed"));
    }

    void aProcessThatEndsWhileTheCacheIsDeletedIsReplaced()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
        harness.forgetTold();
        // The next page stores nothing: the relay may load its frame again after the end of a process.
        server.setPage("/embed", readingPage);
        harness.forgetStoredData();
        harness.openAgain();
        QTRY_COMPARE(harness.page().url(), QUrl(QStringLiteral("about:blank")));
        QCOMPARE(::kill(static_cast<pid_t>(harness.page().renderProcessPid()), SIGKILL), 0);
        QTRY_VERIFY(!harness.told().isEmpty());
        QCOMPARE(harness.told().constLast(), QByteArray("progress 100"));
    }

    void aFirstPageNeedsNoOtherProcess()
    {
        PageServer server;
        server.setPage("/embed", storingPage);
        PlayerHarness harness;
        harness.page().renewProcess();
        harness.forgetStoredData();
        harness.openPlayer(server.url("/embed"));
        QTRY_VERIFY(!harness.told().isEmpty());
    }

    void aPageOfACustomerIsThereAgainAtOnce()
    {
        constexpr int longest = 10'000; // milliseconds; a request that hangs in the cache takes 20 s
        PageServer server;
        server.setPage("/embed", storingPage);
        server.setBarePage("/page", "<!DOCTYPE html><iframe src=/embed></iframe>");
        PlayerHarness harness;
        harness.openCustomerPage(server.url("/page"), originOf(server.url("/page")).toLatin1());
        QTRY_VERIFY(!harness.told().isEmpty());
        for (int times = 0; times < 5; ++times) {
            harness.forgetTold();
            harness.forgetStoredData();
            harness.openAgain();
            QTRY_VERIFY_WITH_TIMEOUT(!harness.told().isEmpty(), longest);
            QCOMPARE(harness.told().constLast(), QByteArray("progress 100"));
        }
    }
};

VITRINE_BROWSER_TEST_MAIN(TestFreshPage)
#include "TestFreshPage.moc"
