// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryTable.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace vitrine {

namespace {

using Cause = FailureCause;
using Response = RecoveryResponse;

struct Row
{
    FailureCause cause;
    RecoveryRule rule;
};

// The player's device slot is free again when its heartbeats, one every ten seconds, have been missing for a while:
// trying earlier than after 30 s is in vain. A window is longer than all its delays together, or its attempts would
// never be used up.
// clang-format off
constexpr Row defaultRows[] = {
    // cause                     response                 attempts window first longest growth jitter
    {Cause::TokenExpired,        {Response::RenewToken,     3, 10min,   5s,  60s, 2.0, 0.0}},
    {Cause::TokenInvalid,        {Response::RenewToken,     1, 10min,   5s,  60s, 2.0, 0.0}},
    {Cause::SessionExpired,      {Response::Reload,         5, 10min,   2s,  60s, 2.0, 0.0}},
    {Cause::OverDeviceLimit,     {Response::WaitAndReload, 40,    6h,  35s, 5min, 2.0, 0.2}},
    {Cause::DomainInvalid,       {Response::GiveUp,         0,    0s,   0s,   0s, 1.0, 0.0}},
    {Cause::ResourceNotFound,    {Response::GiveUp,         0,    0s,   0s,   0s, 1.0, 0.0}},
    {Cause::MediaError,          {Response::WaitAndReload,  3, 10min,   3s,  60s, 3.0, 0.0}},
    {Cause::UnknownError,        {Response::WaitAndReload,  3, 10min,   3s,  60s, 3.0, 0.0}},
    {Cause::RenewalFailed,       {Response::RenewToken,    10,    2h,   5s, 5min, 2.0, 0.1}},
    {Cause::NotReady,            {Response::WaitAndReload,  3, 30min,   5s,  60s, 2.0, 0.0}},
    {Cause::LoadFailed,          {Response::WaitAndReload, 20,    6h,   2s, 5min, 2.0, 0.1}},
    {Cause::PlayerSilent,        {Response::Reload,         5, 15min,   5s,  60s, 2.0, 0.0}},
    {Cause::RendererCrashed,     {Response::Reload,         5, 10min,   1s,  60s, 2.0, 0.0}},
    {Cause::RendererKilled,      {Response::Reload,         5, 10min,   1s,  60s, 2.0, 0.0}},
    {Cause::RendererOutOfMemory, {Response::WaitAndReload,  3, 10min,   5s,  60s, 2.0, 0.0}},
    {Cause::RendererHung,        {Response::Reload,         5, 10min,   1s,  60s, 2.0, 0.0}},
    {Cause::NetworkLost,         {Response::WaitAndReload, 60,    6h,   5s,  60s, 2.0, 0.1}},
};
// clang-format on

} // namespace

RecoveryTable::RecoveryTable()
{
    for (const Row &row : defaultRows)
        m_rules.insert(row.cause, row.rule);
}

RecoveryTable::RecoveryTable(const Settings &settings)
    : RecoveryTable()
{
    for (auto rule = m_rules.begin(); rule != m_rules.end(); ++rule) {
        if (isPageFailure(rule.key()) && settings.onPageFailure != PageFailureReaction::Reload)
            rule->response = RecoveryResponse::GiveUp;
    }
    for (auto change = settings.recovery.cbegin(); change != settings.recovery.cend(); ++change) {
        RecoveryRule rule = m_rules.value(change.key());
        rule.response = change->response.value_or(rule.response);
        rule.maximumAttempts = change->attempts.value_or(rule.maximumAttempts);
        rule.window = change->window.value_or(rule.window);
        rule.firstDelay = change->delay.value_or(rule.firstDelay);
        // One that is told to wait longer than the longest delay means what it says.
        rule.longestDelay = std::max(change->longestDelay.value_or(rule.longestDelay), rule.firstDelay);
        // What was final by default has no numbers.
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
