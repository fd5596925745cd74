// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerPage.h"

#include "protocol/PlayTarget.h"
#include "protocol/Redaction.h"
#include "web/HostPage.h"
#include "web/Logging.h"
#include "web/RelayScript.h"

#include <QAction>
#include <QColor>
#include <QWebEngineCookieStore>
#include <QWebEngineHistory>
#include <QWebEngineLoadingInfo>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto leaveInterval = 200ms; // between two attempts to leave a page that keeps navigating
constexpr auto cacheTime = 1000ms;    // for the deletion of the cache; Qt tells its end only since 6.7
constexpr int maximumTries = 10;      // attempts; a page that cannot be left must not keep the window open
constexpr int newProcessTries = 40;   // more of them while another process starts; a busy machine needs seconds

} // namespace

PlayerPage::PlayerPage(QWebEngineProfile &profile, MessageBridge &bridge, const PagePolicy &policy, const Clock &clock,
                       QObject *parent)
    : GuardedPage(profile, policy, clock, parent)
    , m_bridge(bridge)
    , m_mark(profile.isOffTheRecord() ? QString() : profile.persistentStoragePath())
{
    setWebChannel(bridge.channel(), QWebEngineScript::ApplicationWorld);
    setBackgroundColor(QColor(Qt::black));
    connectSignals();
}

void PlayerPage::connectSignals()
{
    m_leaveTimer.setInterval(leaveInterval);
    connect(&m_leaveTimer, &QTimer::timeout, this, &PlayerPage::leaveAgain);
    m_cacheTimer.setSingleShot(true);
    connect(&m_cacheTimer, &QTimer::timeout, this, [this] {
        if (m_stage == Stage::Blank)
            finishLeave();
    });
    connect(this, &QWebEnginePage::loadingChanged, this, &PlayerPage::handleLoading);
    connect(this, &QWebEnginePage::urlChanged, this, [this](const QUrl &url) {
        if (url != NavigationClassifier::blankPage())
            forgetOlderHistory();
    });
    // Qt 6.8 emits urlChanged() before the page is committed. The first sign of the commit is that Back, which is
    // disabled on the empty page, becomes enabled.
    connect(action(Back), &QAction::enabledChanged, this, [this](bool enabled) {
        if (enabled)
            forgetOlderHistory();
    });
    connect(&m_bridge, &MessageBridge::documentReplaced, this, [this] {
        if (m_next)
            return;
        Q_EMIT navigated(std::exchange(m_initiator, Initiator::Page));
        Q_EMIT documentRequested();
    });
    connect(&m_bridge, &MessageBridge::playerFrameNotFound, this, &PlayerPage::reportFrameProblem);
    connect(this, &QWebEnginePage::renderProcessTerminated, this,
            [this](RenderProcessTerminationStatus status, int exitCode) {
                const QString reason = m_renderer.endReason(status, exitCode);
                Q_EMIT pageReported({.name = PageReport::Name::RendererGone, .reason = reason, .exitCode = exitCode});
                const bool isAgain = std::exchange(m_stage, Stage::Gone) == Stage::Gone;
                m_isContested = true;
                m_tries = -newProcessTries;
                if (!m_next)
                    Q_EMIT rendererGone(reason);
                else if (m_unloading || isAgain)
                    finishLeave();
                else
                    m_leaveTimer.start(); // the page is left in a new process
            });
}

void PlayerPage::open(const PageRequest &request)
{
    m_request = request;
    m_unloading = false;
    finishBlocked();

    setTrustedOrigins(request.playerOrigins + QStringList{originOf(request.url), request.hostOrigin}, request.topPage);
    setLifecycleState(LifecycleState::Active);

    // From now on, messages of the previous page are rejected.
    m_bridge.startLoad(request.playerOrigins);
    leave([this] { std::exchange(m_renews, false) ? loadInNewProcess() : startLoad(); });
    Q_EMIT documentRequested();
}

void PlayerPage::loadInNewProcess()
{
    m_next = std::bind_front(&PlayerPage::startLoad, this); // when the process has ended
    if (!m_renderer.kill(renderProcessPid(), RendererProcess::Kill::Planned))
        finishLeave();
}

void PlayerPage::forgetStoredData()
{
    m_forgets = true;
    m_mark.renew();
    deleteStoredData(); // the page may stay for a while
    // Not when the next page loads: a request for a page that comes too early hangs for 20 s (Qt 6.4).
    profile()->clearHttpCache();
    m_cacheTimer.start(cacheTime);
}

void PlayerPage::deleteStoredData()
{
    profile()->cookieStore()->deleteAllCookies();
    profile()->clearAllVisitedLinks();
}

void PlayerPage::clear()
{
    finishBlocked();
    // From now on, messages of the page are rejected.
    m_bridge.startLoad({});
    leave([] {});
    Q_EMIT documentRequested();
}

void PlayerPage::startLoad()
{
    m_stage = Stage::Page;
    m_historyIsOlder = true;
    m_commitBefore = lastCommit();
    injectRelay();
    const bool framed = m_request->topPage == PagePolicy::TopPage::Host;
    settings()->setAttribute(QWebEngineSettings::ShowScrollBars, !framed);
    // The host page has an https origin. A player that was requested over http is mixed content in it, and blocked
    // without a word.
    const bool isInsecure = framed && m_request->url.scheme() == QLatin1StringView("http");
    settings()->setAttribute(QWebEngineSettings::AllowRunningInsecureContent, isInsecure);
    if (framed) {
        m_navigation.expectHostPage(m_request->hostOrigin);
        setHtml(hostPageHtml(m_request->url, m_request->language), QUrl(m_request->hostOrigin + u'/'));
    } else {
        m_navigation.expectPage(m_request->url);
        load(m_request->url);
    }
}

// Always through about:blank first: a denied navigation of the page still aborts a load in progress, and the engine
// does not report why a load was aborted. Also after the end of a process: while there is none, scripts that are
// inserted get lost now and then (Qt 6.4).
void PlayerPage::leave(std::function<void()> next)
{
    const bool isLeaving = m_next != nullptr;
    m_next = std::move(next);
    if (isLeaving)
        return;
    if (m_stage == Stage::Blank)
        return finishLeave();
    if (m_stage == Stage::Page)
        m_tries = 0;
    m_isContested = true;
    m_leaveTimer.start();
    leaveAgain();
}

void PlayerPage::leaveAgain()
{
    if (++m_tries > maximumTries) {
        return finishLeave();
    }
    // An attempt that was not aborted may still be in progress.
    if (!std::exchange(m_isContested, false))
        return;
    m_navigation.expectBlankPage();
    load(NavigationClassifier::blankPage());
}

void PlayerPage::finishLeave()
{
    m_leaveTimer.stop();
    m_stage = Stage::Blank;
    if (m_cacheTimer.isActive())
        return; // goes on at its end
    if (m_forgets)
        deleteStoredData(); // the page may have set a cookie in its last handler
    if (const auto next = std::exchange(m_next, {}))
        next();
}

bool PlayerPage::canGoBack() const
{
    return m_request && !m_next && !m_historyIsOlder && history()->canGoBack();
}

bool PlayerPage::goBack()
{
    if (!history()->canGoBack())
        return false;
    m_goesBack = true;
    history()->back();
    return true;
}

void PlayerPage::endHungRenderer()
{
    Q_EMIT pageReported({.name = PageReport::Name::Unresponsive, .url = redactedUrl(url())});
    if (!m_renderer.kill(renderProcessPid()))
        Q_EMIT rendererGone(QStringLiteral("hung"));
}

void PlayerPage::unload()
{
    if (std::exchange(m_unloading, true))
        return;
    if (m_stage == Stage::Gone) { // no new process only to leave its page
        m_stage = Stage::Blank;
        m_next = nullptr;
    }
    leave([this] { QMetaObject::invokeMethod(this, &PlayerPage::finishUnload, Qt::QueuedConnection); });
}

void PlayerPage::finishUnload()
{
    if (!std::exchange(m_unloading, false))
        return;
    finishBlocked();
    Q_EMIT unloaded();
}

// Insert the new scripts one by one, then remove the old ones. The engine (Qt 6.4 to 6.8) observes a page's frames from
// the first script that is inserted singly: inserting a list may prevent that, and if the page has no script for a
// moment, the engine observes its frames twice.
void PlayerPage::injectRelay()
{
    const QList<QWebEngineScript> former = scripts().toList();
    const QString frameId = m_request->topPage == PagePolicy::TopPage::Host ? hostPageFrameId() : QString();
    const auto words = m_request->mediaAccess ? std::optional(HandshakeNonces::make()) : std::nullopt;
    for (const QWebEngineScript &script :
         pageScripts({m_bridge.generation(), m_request->playerOrigins, frameId, words, m_request->playerFrame}))
        scripts().insert(script);
    if (!policy().allowsEditing())
        scripts().insert(lockdownScript());
    m_forgets = false;
    if (!m_mark.id().isNull()) // some origins may not have been loaded since
        scripts().insert(deletionScript(m_request->topPage, m_mark.id()));
    for (const QWebEngineScript &script : former)
        scripts().remove(script);
}

void PlayerPage::reportFrameProblem(MessageBridge::FrameProblem problem)
{
    using Problem = MessageBridge::FrameProblem;
    QString text =
        tr("--player-frame “%1” matches an element that is not a frame: use a selector of the player's iframe "
           "element.");
    if (problem == Problem::Invalid)
        text = tr("The selector of --player-frame, “%1”, is not a valid CSS selector: correct it.");
    else if (problem == Problem::Missing)
        text = tr("Nothing in the page matches --player-frame “%1”: use a selector of the player's iframe element.");
    text = text.arg(m_request->playerFrame);
    Q_EMIT playerFrameMissing(text);
    // Reported once: a page that is loaded again has the same problem.
    if (m_frameProblems.contains(problem))
        return;
    m_frameProblems.insert(problem);
    qCWarning(webLog).noquote() << text;
    Q_EMIT pageReported({.name = PageReport::Name::NoPlayerFrame, .why = text});
}

// The end of another load is reported with the URL of the load in progress.
bool PlayerPage::isBlankPageThere(const QWebEngineLoadingInfo &info) const
{
    return info.status() == QWebEngineLoadingInfo::LoadSucceededStatus &&
           info.url() == NavigationClassifier::blankPage() && url() == NavigationClassifier::blankPage();
}

void PlayerPage::handleLoading(const QWebEngineLoadingInfo &info)
{
    const bool hasStarted = info.status() == QWebEngineLoadingInfo::LoadStartedStatus;
    const bool hasStopped = info.status() == QWebEngineLoadingInfo::LoadStoppedStatus;
    if (m_next) {
        // A load that is still in progress is aborted first; the page is not left yet.
        if (isBlankPageThere(info) && m_leaveTimer.isActive()) {
            history()->clear();
            finishLeave();
        } else if (!hasStarted) {
            m_isContested = true;
        }
        return;
    }
    if (hasStopped) {
        m_navigation.noteStop(info.url());
    } else if (!hasStarted) {
        m_navigation.noteEnd();
        forgetOlderHistory();
    }
    tellLoading(info);
    // The engine asks nobody about an empty page, which any frame may put in the place of the page.
    const bool isEmpty = url().scheme() == QLatin1StringView("about") && !m_historyIsOlder && !hasStarted;
    if (isEmpty && policy().strictness() == PagePolicy::Strictness::Kiosk) {
        carryOut(PagePolicy::Verdict::Refuse, "navigation", url());
        Q_EMIT loadFailed(tr("The page has gone to an empty page."));
    }
}

// Back must not reach pages from before the last open(), nor the empty page in between. So clear the history as soon as
// another page has replaced the empty one; the current page keeps its entry.
void PlayerPage::forgetOlderHistory()
{
    if (m_next || !m_historyIsOlder)
        return;
    m_historyIsOlder = lastCommit() == m_commitBefore;
    history()->clear();
}

void PlayerPage::tellLoading(const QWebEngineLoadingInfo &info)
{
    const QString url = redactedUrl(info.url());
    if (info.status() == QWebEngineLoadingInfo::LoadStartedStatus) {
        Q_EMIT pageReported({.name = PageReport::Name::LoadStarted, .url = url});
        return;
    }
    PageReport report{.name = PageReport::Name::LoadFinished, .url = url};
    report.ok = info.status() == QWebEngineLoadingInfo::LoadSucceededStatus;
    if (!*report.ok) {
        report.why = info.errorString();
        if (info.errorCode() != 0)
            report.code = info.errorCode();
    }
    Q_EMIT pageReported(report);
    if (*report.ok)
        Q_EMIT loaded();
    if (info.status() == QWebEngineLoadingInfo::LoadFailedStatus) {
        const bool http = info.errorDomain() == QWebEngineLoadingInfo::HttpStatusCodeDomain;
        Q_EMIT loadFailed(http ? tr("The server answered HTTP %1.").arg(info.errorCode()) : info.errorString());
    }
}

QDateTime PlayerPage::lastCommit() const
{
    return history()->currentItem().lastVisited();
}

bool PlayerPage::isOurNavigation(const QUrl &url, NavigationType type)
{
    switch (m_navigation.begin(url, type, lastCommit())) {
    case NavigationClassifier::Kind::Foreign:
        m_isContested = true;
        return false;
    case NavigationClassifier::Kind::Own:
        return true;
    case NavigationClassifier::Kind::OwnRedirect:
        break;
    }
    if (!policy().allowsOwnRedirect(url))
        return false;
    // The requested URL redirects here, so this origin belongs to the customer's page.
    QStringList trusted = policy().trustedOrigins();
    trusted.append(originOf(url));
    setTrustedOrigins(trusted, m_request->topPage);
    return true;
}

void PlayerPage::noteInitiator(NavigationType type)
{
    const bool goesBack = type == NavigationTypeBackForward && std::exchange(m_goesBack, false);
    // A redirect continues the navigation, or is one of a page that has not finished loading.
    if (goesBack || isUserActivated())
        m_initiator = Initiator::User;
    else if (type != NavigationTypeRedirect)
        m_initiator = Initiator::Page;
}

bool PlayerPage::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame)
        noteInitiator(type);
    if (isMainFrame && isOurNavigation(url, type))
        return true;
    const auto frame = isMainFrame ? PagePolicy::Frame::Top : PagePolicy::Frame::Child;
    const PagePolicy::Verdict verdict = policy().navigation(url, frame, isUserActivated());
    if (verdict == PagePolicy::Verdict::Allow)
        return true;
    carryOut(verdict, "navigation", url);
    return false;
}

} // namespace vitrine
