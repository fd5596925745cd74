// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/MessageIntake.h"
#include "support/EventLoopMeter.h"
#include "support/PageServer.h"
#include "web/MessageBridge.h"
#include "web/PlayerPage.h"
#include "web/WebProfile.h"

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

/// \brief A page with profile, bridge and view as in the program. Records their signals.
///
/// Created for each test function, so that no state remains from the one before.
class PlayerHarness final : public QObject
{
    Q_OBJECT

public:
    explicit PlayerHarness(PagePolicy::Strictness strictness = PagePolicy::Strictness::Desktop,
                           const WebProfileSettings &profile = {});
    ~PlayerHarness() override;

    /// Default origin of the host page.
    [[nodiscard]] static QByteArray hostOrigin();

    /// Opens \a url in the player's frame of the host page; trusts the origin \a trusted, by default that of \a url.
    void openPlayer(const QUrl &url, const QByteArray &host = hostOrigin(),
                    const std::optional<QByteArray> &trusted = std::nullopt);
    /// Opens \a url as the customer's own page, which frames a player of \a playerOrigin; \a selector as in
    /// PageRequest::playerFrame.
    void openCustomerPage(const QUrl &url, const QByteArray &playerOrigin, const QByteArray &selector = {});

    /// Opens the same page again.
    void openAgain();

    /// PlayerPage::forgetStoredData(). The destructor then leaves the page, as the program does, because a profile must
    /// not be deleted while its cache is deleted (Qt 6.4: use after free).
    void forgetStoredData();

    /// Clicks in the middle of the view, like a user, after the page of \a server there has received a mouse move;
    /// false if it receives none.
    [[nodiscard]] bool click(const PageServer &server);

    /// The value of \a script, run in the top page.
    QVariant evaluate(const QByteArray &script);

    /// The received messages in order: `progress 12.5`, `event playback_video_began`, `error 7 REASON`, `action back`,
    /// `ping`, `malformed`. Other rejections are only in rejected(), since the relay sums them up.
    [[nodiscard]] const QByteArrayList &told() const { return m_told; }
    void forgetTold() { m_told.clear(); }
    /// Removes the messages up to and including \a last.
    void forgetToldUntil(const QByteArray &last) { m_told.remove(0, m_told.indexOf(last) + 1); }
    /// True if all messages, at least one, are \a told.
    [[nodiscard]] bool hasToldOnly(const QByteArray &told) const;

    /// Number of rejected messages, all or those with \a why and \a origin.
    [[nodiscard]] int rejected(MessageRejection::Why why, const QByteArray &origin) const;
    [[nodiscard]] int rejected() const;

    /// Page events in order: `loadStarted`, `loadFinished`, `blocked window`.
    [[nodiscard]] const QByteArrayList &pageEvents() const { return m_pageEvents; }
    /// How often \a what was blocked.
    [[nodiscard]] int blocked(const QByteArray &what) const { return m_blocked.value(what); }
    /// The last page event with the name \a what.
    [[nodiscard]] PageReport lastReport(const QByteArray &what) const { return m_reports.value(what); }

    /// Measures from construction.
    [[nodiscard]] EventLoopMeter &eventLoop() { return m_eventLoop; }
    /// True if no iteration of the event loop took 100 ms or more. Prints the longest.
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
    bool m_forgets = false;
    QByteArrayList m_told;
    QList<MessageRejection> m_rejections;
    QByteArrayList m_pageEvents;
    QHash<QByteArray, int> m_blocked;
    QHash<QByteArray, PageReport> m_reports;
    EventLoopMeter m_eventLoop;
};

/// Runs an event loop until \a condition is true; false after \a limit. Use it while the browser engine is busy:
/// QTest::qWaitFor() processes events only every 10 ms, which is too slow for the engine.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition,
                             std::chrono::milliseconds limit = std::chrono::seconds(5));

/// Opens and deletes a page, since the first page of a process is slow. False if the page sent no message.
[[nodiscard]] bool warmUp();

} // namespace vitrine
