// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/OwnNavigation.h"
#include "web/PagePolicy.h"
#include "web/Refusals.h"
#include "web/StormTally.h"

#include <QJsonObject>
#include <QStringList>
#include <QTimer>
#include <QUrl>
#include <QWebEnginePage>

#include <optional>

class QWebEngineDownloadRequest;
class QWebEngineLoadingInfo;

namespace vitrine {

class Clock;
class MessageBridge;

/// \brief What is to be shown, and under which names.
struct PageRequest
{
    QUrl url;                                                ///< of the player, or of the customer's page
    PagePolicy::TopPage topPage = PagePolicy::TopPage::Host; ///< Customer: load \a url as the page itself
    QString hostOrigin;                                      ///< origin of the host page; unused for Customer
    QStringList playerOrigins;                               ///< whose messages are trusted
    QString language;                                        ///< of the host page; empty for unknown
};

/// \brief The page that shows the player: loads it, keeps it awake, carries out the policy, says what happens to it.
///
/// The only class that knows the page; what goes to the player goes through here. Owned by the view or the application,
/// deleted before its profile; GUI thread. The bridge and the clock must outlive it.
class PlayerPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    PlayerPage(QWebEngineProfile &profile, MessageBridge &bridge, const PagePolicy &policy, const Clock &clock,
               QObject *parent = nullptr);

    /// What open() was last called with.
    [[nodiscard]] const std::optional<PageRequest> &request() const { return m_request; }

    [[nodiscard]] const PagePolicy &policy() const { return m_policy; }

    /// Shows \a request; what was shown before gets its unload by that.
    void open(const PageRequest &request);

    /// Opens the same again.
    void reopen();

    /// One step back in the page's history; false when there is none.
    bool goBack();

    /// Leaves the page, so that it can end its session; emits unloaded() within two seconds, whatever it does.
    void unload();

    /// Somebody has clicked or pressed a key in the page: for a moment its wish to leave counts as theirs.
    void noteUserInput();

Q_SIGNALS:
    /// What was told of playback until now is over: open() was called, or the page has gone to another document.
    void documentRequested();
    /// Something happened to the page; \a what and \a details go into the event stream (kind `page`), redacted. What
    /// was refused (`blocked`) more than once comes as a number, once a second: `count`.
    void pageEvent(const QString &what, const QJsonObject &details);
    /// The top-level page could not be loaded; \a reason is for people.
    void loadFailed(const QString &reason);
    void rendererGone(const QString &reason);
    void externalRequested(const QUrl &url);
    void fullscreenChanged(bool on);
    void unloaded();

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &initial, QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                  const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &types) override;

private:
    void connectSignals();
    void refuse(const char *what, const QUrl &url);
    void carryOut(PagePolicy::Verdict verdict, const char *what, const QUrl &url);
    [[nodiscard]] bool isUserActivated() const;
    void startLoad();
    void startLoadAgain();
    [[nodiscard]] QDateTime lastCommit() const;
    [[nodiscard]] bool isOurNavigation(const QUrl &url, NavigationType type);
    void injectRelay(const PageRequest &request, int generation);
    void handleLoading(const QWebEngineLoadingInfo &info);
    void handleDownload(QWebEngineDownloadRequest *download);
    void finishUnload();

    MessageBridge &m_bridge;
    PagePolicy m_policy;
    const Clock &m_clock;
    std::optional<PageRequest> m_request;
    OwnNavigation m_navigation;
    int m_attempts = 0;             ///< to load what was opened last
    bool m_reloadWhenMoved = false; ///< what was opened only moves within the document; see open()
    bool m_historyIsOlder = false;  ///< what lies behind belongs to what was opened before
    bool m_unloading = false;
    bool m_left = false; ///< unload() was called, and no open() after it
    QTimer m_unloadLimit;
    Refusals m_refusals;
    StormTally m_consoleLines;
    std::optional<std::chrono::milliseconds> m_lastUserInput;
};

} // namespace vitrine
