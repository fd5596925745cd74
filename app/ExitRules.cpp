// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ExitRules.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr int playerError = 3;
constexpr int notReady = 4;
constexpr int pageFailed = 5;

QString nameOf(ExitEvent event)
{
    switch (event) {
    case ExitEvent::Ended:
        return QStringLiteral("ended");
    case ExitEvent::Error:
        return QStringLiteral("error");
    case ExitEvent::Back:
        return QStringLiteral("back");
    case ExitEvent::Ready:
        return QStringLiteral("ready");
    }
    Q_UNREACHABLE();
}

int codeOf(const RecoveryStatus &status)
{
    // An error of the player counts, even if the network is the cause.
    if (status.hasFailed && status.error)
        return playerError;
    return status.hasFailed && status.cause ? failureExitCode(*status.cause, status.wasReady) : 0;
}

} // namespace

ExitRules::ExitRules(const QList<ExitEvent> &exitOn, bool headless, PageFailureReaction onPageFailure,
                     const QList<PlaybackState> &exitOnStates)
    : m_exitOn(exitOn)
    , m_exitOnStates(exitOnStates)
    , m_headless(headless)
    , m_exitsOnPageFailure(onPageFailure == PageFailureReaction::Exit)
{
}

std::optional<RunEnd> ExitRules::after(ExitEvent event) const
{
    return m_exitOn.contains(event) ? std::optional(RunEnd{0, nameOf(event)}) : std::nullopt;
}

std::optional<RunEnd> ExitRules::after(PlaybackState state) const
{
    return m_exitOnStates.contains(state) ? std::optional(RunEnd{0, playbackStateName(state)}) : std::nullopt;
}

std::optional<RunEnd> ExitRules::after(const RecoveryStatus &status) const
{
    const bool isAsked = m_exitOn.contains(ExitEvent::Error);
    const int code = codeOf(status);
    if (code == playerError)
        return isAsked ? std::optional(RunEnd{code, QStringLiteral("error")}) : std::nullopt;
    if (code == 0 || status.state != RecoveryStatus::State::GivenUp)
        return std::nullopt;
    if (m_exitsOnPageFailure && isPageFailure(*status.cause))
        return RunEnd{pageFailed, QStringLiteral("page-failed")};
    if (code == notReady && (isAsked || m_headless || m_exitOn.contains(ExitEvent::Ready)))
        return RunEnd{code, QStringLiteral("not-ready")};
    if (code == pageFailed && (isAsked || m_headless))
        return RunEnd{code, QStringLiteral("page-failed")};
    return std::nullopt;
}

RunEnd ExitRules::afterTime(const RecoveryStatus &status) const
{
    RunEnd end = ExitRules::end(QStringLiteral("exit-after"), status);
    // Waiting for an error alone, a run is done when none has come.
    const bool isExpected = !m_exitOnStates.isEmpty() ||
                            std::ranges::any_of(m_exitOn, [](ExitEvent event) { return event != ExitEvent::Error; });
    if (end.code == 0 && isExpected)
        end.code = tooLateCode;
    return end;
}

RunEnd ExitRules::end(const QString &why, const RecoveryStatus &status)
{
    return {codeOf(status), why};
}

} // namespace vitrine
