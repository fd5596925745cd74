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

/// \brief What is to be done about a failure now.
struct RecoveryDecision
{
    /// Why it is GiveUp, if it is.
    enum class Limit {
        None,
        Final,   ///< the rule says so: trying again cannot help
        Cause,   ///< the attempts for this cause are used up
        Overall, ///< one cause follows the other
    };

    RecoveryResponse response = RecoveryResponse::GiveUp;
    Limit limit = Limit::None;
    std::chrono::milliseconds delay{0}; ///< before it is done
    int attempt = 0;                    ///< from 1; the number of those made when it is GiveUp
    int maximumAttempts = 0;

    friend bool operator==(const RecoveryDecision &, const RecoveryDecision &) = default;
};

/// \brief Decides what is done about failures, from a table and from what was tried before.
///
/// Attempts are counted per cause in a sliding window, and all together without one. Both counts begin again once
/// playback has held for holdTime, and then only: so nothing is tried for ever, not even where two causes take turns.
/// Keeps a reference to the clock. Any thread.
class RecoveryPolicy
{
public:
    /// Playback that has gone on this long is sound.
    static constexpr std::chrono::milliseconds holdTime{60000};
    /// A number from 0 to 1, by chance.
    using Random = std::function<double()>;

    RecoveryPolicy(const RecoveryTable &table, const Clock &clock, Random random);

    /// What to do about \a cause, which has just ended playback; counts as an attempt unless it is to give up.
    [[nodiscard]] RecoveryDecision decide(FailureCause cause);
    /// The same without counting: for what cannot be the fault of what is tried, such as a missing network.
    [[nodiscard]] RecoveryDecision decideUncounted(FailureCause cause);

    void notePlaying();
    void noteStopped();
    /// Forgets all attempts: another target, or somebody asked for another try.
    void reset();

    [[nodiscard]] const RecoveryTable &table() const { return m_table; }

private:
    void forgetIfHeld();
    [[nodiscard]] std::chrono::milliseconds delay(FailureCause cause, qsizetype made) const;

    RecoveryTable m_table;
    const Clock &m_clock;
    Random m_random;
    QMap<FailureCause, QList<std::chrono::milliseconds>> m_attempts; ///< when they were made, oldest first
    int m_overall = 0;                                               ///< attempts since playback last held
    std::optional<std::chrono::milliseconds> m_playingSince;
};

} // namespace vitrine
