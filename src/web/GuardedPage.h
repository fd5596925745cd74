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

/// \brief A page that is let do only what PagePolicy allows, whatever it shows, and tells what was refused.
///
/// Windows, dialogs, downloads, full screen, certificates, capabilities and the console; where the page may go is for
/// PlayerPage to ask. Owned as PlayerPage is; GUI thread. The clock must outlive it.
class GuardedPage : public QWebEnginePage
{
    Q_OBJECT

public:
    GuardedPage(QWebEngineProfile &profile, const PagePolicy &policy, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const PagePolicy &policy() const { return m_policy; }

    /// Somebody has clicked or pressed a key in the page: for a moment its wish to leave counts as theirs.
    void noteUserInput();

Q_SIGNALS:
    /// Something happened to the page, or it was refused something. What is refused repeatedly is reported once a
    /// second, with its count.
    void pageReported(const vitrine::PageReport &report);
    /// The page stands still until a dialog of it is answered, or goes on.
    void dialogOpenChanged(bool open);
    void externalRequested(const QUrl &url);
    void fullscreenChanged(bool on);

protected:
    /// True while the page is on its way out, and has no say in it.
    [[nodiscard]] virtual bool isLeaving() const = 0;

    void setTrustedOrigins(const QStringList &origins, PagePolicy::TopPage topPage);
    [[nodiscard]] bool isUserActivated() const;
    /// Does what \a verdict, which is not Allow, says of the wish \a what to get to \a url.
    void carryOut(PagePolicy::Verdict verdict, const char *what, const QUrl &url);
    /// What was refused until now is told; what comes belongs to another page.
    void finishBlocked();

    void javaScriptAlert(const QUrl &origin, const QString &text) override;
    bool javaScriptConfirm(const QUrl &origin, const QString &text) override;
    bool javaScriptPrompt(const QUrl &origin, const QString &text, const QString &initial, QString *result) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                  const QString &source) override;
    QStringList chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &types) override;

private:
    void connectSignals();
    bool showDialog(const char *what, const QUrl &origin, const std::function<bool()> &show);
    void refuse(const char *what, const QUrl &url);
    void handleDownload(QWebEngineDownloadRequest *download);

    PagePolicy m_policy;
    const Clock &m_clock;
    BlockedRequestLog m_blocked;
    RejectionRateLimiter m_consoleLines;
    std::optional<std::chrono::milliseconds> m_lastUserInput;
};

} // namespace vitrine
