// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "protocol/Result.h"

#include <QString>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief What became of an attempt to enter the PIN.
struct PinAttempt
{
    enum class Outcome {
        Right,
        Wrong,
        Locked,      ///< not checked: there were too many failures
        Unavailable, ///< no answer: it could not be counted or not be checked; `why` tells
    };

    Outcome outcome = Outcome::Unavailable;
    int attemptsLeft = 0;                   ///< before the next lock
    std::chrono::milliseconds lockedFor{0}; ///< until another attempt is possible
    QString why{};                          ///< for the log; also with Right, if the failures could not be cleared

    friend bool operator==(const PinAttempt &, const PinAttempt &) = default;
};

/// \brief Limits the attempts to enter the PIN: the fifth failure in a row locks for 15 minutes.
///
/// Each attempt is written to a file as a failure before it is checked, so that no restart or crash makes an attempt
/// free; the right PIN clears the file. If it cannot be written, no attempt is possible. During a run,
/// the lock lasts for 15 minutes of the monotonic clock; the wall clock has no influence. After a restart, the time
/// since the lock began is that of the wall clock; if it is earlier than the lock, the lock counts in full again. A
/// file that cannot be read or understood is a lock from the start of the run. So a lock is shortened only by a restart
/// after the wall clock was set forward. A program of the same user can delete the file.
///
/// Keeps a reference to the clock. One instance per file; one thread.
class PinLimiter
{
public:
    static constexpr int failuresToLock = 5;
    static constexpr std::chrono::milliseconds lockTime = std::chrono::minutes(15);

    /// Compares the PIN with its hash; an error if it cannot be compared.
    using Check = std::function<Result<bool>()>;

    /// The folder of \a path must exist.
    PinLimiter(const QString &path, const Clock &clock);

    /// Time until an attempt is possible; 0: at once.
    [[nodiscard]] std::chrono::milliseconds lockedFor() const;

    /// Calls \a check unless the PIN is locked. An attempt that ends with Unavailable counts as a failure if it was
    /// written.
    [[nodiscard]] PinAttempt attempt(const Check &check);

private:
    /// Why the failures cannot be written; empty if they are.
    [[nodiscard]] QString write() const;
    void read();

    QString m_path;
    const Clock &m_clock;
    int m_failures = 0;                         ///< in a row; failuresToLock during a lock and until the next attempt
    QDateTime m_lockedAt;                       ///< of the wall clock, UTC; not valid unless m_failures locks
    std::chrono::milliseconds m_lockedUntil{0}; ///< of the monotonic clock
};

} // namespace vitrine
