// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/ForgetMark.h"
#include "web/GuardedPage.h"
#include "web/MessageBridge.h"
#include "web/NavigationClassifier.h"
#include "web/PagePolicy.h"
#include "web/RendererProcess.h"

#include <QSet>
#include <QStringList>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

class QWebEngineLoadingInfo;

namespace vitrine {

/// \brief What to show, and in which origins.
struct PageRequest
{
    QUrl url;                                                ///< of the player, or of the customer's page
    PagePolicy::TopPage topPage = PagePolicy::TopPage::Host; ///< Customer: load \a url as the page itself
    QString hostOrigin;                                      ///< origin of the host page; unused for Customer
    QStringList playerOrigins;                               ///< messages from these are accepted
    QString language;                                        ///< of the host page; empty for unknown
    bool mediaAccess = true;                                 ///< read and control the player's media element
    QString playerFrame{}; ///< CSS selector of the player's iframe in the customer's page; empty: the first that plays
};

/// \brief The page that shows the player: loads it, keeps it active, applies the policy, reports its events.
///
/// Owned by the view or the application, deleted before its profile; GUI thread. The bridge and the clock must outlive
/// it.
class PlayerPage final : public GuardedPage
{
    Q_OBJECT

public:
    PlayerPage(QWebEngineProfile &profile, MessageBridge &bridge, const PagePolicy &policy, const Clock &clock,
               QObject *parent = nullptr);

    /// The request of the last open().
    [[nodiscard]] const std::optional<PageRequest> &request() const { return m_request; }

    /// Unloads the current page, then shows \a request.
    void open(const PageRequest &request);

    /// Deletes the cache and the cookies of the profile, those again when the page is left. From the next open() on,
    /// what the origin of a frame has stored is deleted before its first document: local storage, databases, caches,
    /// service workers.
    void forgetStoredData();
    /// Whether a visitor may have stored something that is still there; known to the next run, too.
    void setVisitor(bool isThere) { m_mark.setVisitor(isThere); }
    [[nodiscard]] bool hasVisitor() const { return m_mark.hasVisitor(); }
    /// The next open() uses a new renderer process.
    void renewProcess() { m_renews = true; }
    [[nodiscard]] bool renewsProcess() const { return m_renews; }

    /// Goes one step back in the page's history; false if there is none.
    bool goBack();
    /// Whether goBack() leads to a page of the current request; false while another page is being loaded.
    [[nodiscard]] bool canGoBack() const;

    /// Unloads the current page and shows none.
    void clear();

    /// Leaves the page, so that it can end its session; emits unloaded() within two seconds, even if the page hangs.
    void unload();

    /// Records the memory of the renderer process, to explain its end. Call it every few seconds.
    void lookAtRenderer() { m_renderer.look(renderProcessPid()); }
    /// Kills the renderer process of a hung page; rendererGone() follows.
    void endHungRenderer();

Q_SIGNALS:
    /// Reports about playback up to now are void: open() was called, or the page has navigated to another document.
    void documentRequested();
    /// The page has navigated to another document, not through open(); documentRequested() follows.
    void navigated(vitrine::Initiator initiator);
    /// The requested top-level page has loaded, with its frames.
    void loaded();
    /// The top-level page could not be loaded; \a reason is for people.
    void loadFailed(const QString &reason);
    /// The customer's page has no frame that is the player; \a why is one sentence with what to do.
    void playerFrameMissing(const QString &why);
    /// The process that shows the page has ended; \a reason: RendererProcess::endReason().
    void rendererGone(const QString &reason);
    void unloaded();

protected:
    [[nodiscard]] bool isLeaving() const override { return m_unloading || m_next || m_navigation.isPending(); }
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;

private:
    enum class Stage {
        Blank, ///< another page can be loaded at once
        Page,  ///< one is loaded or loading
        Gone,  ///< its process has ended
    };

    void connectSignals();
    void startLoad();
    void loadInNewProcess();
    void deleteStoredData();
    /// Leaves the current page, and calls \a next when it is gone, or after two seconds; ten if its process has ended.
    void leave(std::function<void()> next);
    void leaveAgain();
    void finishLeave();
    void finishUnload();
    [[nodiscard]] QDateTime lastCommit() const;
    [[nodiscard]] bool isOurNavigation(const QUrl &url, NavigationType type);
    void injectRelay();
    void noteInitiator(NavigationType type);
    void reportFrameProblem(MessageBridge::FrameProblem problem);
    [[nodiscard]] bool isBlankPageThere(const QWebEngineLoadingInfo &info) const;
    void handleLoading(const QWebEngineLoadingInfo &info);
    void forgetOlderHistory();
    void tellLoading(const QWebEngineLoadingInfo &info);

    MessageBridge &m_bridge;
    std::optional<PageRequest> m_request;
    NavigationClassifier m_navigation;
    Stage m_stage = Stage::Blank;
    bool m_historyIsOlder = false; ///< the history belongs to what was opened before
    QDateTime m_commitBefore;      ///< last commit before the current request was loaded
    std::function<void()> m_next;  ///< called once the page has been left
    QTimer m_leaveTimer;
    QTimer m_cacheTimer; ///< until then, the cache is being deleted and no page may load
    int m_tries = 0;
    bool m_isContested = false; ///< the page to be left may have aborted the last attempt
    bool m_unloading = false;
    Initiator m_initiator = Initiator::Page; ///< of the navigation in progress
    bool m_goesBack = false;                 ///< goBack() has begun one
    RendererProcess m_renderer;
    bool m_forgets = false; ///< forgetStoredData() was called, and no page opened since
    ForgetMark m_mark;
    bool m_renews = false;                             ///< renewProcess() was called
    QSet<MessageBridge::FrameProblem> m_frameProblems; ///< already reported
};

} // namespace vitrine
