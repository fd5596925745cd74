// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerPage.h"

#include "playback/Clock.h"
#include "protocol/PlayTarget.h"
#include "protocol/Redaction.h"
#include "web/HostPage.h"
#include "web/Logging.h"
#include "web/MessageBridge.h"
#include "web/RelayScript.h"

#include <QAuthenticator>
#include <QColor>
#include <QWebEngineCertificateError>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFullScreenRequest>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEngineFrame>
#include <QWebEnginePermission>
#endif

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView blankPage("about:blank");
constexpr auto unloadLimit = 2s;        // a page that does not let go must not keep the window open
constexpr auto userActivationTime = 5s; // as Chromium's own transient activation

QString rendererEnd(QWebEnginePage::RenderProcessTerminationStatus status)
{
    switch (status) {
    case QWebEnginePage::NormalTerminationStatus:
        return QStringLiteral("ended");
    case QWebEnginePage::AbnormalTerminationStatus:
        return QStringLiteral("abnormal");
    case QWebEnginePage::CrashedTerminationStatus:
        return QStringLiteral("crashed");
    case QWebEnginePage::KilledTerminationStatus:
        return QStringLiteral("killed");
    }
    Q_UNREACHABLE();
}

} // namespace

PlayerPage::PlayerPage(QWebEngineProfile &profile, MessageBridge &bridge, const PagePolicy &policy, const Clock &clock,
                       QObject *parent)
    : QWebEnginePage(&profile, parent)
    , m_bridge(bridge)
    , m_policy(policy)
    , m_clock(clock)
{
    setWebChannel(bridge.channel(), QWebEngineScript::ApplicationWorld);
    setBackgroundColor(QColor(Qt::black));
    m_unloadLimit.setSingleShot(true);
    connectSignals();
}

void PlayerPage::connectSignals()
{
    connect(&m_unloadLimit, &QTimer::timeout, this, &PlayerPage::finishUnload);
    connect(this, &QWebEnginePage::loadingChanged, this, &PlayerPage::handleLoading);
    connect(this, &QWebEnginePage::urlChanged, this, [this] {
        if (std::exchange(m_reloadWhenMoved, false))
            triggerAction(Reload);
    });
    // The empty page that a page is left for has a relay as well: Qt 6.8 crashes where a page's last script was taken
    // away.
    connect(&m_bridge, &MessageBridge::documentReplaced, this, [this] {
        if (!m_left)
            Q_EMIT documentRequested();
    });
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
        Q_EMIT fullscreenChanged(request.toggleOn());
    });
    connect(this, &QWebEnginePage::certificateError, this, [this](QWebEngineCertificateError error) {
        error.rejectCertificate();
        Q_EMIT pageEvent(QStringLiteral("certificate-error"), {{QStringLiteral("url"), redactedUrl(error.url())},
                                                               {QStringLiteral("why"), error.description()}});
    });
    connect(this, &QWebEnginePage::printRequested, this, [this] { refuse("print", url()); });
    connect(this, &QWebEnginePage::authenticationRequired, this, [this](const QUrl &url) { refuse("login", url); });
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status, int exitCode) {
                const QString reason = rendererEnd(status);
                Q_EMIT pageEvent(QStringLiteral("renderer-gone"),
                                 {{QStringLiteral("reason"), reason}, {QStringLiteral("exitCode"), exitCode}});
                if (m_unloading)
                    finishUnload();
                else
                    Q_EMIT rendererGone(reason);
            });
    connect(profile(), &QWebEngineProfile::downloadRequested, this, &PlayerPage::handleDownload);

    // No capability is given to a page that plays video: camera, microphone, location, notifications, the screen.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    connect(this, &QWebEnginePage::permissionRequested, this, [this](QWebEnginePermission permission) {
        permission.deny();
        refuse("permission", permission.origin());
    });
    // Before, printRequested() told of the frames in the page as well.
    connect(this, &QWebEnginePage::printRequestedByFrame, this,
            [this](const QWebEngineFrame &frame) { refuse("print", frame.url()); });
#else
    connect(this, &QWebEnginePage::featurePermissionRequested, this, [this](const QUrl &origin, Feature feature) {
        setFeaturePermission(origin, feature, PermissionDeniedByUser);
        refuse("permission", origin);
    });
#endif
}

void PlayerPage::open(const PageRequest &request)
{
    m_request = request;
    m_left = false;
    m_unloading = false;
    m_unloadLimit.stop();

    const bool framed = request.topPage == PagePolicy::TopPage::Host;
    QStringList trusted = request.playerOrigins;
    trusted.append({originOf(request.url), request.hostOrigin});
    m_policy.setTrustedOrigins(trusted, request.topPage);
    settings()->setAttribute(QWebEngineSettings::ShowScrollBars, !framed);

    injectRelay(request, m_bridge.startLoad(request.playerOrigins));
    m_openingByUs = true;
    m_historyIsOlder = true;
    // Another fragment of the page that is there would only scroll it, and its relay belongs to the load before.
    m_reloadWhenMoved = !framed && request.url.hasFragment() && request.url != url() &&
                        request.url.matches(url(), QUrl::RemoveFragment);
    if (framed)
        setHtml(hostPageHtml(request.url, request.language), QUrl(request.hostOrigin + u'/'));
    else
        load(request.url);
    setLifecycleState(LifecycleState::Active);
    Q_EMIT documentRequested();
}

void PlayerPage::reopen()
{
    if (m_request)
        open(PageRequest(*m_request));
}

bool PlayerPage::goBack()
{
    if (!history()->canGoBack())
        return false;
    history()->back();
    return true;
}

void PlayerPage::unload()
{
    if (m_unloading)
        return;
    m_unloading = true;
    m_unloadLimit.start(unloadLimit);
    m_left = true;
    load(QUrl(blankPage));
}

void PlayerPage::finishUnload()
{
    if (!m_unloading)
        return;
    m_unloading = false;
    m_unloadLimit.stop();
    Q_EMIT unloaded();
}

void PlayerPage::noteUserInput()
{
    m_lastUserInput = m_clock.elapsed();
}

bool PlayerPage::isUserActivated() const
{
    return m_lastUserInput && m_clock.elapsed() - *m_lastUserInput <= userActivationTime;
}

void PlayerPage::injectRelay(const PageRequest &request, int generation)
{
    scripts().clear();
    const bool framed = request.topPage == PagePolicy::TopPage::Host;
    scripts().insert(relayScript({generation, request.playerOrigins, framed ? hostPageFrameId() : QString()}));
}

void PlayerPage::handleLoading(const QWebEngineLoadingInfo &info)
{
    const QJsonObject address{{QStringLiteral("url"), redactedUrl(info.url())}};
    switch (info.status()) {
    case QWebEngineLoadingInfo::LoadStartedStatus:
        if (m_unloading)
            break;
        Q_EMIT pageEvent(QStringLiteral("loadStarted"), address);
        break;
    case QWebEngineLoadingInfo::LoadStoppedStatus:
    case QWebEngineLoadingInfo::LoadSucceededStatus:
    case QWebEngineLoadingInfo::LoadFailedStatus: {
        if (m_unloading) {
            // What was still loading stops now, which is not yet the end of it.
            if (info.url() == QUrl(blankPage))
                finishUnload();
            break;
        }
        // Back leads through what was opened last, never to what was opened before.
        if (info.status() != QWebEngineLoadingInfo::LoadStoppedStatus && std::exchange(m_historyIsOlder, false))
            history()->clear();
        const bool ok = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus;
        QJsonObject details = address;
        details.insert(QStringLiteral("ok"), ok);
        if (!ok && !info.errorString().isEmpty())
            details.insert(QStringLiteral("why"), info.errorString());
        if (!ok && info.errorCode() != 0)
            details.insert(QStringLiteral("code"), info.errorCode());
        Q_EMIT pageEvent(QStringLiteral("loadFinished"), details);
        if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus) {
            const bool http = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
            Q_EMIT loadFailed(http ? tr("The server answered HTTP %1.").arg(info.errorCode()) : info.errorString());
        }
        break;
    }
    }
}

bool PlayerPage::isOpening(const QUrl &url) const
{
    if (!m_openingByUs)
        return false;
    if (m_request->topPage == PagePolicy::TopPage::Customer)
        return originOf(url) == originOf(m_request->url);
    return url.scheme() == QLatin1StringView("data") || originOf(url) == m_request->hostOrigin; // setHtml()
}

bool PlayerPage::isOurNavigation(const QUrl &url, NavigationType type)
{
    if (isOpening(url) || (m_unloading && url == QUrl(blankPage))) {
        m_openingByUs = false;
        m_redirectsAreOurs = true;
        return true;
    }
    if (type == NavigationTypeRedirect && m_redirectsAreOurs) {
        // The address that was asked for leads here, so this is where the customer's page lives.
        QStringList trusted = m_policy.trustedOrigins();
        trusted.append(originOf(url));
        m_policy.setTrustedOrigins(trusted, m_request->topPage);
        return true;
    }
    m_redirectsAreOurs = false;
    // Ours too, when history() went there; and the page's own reload of what it already is.
    return type == NavigationTypeBackForward || type == NavigationTypeReload;
}

bool PlayerPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && isOurNavigation(url, type))
        return true;
    const auto frame = isMainFrame ? PagePolicy::Frame::Top : PagePolicy::Frame::Child;
    const PagePolicy::Verdict verdict = m_policy.navigation(url, frame, isUserActivated());
    if (verdict == PagePolicy::Verdict::Allow)
        return true;
    carryOut(verdict, "navigation", url);
    return false;
}

void PlayerPage::carryOut(PagePolicy::Verdict verdict, const char *what, const QUrl &url)
{
    if (verdict == PagePolicy::Verdict::OpenExternally)
        Q_EMIT externalRequested(url);
    else
        refuse(what, url);
}

void PlayerPage::refuse(const char *what, const QUrl &url)
{
    Q_EMIT pageEvent(QStringLiteral("blocked"),
                     {{QStringLiteral("what"), QLatin1StringView(what)}, {QStringLiteral("url"), redactedUrl(url)}});
}

void PlayerPage::handleDownload(QWebEngineDownloadRequest *download)
{
    if (download->page() != this)
        return;
    download->cancel();
    carryOut(m_policy.download(download->url(), isUserActivated()), "download", download->url());
}

void PlayerPage::javaScriptAlert(const QUrl &origin, const QString &text)
{
    if (m_policy.allowsDialogs())
        QWebEnginePage::javaScriptAlert(origin, text);
    else
        refuse("alert", origin);
}

bool PlayerPage::javaScriptConfirm(const QUrl &origin, const QString &text)
{
    // The question before leaving a page comes this way too; a page on its way out has no say.
    if (m_unloading || m_openingByUs)
        return true;
    if (m_policy.allowsDialogs())
        return QWebEnginePage::javaScriptConfirm(origin, text);
    refuse("confirm", origin);
    return false;
}

bool PlayerPage::javaScriptPrompt(const QUrl &origin, const QString &text, const QString &initial, QString *result)
{
    if (m_policy.allowsDialogs())
        return QWebEnginePage::javaScriptPrompt(origin, text, initial, result);
    refuse("prompt", origin);
    return false;
}

void PlayerPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int line,
                                          const QString &source)
{
    Q_UNUSED(level)
    qCDebug(webLog).noquote() << "console:" << redactSecrets(message) << '(' << redactedUrl(QUrl(source)) << line
                              << ')';
}

QStringList PlayerPage::chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &types)
{
    if (m_policy.allowsDialogs())
        return QWebEnginePage::chooseFiles(mode, oldFiles, types);
    refuse("file-chooser", url());
    return {};
}

} // namespace vitrine
