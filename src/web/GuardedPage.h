// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/PageReport.h"
#include "playback/RejectionRateLimiter.h"
#include "web/BlockedRequestLog.h"
#include "web/PagePolicy.h"

#include <QStringList>
#include <QWebEnginePage>

#include <chrono>
#include <functional>
#include <optional>

class QWebEngineDownloadRequest;

namespace vitrine {

class Clock;

/// \brief A page that can do only what PagePolicy allows; reports what was blocked.
///
/// Handles windows, dialogs, downloads, fullscreen, certificates, permissions and the console. Navigation is handled by
/// PlayerPage, the derived class. GUI thread. The clock must outlive it.
class GuardedPage : public QWebEnginePage
{
    Q_OBJECT

public:
    GuardedPage(QWebEngineProfile &profile, const PagePolicy &policy, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const PagePolicy &policy() const { return m_policy; }

    /// A click or key press in the page: for 5 s, external links that the page opens count as opened by the user.
    void noteUserInput();
    /// noteUserInput() was called in the last 5 s.
    [[nodiscard]] bool isUserActivated() const;

Q_SIGNALS:
    /// noteUserInput() was called.
    void pressed();
    /// An event of the page, or a blocked request. Repeated blocked requests are reported once a second, with their
    /// count.
    void pageReported(const vitrine::PageReport &report);
    /// A dialog of the page has opened, which suspends the page, or has closed.
    void dialogOpenChanged(bool open);
    void externalRequested(const QUrl &url);
    /// A page of \a origin fills the screen, or leaves that.
    void fullscreenChanged(bool on, const QUrl &origin);

protected:
    /// True while the page is being left: it cannot prevent that.
    [[nodiscard]] virtual bool isLeaving() const = 0;

    void setTrustedOrigins(const QStringList &origins, PagePolicy::TopPage topPage);
    /// Blocks the request \a what for \a url, or opens the URL externally; \a verdict is not Allow.
    void carryOut(PagePolicy::Verdict verdict, const char *what, const QUrl &url);
    /// Reports the remaining blocked requests, before requests of another page follow.
    void finishBlocked();

    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &initial, QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                  const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &types) override;

private:
    void connectSignals();
    void connectPermissions();
    void applyRules();
    bool showDialog(const char *what, const QUrl &origin, const std::function<bool()> &show);
    void refuse(const char *what, const QUrl &url);
    void handleDownload(QWebEngineDownloadRequest *download);

    PagePolicy m_policy;
    const Clock &m_clock;
    BlockedRequestLog m_blocked;
    RejectionRateLimiter m_consoleLines;
    int m_openDialogs = 0;
    std::optional<std::chrono::milliseconds> m_lastUserInput;
};

} // namespace vitrine
