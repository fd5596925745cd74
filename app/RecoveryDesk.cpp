// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RecoveryDesk.h"

#include "app/Logging.h"
#include "events/RunLog.h"
#include "playback/PlaybackSession.h"
#include "recovery/TokenExpiry.h"
#include "recovery/TokenSource.h"
#include "recovery/TokenSources.h"
#include "ui/ErrorDialogModel.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto leastRenewalTime = 1s; // nothing is renewed more often
constexpr auto longestTimer = 1h;     // the clock of the wall may be set meanwhile

/// \brief New tokens of the reference player, for a demo of how one is renewed.
class DemoTokenSource final : public TokenSource
{
public:
    explicit DemoTokenSource(std::function<QString()> make)
        : m_make(std::move(make))
    {
    }

protected:
    void start() override { finish(m_make()); }

private:
    std::function<QString()> m_make;
};

} // namespace

RecoveryDesk::RecoveryDesk(const Settings &settings, const Clock &clock, const PlaybackSession &session, RunLog &log,
                           ErrorDialogModel &dialog, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_clock(clock)
    , m_session(session)
    , m_log(log)
    , m_dialog(dialog)
    , m_controller(
          RecoveryPolicy(RecoveryTable(settings), clock, [] { return QRandomGenerator::global()->generateDouble(); }),
          clock)
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &RecoveryDesk::renewInTime);
    connect(&session, &PlaybackSession::stateChanged, this,
            [this](PlaybackState, PlaybackState to) { followState(to); });
    connect(&m_controller, &RecoveryController::stepTaken, this, &RecoveryDesk::recordStep);
    connect(&m_controller, &RecoveryController::countdownChanged, this, &RecoveryDesk::tell);
    connect(&m_controller, &RecoveryController::renewalRequested, this, [this] { m_tokens->fetch(); });
    // Later: what has failed is told in full before the page goes.
    connect(
        &m_controller, &RecoveryController::reloadRequested, this,
        [this](const std::optional<QString> &token) { requestOpen(token.value_or(QString())); }, Qt::QueuedConnection);
    connect(&m_controller, &RecoveryController::gaveUp, this, [this](FailureCause, const QString &why) {
        m_gaveUpBecause = why;
        if (m_isHolding)
            return;
        tell();
        Q_EMIT failed(m_failure, true);
    });
}

RecoveryDesk::~RecoveryDesk() = default;

Result<bool> RecoveryDesk::prepare(const std::function<QString()> &demoToken)
{
    auto source = createTokenSource(m_settings, QProcessEnvironment::systemEnvironment());
    if (!source)
        return source.error();
    m_tokens = std::move(source).value();
    m_needsFirstToken = m_tokens && m_tokens->isRenewable();
    if (!m_tokens && m_settings.target.kind() != PlayTarget::Kind::PlayerUrl)
        m_tokens = std::make_unique<DemoTokenSource>(demoToken);
    if (!m_tokens)
        return true;
    m_controller.setTokenRenewable(m_tokens->isRenewable());
    connect(m_tokens.get(), &TokenSource::fetched, this, [this](const Result<QString> &token) {
        if (!token)
            qCWarning(appLog).noquote() << tr("There is no new token: %1").arg(token.error().message);
        const bool isOldOne = std::exchange(m_isAhead, false) && token && *token == m_token;
        if (isOldOne) {
            // Nothing is wrong yet, and with this one nothing would be better.
            m_controller.handleTokenRenewed(Error{tr("The new token is the old one.")});
        } else if (!std::exchange(m_isFirstToken, false)) {
            m_controller.handleTokenRenewed(token);
        } else if (token) {
            Q_EMIT openRequested(*token, std::nullopt);
        } else {
            handleFailure(FailureCause::RenewalFailed, HostFailure::NoToken, RunFailure::NotReady,
                          {token.error().message});
        }
    });
    return true;
}

void RecoveryDesk::fetchFirstToken()
{
    m_isFirstToken = true;
    m_tokens->fetch();
}

void RecoveryDesk::noteToken(const QString &token)
{
    m_token = token;
    m_renewal.stop();
    // The demo of an expired token is about one that is not renewed in time. One that comes expired is the player's to
    // refuse, which counts as an attempt.
    const auto time = m_needsFirstToken ? timeUntilRenewal(token, m_clock.utcNow()) : std::nullopt;
    if (time && *time > 0ms)
        m_renewal.start(leastRenewalTime);
}

void RecoveryDesk::renewInTime()
{
    const auto time = timeUntilRenewal(m_token, m_clock.utcNow());
    if (!time)
        return;
    if (*time > 0ms)
        m_renewal.start(std::clamp<std::chrono::milliseconds>(*time, leastRenewalTime, longestTimer));
    else
        renewAhead();
}

void RecoveryDesk::renewAhead()
{
    m_isAhead = true;
    m_controller.renewAhead(resumePosition());
}

void RecoveryDesk::handleError(const PlaybackError &error)
{
    const std::optional<double> position = m_session.positionSeconds();
    handle(
        causeOf(error), RunFailure::PlayerError, [this, error, position] { m_dialog.openError(error, position); },
        std::nullopt, &error);
}

void RecoveryDesk::handleFailure(FailureCause cause, HostFailure shown, RunFailure failure, const QStringList &causes,
                                 std::optional<double> position)
{
    const std::optional<double> stoodAt = position ? position : m_session.positionSeconds();
    handle(
        cause, failure, [this, shown, causes, stoodAt] { m_dialog.openFailure(shown, causes, stoodAt); }, position);
}

void RecoveryDesk::handleRendererGone(const QString &reason, std::optional<double> position)
{
    static const QHash<QString, FailureCause> causes{
        {QStringLiteral("killed"), FailureCause::RendererKilled},
        {QStringLiteral("out-of-memory"), FailureCause::RendererOutOfMemory},
        {QStringLiteral("hung"), FailureCause::RendererHung},
    };
    handleFailure(causes.value(reason, FailureCause::RendererCrashed), HostFailure::RendererGone,
                  RunFailure::PageFailed, {}, position);
}

void RecoveryDesk::handle(FailureCause cause, RunFailure failure, std::function<void()> show,
                          std::optional<double> position, const PlaybackError *error)
{
    if (m_controller.state() != RecoveryController::State::Waiting)
        m_isShown = false;
    m_show = std::move(show);
    m_failure = failure;
    m_isHolding = true;
    const std::optional<double> known = resumePosition();
    m_controller.handleFailure(cause, known && position ? position : known);
    m_isHolding = false;
    if (isNetworkMissing() && cause != FailureCause::NetworkLost)
        m_show = [this] {
            m_dialog.openFailure(HostFailure::NoNetwork, {}, m_session.positionSeconds());
        };
    if (error != nullptr)
        m_log.append(ErrorReport{*error, plannedAction()});
    for (const RecoveryStep &step : std::exchange(m_heldSteps, {}))
        m_log.append(step);
    tell();
    Q_EMIT failed(failure, m_controller.state() == RecoveryController::State::GivenUp);
}

void RecoveryDesk::tell()
{
    // Visitors of a kiosk must not be able to leave it dark.
    const bool mayCancel = !m_settings.kiosk;
    switch (m_controller.state()) {
    case RecoveryController::State::Waiting: {
        showOnce();
        const auto left = std::chrono::ceil<std::chrono::seconds>(*m_controller.remaining());
        m_dialog.setStatus(
            (isNetworkMissing() ? tr("Next try in %1 s.") : tr("Trying again in %1 s.")).arg(left.count()), mayCancel);
        break;
    }
    case RecoveryController::State::GivenUp:
        m_isShown = m_isShown && m_dialog.isOpen();
        showOnce();
        m_dialog.setStatus(m_gaveUpBecause, false);
        break;
    case RecoveryController::State::Renewing:
        m_dialog.setStatus(tr("Getting a new token…"), mayCancel);
        break;
    case RecoveryController::State::Idle:
    case RecoveryController::State::Reloading:
        m_dialog.setStatus(QString(), false);
        break;
    }
}

void RecoveryDesk::showOnce()
{
    if (m_show && !std::exchange(m_isShown, true))
        m_show();
}

void RecoveryDesk::followState(PlaybackState to)
{
    const bool playing = to == PlaybackState::Playing;
    if (playing && m_controller.state() == RecoveryController::State::Reloading) {
        m_controller.handleResumed(m_session.positionSeconds());
        if (m_resumeAt)
            Q_EMIT resumed(*m_resumeAt);
        m_resumeAt.reset();
    }
    m_controller.handlePlaying(playing);
}

bool RecoveryDesk::retryNow()
{
    const auto state = m_controller.state();
    if (state != RecoveryController::State::Waiting && state != RecoveryController::State::GivenUp)
        return false;
    m_controller.retryNow();
    return true;
}

void RecoveryDesk::cancel()
{
    m_controller.cancel();
}

void RecoveryDesk::reset()
{
    m_controller.reset();
    m_show = {};
    m_resumeAt.reset();
    m_failure = RunFailure::None;
}

void RecoveryDesk::recordStep(const RecoveryStep &step)
{
    if (step.kind == RecoveryStep::Kind::Reload)
        m_resumeAt = step.position;
    if (m_isHolding)
        m_heldSteps.append(step);
    else
        m_log.append(step);
}

void RecoveryDesk::requestOpen(const QString &token)
{
    if (m_controller.state() == RecoveryController::State::Reloading)
        Q_EMIT openRequested(token, m_resumeAt);
}

// A live stream goes on where it is, and what has ended begins anew.
std::optional<double> RecoveryDesk::resumePosition() const
{
    if (m_session.duration().kind() == MediaDuration::Kind::Live || m_session.state() == PlaybackState::Ended)
        return std::nullopt;
    return m_session.positionSeconds();
}

bool RecoveryDesk::isNetworkMissing() const
{
    return m_controller.cause() == FailureCause::NetworkLost;
}

std::optional<RecoveryStep::Kind> RecoveryDesk::plannedAction() const
{
    using Kind = RecoveryStep::Kind;
    switch (m_controller.state()) {
    case RecoveryController::State::Idle:
        return std::nullopt;
    case RecoveryController::State::Waiting:
        return Kind::Wait;
    case RecoveryController::State::Renewing:
        return Kind::RenewToken;
    case RecoveryController::State::Reloading:
        return Kind::Reload;
    case RecoveryController::State::GivenUp:
        return Kind::GiveUp;
    }
    Q_UNREACHABLE();
}

} // namespace vitrine
