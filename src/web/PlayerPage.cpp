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

constexpr auto unloadLimit = 2s;        // a page that does not let go must not keep the window open
constexpr auto userActivationTime = 5s; // as Chromium's own transient activation
constexpr int maximumAttempts = 100;    // to take the place of a page that keeps going elsewhere
constexpr int consoleLinesPerSecond = 100;
constexpr qsizetype maximumConsoleLine = 4096;

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
    , m_refusals(clock)
    , m_consoleLines(clock, consoleLinesPerSecond)
{
    setWebChannel(bridge.channel(), QWebEngineScript::ApplicationWorld);
    setBackgroundColor(QColor(Qt::black));
    m_unloadLimit.setSingleShot(true);
    connectSignals();
}

void PlayerPage::connectSignals()
{
    connect(&m_unloadLimit, &QTimer::timeout, this, &PlayerPage::finishUnload);
    connect(&m_refusals, &Refusals::told, this,
            [this](const QJsonObject &details) { Q_EMIT pageEvent(QStringLiteral("blocked"), details); });
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
    m_refusals.finish();

    const bool framed = request.topPage == PagePolicy::TopPage::Host;
    QStringList trusted = request.playerOrigins;
    trusted.append({originOf(request.url), request.hostOrigin});
    m_policy.setTrustedOrigins(trusted, request.topPage);
    settings()->setAttribute(QWebEngineSettings::ShowScrollBars, !framed);

    injectRelay(request, m_bridge.startLoad(request.playerOrigins));
    m_historyIsOlder = true;
    // Another fragment of the page that is there would only scroll it, and its relay belongs to the load before.
    m_reloadWhenMoved = !framed && request.url.hasFragment() && request.url != url() &&
                        request.url.matches(url(), QUrl::RemoveFragment);
    m_attempts = 0;
    startLoad();
    setLifecycleState(LifecycleState::Active);
    Q_EMIT documentRequested();
}

void PlayerPage::startLoad()
{
    ++m_attempts;
    if (m_request->topPage == PagePolicy::TopPage::Host) {
        m_navigation.expectHostPage(m_request->hostOrigin);
        setHtml(hostPageHtml(m_request->url, m_request->language), QUrl(m_request->hostOrigin + u'/'));
    } else {
        m_navigation.expectPage(m_request->url);
        load(m_request->url);
    }
}

void PlayerPage::startLoadAgain()
{
    if (m_attempts >= maximumAttempts) {
        Q_EMIT loadFailed(tr("The page that was shown before does not let go."));
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_bridge.generation()] {
            if (generation == m_bridge.generation() && !m_left)
                startLoad();
        },
        Qt::QueuedConnection);
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
    m_navigation.expectBlankPage();
    load(OwnNavigation::blankPage());
}

void PlayerPage::finishUnload()
{
    if (!m_unloading)
        return;
    m_unloading = false;
    m_unloadLimit.stop();
    m_refusals.finish();
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
            if (info.url() == OwnNavigation::blankPage())
                finishUnload();
            break;
        }
        if (info.status() != QWebEngineLoadingInfo::LoadStoppedStatus)
            m_navigation.noteEnd();
        else if (m_navigation.noteStop(info.url(), lastCommit()))
            startLoadAgain();
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

QDateTime PlayerPage::lastCommit() const
{
    return history()->currentItem().lastVisited();
}

bool PlayerPage::isOurNavigation(const QUrl &url, NavigationType type)
{
    switch (m_navigation.begin(url, type, lastCommit())) {
    case OwnNavigation::Kind::Foreign:
        return false;
    case OwnNavigation::Kind::Own:
        return true;
    case OwnNavigation::Kind::OwnRedirect:
        break;
    }
    // The address that was asked for leads here, so this is where the customer's page lives.
    QStringList trusted = m_policy.trustedOrigins();
    trusted.append(originOf(url));
    m_policy.setTrustedOrigins(trusted, m_request->topPage);
    return true;
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
    if (verdict != PagePolicy::Verdict::OpenExternally) {
        refuse(what, url);
        return;
    }
    m_lastUserInput.reset(); // one click opens one thing, however often the page asks
    Q_EMIT externalRequested(url);
}

void PlayerPage::refuse(const char *what, const QUrl &url)
{
    m_refusals.add(what, url);
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
    if (m_unloading || m_navigation.isPending())
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

void PlayerPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber,
                                          const QString &source)
{
    Q_UNUSED(level)
    if (!webLog().isDebugEnabled())
        return;
    const auto line = m_consoleLines.add(QStringLiteral("console"), {});
    if (!line)
        return;
    // Cut for the redaction's sake, and again after it: a secret must not lose the end that gives it away.
    const QString text = redactSecrets(message.left(4 * maximumConsoleLine)).left(maximumConsoleLine);
    qCDebug(webLog).noquote() << "console:" << text << '(' << shownUrl(QUrl(source)) << lineNumber << ')';
    if (line->count > 1)
        qCDebug(webLog) << "console:" << line->count - 1 << "lines before this one are not shown";
}

QStringList PlayerPage::chooseFiles(FileSelectionMode mode, const QStringList &oldFiles, const QStringList &types)
{
    if (m_policy.allowsDialogs())
        return QWebEnginePage::chooseFiles(mode, oldFiles, types);
    refuse("file-chooser", url());
    return {};
}

} // namespace vitrine
