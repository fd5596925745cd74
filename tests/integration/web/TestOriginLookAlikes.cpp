// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

using namespace vitrine;
using Why = MessageRejection::Why;

namespace {

const QByteArray host = "http://kiosk.example.com"; // an https page shows no http frame but one of this machine's name

} // namespace

/// Players whose origin looks like the one that is trusted. Every name leads to this machine here.
class TestOriginLookAlikes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void areNotThePlayer_data();
    void areNotThePlayer();
    void otherSpellingsAreThePlayer_data();
    void otherSpellingsAreThePlayer();

private:
    [[nodiscard]] QByteArray filled(QByteArray text) const { return text.replace("PORT", m_port); }

    PageServer m_server;
    PageServer m_other;
    QByteArray m_port;
};

void TestOriginLookAlikes::initTestCase()
{
    for (PageServer *server : {&m_server, &m_other})
        server->setPage("/embed", posting(hostile));
    m_port = QByteArray::number(m_server.url("/").port());
    QVERIFY(warmUp());
}

void TestOriginLookAlikes::areNotThePlayer_data()
{
    QTest::addColumn<QByteArray>("trusted");
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("origin"); // as the browser tells it
    const QByteArray other = QByteArray::number(m_other.url("/").port());
    const QByteArray player = "http://player.example.com:PORT";
    const auto row = [&](const char *name, const QByteArray &trusted, const QByteArray &origin,
                         const QByteArray &url = {}) {
        QTest::newRow(name) << filled(trusted) << filled((url.isEmpty() ? origin : url) + "/embed") << filled(origin);
    };
    row("suffix", player, "http://player.example.com.evil.test:PORT");
    row("prefix", player, "http://evil-player.example.com:PORT");
    row("subdomain", player, "http://x.player.example.com:PORT");
    row("parent domain", player, "http://example.com:PORT");
    row("sibling domain", player, "http://prayer.example.com:PORT");
    row("another top-level domain", player, "http://player.example.co:PORT");
    row("another port", player, "http://player.example.com:" + other);
    row("a port more", "http://player.example.com", player);
    row("another scheme", "https://player.example.com:PORT", player);
    row("trailing dot", player, "http://player.example.com.:PORT");
    row("trailing dot in the trusted one", "http://player.example.com.:PORT", player);
    row("Cyrillic a", player, "http://xn--plyer-5ve.example.com:PORT", "http://pl\xD0\xB0yer.example.com:PORT");
    row("address for name", "http://localhost:PORT", "http://127.0.0.1:PORT");
    row("any", "*", player);
    row("null", "null", player);
    row("none", "", player);
    row("part of it", "http://player", player);
}

void TestOriginLookAlikes::areNotThePlayer()
{
    QFETCH(const QByteArray, trusted);
    QFETCH(const QByteArray, url);
    QFETCH(const QByteArray, origin);
    PlayerHarness harness;
    harness.openPlayer(QUrl(QString::fromUtf8(url)), host, trusted);

    QTRY_COMPARE(harness.rejected(Why::Origin, origin), 1);
    QCOMPARE(harness.told(), QByteArrayList());
    QCOMPARE(harness.rejected(), 1);
}

void TestOriginLookAlikes::otherSpellingsAreThePlayer_data()
{
    QTest::addColumn<QByteArray>("url");
    const auto row = [this](const char *name, const QByteArray &origin) {
        QTest::newRow(name) << filled(origin + "/embed");
    };
    row("as it is", "http://player.example.com:PORT");
    row("upper case", "HTTP://PLAYER.Example.COM:PORT");
    row("full-width letters", "http://\xEF\xBD\x90layer.example.com:PORT");
    row("soft hyphen", "http://pla\xC2\xADyer.example.com:PORT");
    row("percent-encoded", "http://%70layer.example.com:PORT");
}

void TestOriginLookAlikes::otherSpellingsAreThePlayer()
{
    QFETCH(const QByteArray, url);
    PlayerHarness harness;
    harness.openPlayer(QUrl(QString::fromUtf8(url)), host, filled("http://player.example.com:PORT"));

    QTRY_COMPARE(harness.told(), QByteArrayList{"progress 666"});
    QCOMPARE(harness.rejected(), 0);
}

VITRINE_BROWSER_TEST_MAIN(TestOriginLookAlikes, "--host-resolver-rules=\"MAP * 127.0.0.1\"")
#include "TestOriginLookAlikes.moc"
