// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/GuardedPage.h"
#include "web/NavigationClassifier.h"
#include "web/PagePolicy.h"
#include "web/RendererProcess.h"

#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

class QWebEngineLoadingInfo;

namespace vitrine {

class MessageBridge;

/// \brief What is to be shown, and under which names.
struct PageRequest
{
    QUrl url;                                                ///< of the player, or of the customer's page
    PagePolicy::TopPage topPage = PagePolicy::TopPage::Host; ///< Customer: load \a url as the page itself
    QString hostOrigin;                                      ///< origin of the host page; unused for Customer
    QStringList playerOrigins;                               ///< whose messages are trusted
    QString language;                                        ///< of the host page; empty for unknown
    bool mediaAccess = true;                                 ///< the player's media element may be read and driven
};

/// \brief The page that shows the player: loads it, keeps it awake, carries out the policy, says what happens to it.
///
/// The only class that knows the page; what goes to the player goes through here. Owned by the view or the application,
/// deleted before its profile; GUI thread. The bridge and the clock must outlive it.
class PlayerPage final : public GuardedPage
{
    Q_OBJECT

public:
    PlayerPage(QWebEngineProfile &profile, MessageBridge &bridge, const PagePolicy &policy, const Clock &clock,
               QObject *parent = nullptr);

    /// What open() was last called with.
    [[nodiscard]] const std::optional<PageRequest> &request() const { return m_request; }

    /// Shows \a request, once what was shown before has had its unload.
    void open(const PageRequest &request);

    /// One step back in the page's history; false when there is none.
    bool goBack();

    /// Leaves the page, so that it can end its session; emits unloaded() within two seconds, whatever it does.
    void unload();

    /// Takes a look at the process of the page, so that its end can be explained; every few seconds.
    void lookAtRenderer() { m_renderer.look(renderProcessPid()); }
    /// Ends the process of a page that does nothing any more; rendererGone() follows.
    void endHungRenderer();

Q_SIGNALS:
    /// What was told of playback until now is over: open() was called, or the page has gone to another document.
    void documentRequested();
    /// The top-level page could not be loaded; \a reason is for people.
    void loadFailed(const QString &reason);
    /// The process that shows the page has ended; \a reason: RendererProcess::endReason().
    void rendererGone(const QString &reason);
    void unloaded();

protected:
    [[nodiscard]] bool isLeaving() const override { return m_unloading || m_next || m_navigation.isPending(); }
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;

private:
    void connectSignals();
    void startLoad();
    /// Leaves what is there, and calls \a next when it is gone, or after two seconds.
    void leave(std::function<void()> next);
    void leaveAgain();
    void finishLeave();
    void finishUnload();
    [[nodiscard]] QDateTime lastCommit() const;
    [[nodiscard]] bool isOurNavigation(const QUrl &url, NavigationType type);
    void injectRelay();
    [[nodiscard]] bool isBlankPageThere(const QWebEngineLoadingInfo &info) const;
    void handleLoading(const QWebEngineLoadingInfo &info);
    void forgetOlderHistory();
    void tellLoading(const QWebEngineLoadingInfo &info);

    MessageBridge &m_bridge;
    std::optional<PageRequest> m_request;
    NavigationClassifier m_navigation;
    bool m_isThere = false;        ///< what was opened last, or is on its way
    bool m_historyIsOlder = false; ///< what lies behind belongs to what was opened before
    QDateTime m_commitBefore;      ///< when the page came to be that was there before what was opened last
    std::function<void()> m_next;  ///< once the page has been left
    QTimer m_leaveTimer;
    int m_tries = 0;
    bool m_isContested = false; ///< the page to be left may have stopped the last try
    bool m_unloading = false;
    RendererProcess m_renderer;
};

} // namespace vitrine
