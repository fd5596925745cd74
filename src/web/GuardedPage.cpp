// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/GuardedPage.h"

#include "playback/Clock.h"
#include "protocol/PlayTarget.h"
#include "protocol/Redaction.h"
#include "web/DialogNamer.h"
#include "web/Logging.h"
#include "web/PageFeatures.h"
#include "web/SubresourceBlocker.h"

#include <QAuthenticator>
#include <QPointer>
#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
#include <QWebEngineDesktopMediaRequest>
#include <QWebEngineWebAuthUxRequest>
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEngineFrame>
#include <QWebEnginePermission>
#endif

#include <algorithm>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto userActivationTime = 5s; // like Chromium's transient activation
constexpr int consoleLinesPerSecond = 100;
constexpr qsizetype maximumConsoleLine = 4096;

/// The object name of a dialog of the page.
QString dialogName(const char *what)
{
    return QStringLiteral("page.") + QLatin1StringView(what);
}

} // namespace

GuardedPage::GuardedPage(QWebEngineProfile &profile, const PagePolicy &policy, const Clock &clock, QObject *parent)
    : QWebEnginePage(&profile, parent)
    , m_policy(policy)
    , m_clock(clock)
    , m_blocked(clock)
    , m_consoleLines(clock, consoleLinesPerSecond)
{
    connectSignals();
    connectPermissions();
    applyRules();
}

void GuardedPage::connectSignals()
{
    connect(&m_blocked, &BlockedRequestLog::told, this, &GuardedPage::pageReported);
    connect(this, &QWebEnginePage::windowCloseRequested, this, [this] { refuse("close", url()); });
    connect(this, &QWebEnginePage::newWindowRequested, this, [this](QWebEngineNewWindowRequest &request) {
        carryOut(m_policy.newWindow(request.requestedUrl(), request.isUserInitiated() && isUserActivated()), "window",
                 request.requestedUrl());
    });
    connect(this, &QWebEnginePage::fullScreenRequested, this, [this](QWebEngineFullScreenRequest request) {
        if (request.toggleOn() && !m_policy.allowsFullscreen(request.origin())) {
            request.reject();
            refuse("fullscreen", request.origin());
            return;
        }
        request.accept();
        Q_EMIT fullscreenChanged(request.toggleOn(), request.origin());
    });
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        Q_EMIT pageReported(
            {.name = PageReport::Name::CertificateError, .url = redactedUrl(error.url()), .why = error.description()});
    });
    connect(this, &QWebEnginePage::printRequested, this, [this] { refuse("print", url()); });
    // An authenticator that is left as it is means empty credentials, which the engine tries again and again.
    connect(this, &QWebEnginePage::authenticationRequired, this, [this](const QUrl &url, QAuthenticator *credentials) {
        *credentials = QAuthenticator();
        refuse("login", url);
    });
    connect(this, &QWebEnginePage::proxyAuthenticationRequired, this,
            [this](const QUrl &url, QAuthenticator *credentials) {
                *credentials = QAuthenticator();
                refuse("proxy-login", url);
            });
    connect(profile(), &QWebEngineProfile::downloadRequested, this, &GuardedPage::handleDownload);
}

// Everything that is not in the rules is denied. What no slot answers the engine denies itself: a client certificate, a
// protocol handler, files, quota.
void GuardedPage::connectPermissions()
{
    const auto isGranted = [this](PageFeature feature, const QUrl &origin) {
        const QList<PagePermission> needed = permissionsFor(feature);
        return !needed.isEmpty() && std::ranges::all_of(needed, [this, &origin](PagePermission permission) {
            return m_policy.permits(permission, origin);
        });
    };
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    connect(this, &QWebEnginePage::desktopMediaRequested, this, [this](const QWebEngineDesktopMediaRequest &request) {
        const QModelIndex screen = request.screensModel()->index(0);
        if (m_policy.mayPermit(PagePermission::ScreenCapture) && screen.isValid()) {
            request.selectScreen(screen);
            return;
        }
        request.cancel();
        refuse("permission", url());
    });
    connect(this, &QWebEnginePage::webAuthUxRequested, this, [this](QWebEngineWebAuthUxRequest *request) {
        request->cancel();
        refuse("login", url());
    });
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this, [this, isGranted](QWebEnginePermission permission) {
        if (isGranted(permission.permissionType(), permission.origin())) {
            permission.grant();
            return;
        }
        permission.deny();
        refuse("permission", permission.origin());
    });
    // Before Qt 6.8, printRequested() was emitted for the frames in the page, too.
    connect(this, &QWebEnginePage::printRequestedByFrame, this,
            [this](const QWebEngineFrame &frame) { refuse("print", frame.url()); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this,
            [this, isGranted](const QUrl &origin, Feature feature) {
                if (isGranted(feature, origin)) {
                    setFeaturePermission(origin, feature, PermissionGrantedByUser);
                    return;
                }
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
                refuse("permission", origin);
            });
#endif
}

void GuardedPage::applyRules()
{
    if (!m_policy.allowsEditing()) {
        const bool hasClipboard = m_policy.mayPermit(PagePermission::Clipboard);
        settings()->setAttribute(QWebEngineSettings::JavascriptCanAccessClipboard, hasClipboard);
        settings()->setAttribute(QWebEngineSettings::JavascriptCanPaste, hasClipboard);
    }
    if (m_policy.rules().blockedSubresources.isEmpty())
        return;
    auto *blocker = new SubresourceBlocker([this](const QUrl &url) { return m_policy.blocksSubresource(url); }, this);
    connect(blocker, &SubresourceBlocker::blocked, this, [this](const QUrl &url) { refuse("subresource", url); });
    profile()->setUrlRequestInterceptor(blocker);
}

void GuardedPage::noteUserInput()
{
    m_lastUserInput = m_clock.elapsed();
    Q_EMIT pressed();
}

bool GuardedPage::isUserActivated() const
{
    return m_lastUserInput && m_clock.elapsed() - *m_lastUserInput <= userActivationTime;
}

void GuardedPage::setTrustedOrigins(const QStringList &origins, PagePolicy::TopPage topPage)
{
    m_policy.setTrustedOrigins(origins, topPage);
}

void GuardedPage::finishBlocked()
{
    m_blocked.finish();
}

void GuardedPage::carryOut(PagePolicy::Verdict verdict, const char *what, const QUrl &url)
{
    if (verdict != PagePolicy::Verdict::OpenExternally) {
        refuse(what, url);
        return;
    }
    m_lastUserInput.reset(); // one click opens one URL at most
    Q_EMIT externalRequested(url);
}

void GuardedPage::refuse(const char *what, const QUrl &url)
{
    m_blocked.add(what, url);
}

void GuardedPage::handleDownload(QWebEngineDownloadRequest *download)
{
    if (download->page() != this)
        return;
    download->cancel();
    carryOut(m_policy.download(download->url(), isUserActivated()), "download", download->url());
}

void GuardedPage::javaScriptAlert(const QUrl &origin, const QString &text)
{
    showDialog("alert", origin, [&] {
        QWebEnginePage::javaScriptAlert(origin, text);
        return true;
    });
}

bool GuardedPage::javaScriptConfirm(const QUrl &origin, const QString &text)
{
    // The beforeunload dialog arrives here, too; a page that is being left cannot prevent that.
    if (isLeaving())
        return true;
    return showDialog("confirm", origin, [&] { return QWebEnginePage::javaScriptConfirm(origin, text); });
}

bool GuardedPage::javaScriptPrompt(const QUrl &origin, const QString &text, const QString &initial, QString *result)
{
    return showDialog("prompt", origin,
                      [&] { return QWebEnginePage::javaScriptPrompt(origin, text, initial, result); });
}

bool GuardedPage::showDialog(const char *what, const QUrl &origin, const std::function<bool()> &show)
{
    if (!m_policy.allowsDialogs()) {
        refuse(what, origin);
        return false;
    }
    const QPointer<GuardedPage> alive(this); // the window may be closed during the dialog
    if (++m_openDialogs == 1)                // frames in other processes may open more
        Q_EMIT dialogOpenChanged(true);
    const bool accepted = [&] {
        //: Title of a dialog of the page at this address
        const DialogNamer namer(dialogName(what), tr("Message from %1").arg(originOf(origin)));
        return show();
    }();
    if (alive && --m_openDialogs == 0)
        Q_EMIT dialogOpenChanged(false);
    return accepted;
}

void GuardedPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                           const QString &source)
{
    Q_UNUSED(level)
    if (!webLog().isDebugEnabled())
        return;
    const auto line = m_consoleLines.add(QStringLiteral("console"), {});
    if (!line)
        return;
    // Cut to 16 KiB to limit the cost of the redaction, and to 4 KiB after it: a cut secret is not recognised.
    const QString text = redactSecrets(message.left(4 * maximumConsoleLine)).left(maximumConsoleLine);
    qCDebug(webLog).noquote() << "console:" << text << '(' << shownUrl(QUrl(source)) << lineNumber << ')';
    if (line->count > 1)
        qCDebug(webLog) << "console:" << line->count - 1 << "earlier lines dropped";
}

QStringList GuardedPage::chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &types)
{
    constexpr auto what = "file-chooser";
    if (m_policy.allowsDialogs()) {
        const DialogNamer namer(dialogName(what), tr("Choose a file"), QStringLiteral("Choose a file"));
        return QWebEnginePage::chooseFiles(mode, oldFiles, types);
    }
    refuse(what, url());
    return {};
}

} // namespace vitrine
