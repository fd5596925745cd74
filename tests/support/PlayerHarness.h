// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/MessageIntake.h"
#include "support/EventLoopMeter.h"
#include "support/PageServer.h"
#include "web/MessageBridge.h"
#include "web/PlayerPage.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace vitrine {

/// \brief A page with everything around it as the program has it: profile, bridge, view. Writes down what they tell.
///
/// Made anew for each test function, so that nothing is left over from the one before.
class PlayerHarness final : public QObject
{
    Q_OBJECT

public:
    explicit PlayerHarness(PagePolicy::Strictness strictness = PagePolicy::Strictness::Desktop);
    ~PlayerHarness() override;

    /// Origin of the host page, unless another is asked for.
    [[nodiscard]] static QByteArray hostOrigin();

    /// Opens \a url in the player's frame of the host page; messages of \a trusted are let through, else its own.
    void openPlayer(const QUrl &url, const QByteArray &host = hostOrigin(),
                    const std::optional<QByteArray> &trusted = std::nullopt);
    /// Opens \a url as the customer's own page, which frames a player of \a playerOrigin.
    void openCustomerPage(const QUrl &url, const QByteArray &playerOrigin);

    /// Opens the same again.
    void openAgain();

    /// Clicks into the middle of the page, as a person does, once the page of \a server that lies there feels the
    /// mouse; false when it never does.
    [[nodiscard]] bool click(const PageServer &server);

    /// The value of \a script, run among the scripts of the top page.
    QVariant evaluate(const QByteArray &script);

    /// What the bridge has told, in order: `progress 12.5`, `event playback_video_began`, `error 7 REASON`,
    /// `action back`, `ping`, `malformed`. Other rejections are in rejections() only, since the relay counts them
    /// together.
    [[nodiscard]] const QByteArrayList &told() const { return m_told; }
    void forgetTold() { m_told.clear(); }
    /// Forgets what has been told until \a last, and that as well.
    void forgetToldUntil(const QByteArray &last) { m_told.remove(0, m_told.indexOf(last) + 1); }
    /// True when \a told, and nothing else, has been told, at least once.
    [[nodiscard]] bool hasToldOnly(const QByteArray &told) const;

    /// How many messages have been rejected, and under which names: `origin http://… `.
    [[nodiscard]] int rejected(MessageRejection::Why why, const QByteArray &origin) const;
    [[nodiscard]] int rejected() const;

    /// Page events in order: `loadStarted`, `loadFinished`, `blocked window`.
    [[nodiscard]] const QByteArrayList &pageEvents() const { return m_pageEvents; }
    /// How often \a what has been refused.
    [[nodiscard]] int blocked(const QByteArray &what) const { return m_blocked.value(what); }
    /// The last page event called \a what.
    [[nodiscard]] PageReport lastReport(const QByteArray &what) const { return m_reports.value(what); }

    /// Measures from the construction on.
    [[nodiscard]] EventLoopMeter &eventLoop() { return m_eventLoop; }
    /// No iteration of the event loop has taken 100 ms. Prints the longest.
    [[nodiscard]] bool isResponsive() const;

    MessageBridge &bridge() { return m_bridge; }
    MessageIntake &intake() { return m_intake; }
    PlayerPage &page() { return *m_page; }
    QWebEngineView &view() { return *m_view; }

private:
    void writeDown();

    std::unique_ptr<QWebEngineProfile> m_profile;
    SystemClock m_clock;
    MessageIntake m_intake{m_clock};
    MessageBridge m_bridge{m_intake};
    std::unique_ptr<PlayerPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
    QByteArrayList m_told;
    QList<MessageRejection> m_rejections;
    QByteArrayList m_pageEvents;
    QHash<QByteArray, int> m_blocked;
    QHash<QByteArray, PageReport> m_reports;
    EventLoopMeter m_eventLoop;
};

/// Runs an event loop until \a condition holds; false when it never does. For what keeps the browser engine busy: the
/// engine starves in QTest::qWaitFor(), which runs it a step every 10 ms.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition,
                             std::chrono::milliseconds limit = std::chrono::seconds(5));

/// Opens a page and lets it go: what only the first page of a process costs. False when nothing came of it.
[[nodiscard]] bool warmUp();

} // namespace vitrine
