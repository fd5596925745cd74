// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/PlayerHarness.h"

#include "events/RunEventJson.h"
#include "protocol/PlayTarget.h"
#include "web/WebProfile.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>
#include <QWindow>

#include <functional>
#include <numeric>
#include <optional>

namespace vitrine {

using namespace std::chrono_literals;

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(1);
    });
    look.start(10);
    QTimer::singleShot(limit, &loop, [&loop] { loop.exit(0); });
    return condition() || loop.exec() == 1;
}

PlayerHarness::PlayerHarness(PagePolicy::Strictness strictness, const WebProfileSettings &profile)
    : m_profile(createWebProfile(profile))
    , m_page(std::make_unique<PlayerPage>(*m_profile, m_bridge, PagePolicy(strictness), m_clock))
    , m_view(std::make_unique<QWebEngineView>(m_page.get(), nullptr))
{
    writeDown();
    m_view->resize(640, 360);
    m_view->show();
}

PlayerHarness::~PlayerHarness()
{
    if (!m_forgets)
        return;
    bool isUnloaded = false;
    connect(m_page.get(), &PlayerPage::unloaded, this, [&isUnloaded] { isUnloaded = true; });
    m_page->unload();
    if (!waitUntil([&isUnloaded] { return isUnloaded; }, 20s))
        qWarning("the page was not left");
}

QByteArray PlayerHarness::hostOrigin()
{
    return "https://kiosk.example.com";
}

void PlayerHarness::openPlayer(const QUrl &url, const QByteArray &host, const std::optional<QByteArray> &trusted)
{
    const QString origin = trusted ? QString::fromLatin1(*trusted) : originOf(url);
    m_page->open({url, PagePolicy::TopPage::Host, QString::fromLatin1(host), {origin}, QStringLiteral("en")});
}

void PlayerHarness::openCustomerPage(const QUrl &url, const QByteArray &playerOrigin, const QByteArray &selector)
{
    PageRequest request{url, PagePolicy::TopPage::Customer, {}, {QString::fromLatin1(playerOrigin)}, {}};
    request.playerFrame = QString::fromUtf8(selector);
    m_page->open(request);
}

void PlayerHarness::openAgain()
{
    m_page->open(PageRequest(*m_page->request()));
}

void PlayerHarness::forgetStoredData()
{
    m_forgets = true;
    m_page->forgetStoredData();
}

bool PlayerHarness::click(const PageServer &server)
{
    // Input before the first frame delays all further input by seconds.
    const QPoint middle = m_view->rect().center();
    int moves = 0;
    const bool drawn = waitUntil([&] { return server.requests().contains("/drawn"); });
    const bool felt = drawn && waitUntil([&] {
                          QTest::mouseMove(m_view->windowHandle(), middle + QPoint(++moves % 2, 0));
                          return server.requests().contains("/mouse");
                      });
    m_page->noteUserInput();
    QTest::mouseClick(m_view->windowHandle(), Qt::LeftButton, {}, middle);
    return felt;
}

QVariant PlayerHarness::evaluate(const QByteArray &script)
{
    // Shared with the callback, which may run after the timeout.
    const auto answer = std::make_shared<std::optional<QVariant>>();
    m_page->runJavaScript(QString::fromUtf8(script), [answer](const QVariant &value) { *answer = value; });
    if (!waitUntil([&] { return answer->has_value(); }))
        qWarning("The page did not answer: %s", script.constData());
    return answer->value_or(QVariant());
}

int PlayerHarness::rejected(MessageRejection::Why why, const QByteArray &origin) const
{
    return std::accumulate(
        m_rejections.begin(), m_rejections.end(), 0, [&](int sum, const MessageRejection &rejection) {
            const bool counts = rejection.why == why && rejection.origin == QString::fromLatin1(origin);
            return sum + (counts ? rejection.count : 0);
        });
}

int PlayerHarness::rejected() const
{
    return std::accumulate(m_rejections.begin(), m_rejections.end(), 0,
                           [](int sum, const MessageRejection &rejection) { return sum + rejection.count; });
}

bool PlayerHarness::hasToldOnly(const QByteArray &told) const
{
    return !m_told.isEmpty() && m_told.count(told) == m_told.size();
}

bool PlayerHarness::isResponsive() const
{
    const auto milliseconds = [](std::chrono::microseconds time) {
        return double(time.count()) / 1000.0;
    };
    qInfo("longest iteration of the event loop: %.1f ms of processor time; longest interval: %.1f ms",
          milliseconds(m_eventLoop.longestIteration()), milliseconds(m_eventLoop.longestInterval()));
    return !EventLoopMeter::isMeaningful() || m_eventLoop.longestIteration() < 100ms;
}

void PlayerHarness::writeDown()
{
    connect(&m_intake, &MessageIntake::progressReceived, this, [this](const PlaybackProgress &progress) {
        m_told.append("progress " + QByteArray::number(progress.positionSeconds));
    });
    connect(&m_intake, &MessageIntake::playbackEventReceived, this,
            [this](const PlaybackEvent &event) { m_told.append("event " + event.name.toUtf8()); });
    connect(&m_intake, &MessageIntake::playbackErrorOccurred, this, [this](const PlaybackError &error) {
        m_told.append(("error " + error.rawCode.toUtf8() + ' ' + error.rawReason.toUtf8()).trimmed());
    });
    connect(&m_intake, &MessageIntake::actionReceived, this,
            [this](const PlayerAction &action) { m_told.append("action " + action.name.toUtf8()); });
    connect(&m_intake, &MessageIntake::pingReceived, this, [this] { m_told.append("ping"); });
    connect(&m_intake, &MessageIntake::messageRejected, this, [this](const MessageRejection &rejection) {
        m_rejections.append(rejection);
        if (rejection.why == MessageRejection::Why::Malformed && !rejection.detail.isEmpty())
            m_told.append("malformed");
    });
    connect(m_page.get(), &PlayerPage::pageReported, this, [this](const PageReport &report) {
        const QByteArray event = pageReportName(report.name).toUtf8();
        const QByteArray kind = report.what.toUtf8();
        m_pageEvents.append(kind.isEmpty() ? event : event + ' ' + kind);
        m_reports.insert(event, report);
        if (report.name == PageReport::Name::Blocked)
            m_blocked[kind] += report.count;
    });
}

bool warmUp()
{
    PageServer server;
    server.setPage("/", "<script>top.postMessage({command: 'ping'}, '*');</script>");
    PlayerHarness harness;
    harness.openPlayer(server.url("/"));
    return waitUntil([&harness] { return harness.told() == QByteArrayList{"ping"}; }, 30s);
}

} // namespace vitrine
