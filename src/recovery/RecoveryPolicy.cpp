// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryPolicy.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace vitrine {

using std::chrono::milliseconds;

RecoveryPolicy::RecoveryPolicy(const RecoveryTable &table, const Clock &clock, Random random)
    : m_table(table)
    , m_clock(clock)
    , m_random(std::move(random))
{
}

RecoveryDecision RecoveryPolicy::decide(FailureCause cause)
{
    using Limit = RecoveryDecision::Limit;
    noteStopped();
    const RecoveryRule &rule = m_table.rule(cause);
    if (rule.response == RecoveryResponse::GiveUp)
        return {.limit = Limit::Final};

    const milliseconds now = m_clock.elapsed();
    QList<milliseconds> &attempts = m_attempts[cause];
    attempts.removeIf([&](milliseconds made) { return now - made >= rule.window; });
    const auto made = static_cast<int>(attempts.size());
    if (made >= rule.maximumAttempts)
        return {.limit = Limit::Cause, .attempt = made, .maximumAttempts = rule.maximumAttempts};
    if (m_overall >= m_table.overallMaximum())
        return {.limit = Limit::Overall, .attempt = m_overall, .maximumAttempts = m_table.overallMaximum()};

    // The attempt is made at the end of its delay.
    const milliseconds wait = delay(cause, made);
    attempts += now + wait;
    ++m_overall;
    return {.response = rule.response, .delay = wait, .attempt = made + 1, .maximumAttempts = rule.maximumAttempts};
}

RecoveryDecision RecoveryPolicy::decideUncounted(FailureCause cause)
{
    noteStopped();
    const RecoveryRule &rule = m_table.rule(cause);
    if (rule.response == RecoveryResponse::GiveUp)
        return {.limit = RecoveryDecision::Limit::Final};
    return {.response = rule.response,
            .delay = std::max(rule.longestDelay, 1000ms),
            .maximumAttempts = rule.maximumAttempts};
}

RecoveryDecision RecoveryPolicy::decideEndless(FailureCause cause, bool isRenewable)
{
    noteStopped();
    const milliseconds pause = m_nextPause;
    m_nextPause = std::min(m_nextPause * 3 / 2, longestPause);
    const bool renews = isRenewable && m_table.rule(cause).response == RecoveryResponse::RenewToken;
    return {.response = renews ? RecoveryResponse::RenewToken : RecoveryResponse::WaitAndReload, .delay = pause};
}

void RecoveryPolicy::notePlaying()
{
    if (!m_playingSince)
        m_playingSince = m_clock.elapsed();
    forgetIfHeld();
}

void RecoveryPolicy::noteStopped()
{
    forgetIfHeld();
    m_playingSince.reset();
}

void RecoveryPolicy::reset()
{
    forgetAttempts();
    m_playingSince.reset();
}

void RecoveryPolicy::forgetIfHeld()
{
    if (m_playingSince && m_clock.elapsed() - *m_playingSince >= holdTime)
        forgetAttempts();
}

void RecoveryPolicy::forgetAttempts()
{
    m_attempts.clear();
    m_overall = 0;
    m_nextPause = firstPause;
}

milliseconds RecoveryPolicy::delay(FailureCause cause, qsizetype made) const
{
    const RecoveryRule &rule = m_table.rule(cause);
    // A renewal that has just failed is not repeated without a delay.
    const bool firstAtOnce = rule.response != RecoveryResponse::WaitAndReload && cause != FailureCause::RenewalFailed;
    const qsizetype step = made - (firstAtOnce ? 1 : 0);
    if (step < 0 || rule.firstDelay == 0ms)
        return 0ms;
    const double grown =
        static_cast<double>(rule.firstDelay.count()) * std::pow(rule.growth, static_cast<double>(step));
    const double capped = std::min(grown, static_cast<double>(rule.longestDelay.count()));
    return milliseconds(std::llround(capped * (1.0 + rule.jitter * std::clamp(m_random(), 0.0, 1.0))));
}

} // namespace vitrine
