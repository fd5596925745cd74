// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryTable.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace vitrine {

RecoveryTable::RecoveryTable()
{
    for (const FailureCause cause : allFailureCauses())
        m_rules.insert(cause, failureInfo(cause).rule);
}

RecoveryTable::RecoveryTable(const Settings &settings)
    : RecoveryTable()
{
    const bool isEndless = settings.kiosk && !settings.headless && !settings.exitOn.contains(ExitEvent::Error);
    for (auto rule = m_rules.begin(); rule != m_rules.end(); ++rule) {
        rule->isEndless = isEndless;
        if (isPageFailure(rule.key()) && settings.onPageFailure != PageFailureReaction::Reload) {
            rule->response = RecoveryResponse::GiveUp;
            rule->isEndless = false;
        }
    }
    for (auto change = settings.recovery.cbegin(); change != settings.recovery.cend(); ++change) {
        RecoveryRule rule = m_rules.value(change.key());
        if (change->response == RecoveryResponse::GiveUp)
            rule.isEndless = false;
        rule.response = change->response.value_or(rule.response);
        rule.maximumAttempts = change->attempts.value_or(rule.maximumAttempts);
        rule.window = change->window.value_or(rule.window);
        rule.firstDelay = change->delay.value_or(rule.firstDelay);
        // A first delay above the longest delay raises the longest delay.
        rule.longestDelay = std::max(change->longestDelay.value_or(rule.longestDelay), rule.firstDelay);
        // Rules that give up by default have no limits.
        if (rule.response != RecoveryResponse::GiveUp) {
            const RecoveryRule usual = m_rules.value(FailureCause::UnknownError);
            if (rule.maximumAttempts == 0)
                rule.maximumAttempts = usual.maximumAttempts;
            if (rule.window == 0ms)
                rule.window = usual.window;
        }
        m_rules.insert(change.key(), rule);
    }
}

const RecoveryRule &RecoveryTable::rule(FailureCause cause) const
{
    return *m_rules.constFind(cause);
}

int RecoveryTable::overallMaximum() const
{
    int most = 60;
    for (const RecoveryRule &rule : m_rules)
        most = std::max(most, rule.maximumAttempts);
    return most;
}

void RecoveryTable::setRule(FailureCause cause, const RecoveryRule &rule)
{
    m_rules.insert(cause, rule);
}

} // namespace vitrine
