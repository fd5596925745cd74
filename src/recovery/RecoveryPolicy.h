// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "recovery/RecoveryTable.h"

#include <QList>
#include <QMap>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief The response to a failure.
struct RecoveryDecision
{
    /// The reason for GiveUp.
    enum class Limit {
        None,
        Final,   ///< the rule of the cause: another attempt cannot help
        Cause,   ///< the attempts for this cause are used up
        Overall, ///< the attempts for all causes together are used up
    };

    RecoveryResponse response = RecoveryResponse::GiveUp;
    Limit limit = Limit::None;
    std::chrono::milliseconds delay{0}; ///< before the response
    int attempt = 0;                    ///< from 1; with GiveUp, the number of attempts made
    int maximumAttempts = 0;

    friend bool operator==(const RecoveryDecision &, const RecoveryDecision &) = default;
};

/// \brief Decides the response to failures, from the table of rules and the attempts made before.
///
/// Counts the attempts per cause in a sliding window, and for all causes together without a window. Both counts are
/// reset only after holdTime of playback without interruption, so that attempts end even if two causes alternate. Keeps
/// a reference to the clock. Any thread.
class RecoveryPolicy
{
public:
    /// Playback of this length without interruption counts as recovered.
    static constexpr std::chrono::milliseconds holdTime{60000};
    /// Pauses of decideEndless(); each is half as long again as the one before.
    static constexpr std::chrono::milliseconds firstPause{30'000};
    static constexpr std::chrono::milliseconds longestPause{300'000};
    /// Returns a random number from 0 to 1.
    using Random = std::function<double()>;

    RecoveryPolicy(const RecoveryTable &table, const Clock &clock, Random random);

    /// The response to \a cause, which has just stopped playback; counts an attempt unless the response is GiveUp.
    [[nodiscard]] RecoveryDecision decide(FailureCause cause);
    /// The same without counting an attempt: for failures that no attempt can influence, such as a missing network.
    [[nodiscard]] RecoveryDecision decideUncounted(FailureCause cause);

    /// The response instead of giving up after \a cause, for rules that are endless: another attempt at a slow pace,
    /// firstPause to longestPause after the failure; not counted.
    [[nodiscard]] RecoveryDecision decideEndless(FailureCause cause, bool isRenewable);

    void notePlaying();
    void noteStopped();
    /// Resets the counts: for a new target, or a retry on request.
    void reset();

    [[nodiscard]] const RecoveryTable &table() const { return m_table; }

private:
    void forgetIfHeld();
    void forgetAttempts();
    [[nodiscard]] std::chrono::milliseconds delay(FailureCause cause, qsizetype made) const;

    RecoveryTable m_table;
    const Clock &m_clock;
    Random m_random;
    QMap<FailureCause, QList<std::chrono::milliseconds>> m_attempts; ///< times of the attempts, oldest first
    int m_overall = 0;                                               ///< attempts since the last holdTime of playback
    std::chrono::milliseconds m_nextPause = firstPause;
    std::optional<std::chrono::milliseconds> m_playingSince;
};

} // namespace vitrine
