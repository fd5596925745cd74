// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlayerRun.h"

#include "simulator/ReferenceServer.h"
#include "simulator/Scenario.h"
#include "support/BrowserTest.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// \brief Brings the first token, and keeps every other one waiting.
class OneToken final : public TokenSource
{
public:
    explicit OneToken(QString token)
        : m_token(std::move(token))
    {
    }

    int requests = 0;

protected:
    void start() override
    {
        if (++requests == 1)
            finish(m_token);
    }

private:
    const QString m_token;
};

} // namespace

/// A player with a source of tokens.
class TestPlayerTokens : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] PlayTarget target(const QString &scenario) const
    {
        return PlayTarget::playerUrl(m_server->playerUrl(*Scenario::builtIn(scenario)));
    }

    std::unique_ptr<ReferenceServer> m_server;
    std::unique_ptr<PlayerRun> m_run;
    OneToken *m_tokens = nullptr;

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ReferenceServer>();
        QVERIFY(m_server->start());
        auto tokens = std::make_unique<OneToken>(m_server->freshToken());
        m_tokens = tokens.get();
        m_run = std::make_unique<PlayerRun>(PlayerOptions(), std::move(tokens));
    }

    void cleanup()
    {
        m_run.reset();
        m_server.reset();
    }

    // The page before would be taken for the target.
    void nothingPlaysWhileTheFirstTokenIsFetched()
    {
        QVERIFY(m_run->playsTarget(target(u"vod"_s)));
        QVERIFY(m_run->player.open(target(u"vod"_s)));
        QTRY_COMPARE(m_tokens->requests, 2);
        QTRY_COMPARE(m_run->player.page().url(), QUrl(u"about:blank"_s));
        QVERIFY(m_run->player.isStarting());
    }

    void theSourceIsForTheHomeAlone()
    {
        Player &player = m_run->player;
        player.setHome(target(u"vod"_s), Player::TokenFrom::Target);
        QVERIFY(m_run->playsTarget(target(u"vod"_s)));
        QCOMPARE(m_tokens->requests, 0);
        player.setHome(target(u"vod"_s), Player::TokenFrom::Source);
        QVERIFY(player.open(target(u"vod"_s)));
        QTRY_COMPARE(m_tokens->requests, 1);
        QVERIFY(m_run->plays());
        QVERIFY(m_run->playsTarget(target(u"rate"_s)));
        QCOMPARE(m_tokens->requests, 1);
    }
};

VITRINE_BROWSER_TEST_MAIN(TestPlayerTokens)
#include "TestPlayerTokens.moc"
