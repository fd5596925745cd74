// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"
#include "settings/Settings.h"

#include <QString>

#include <optional>

namespace vitrine {

/// The exit code if what was waited for did not happen in time.
constexpr int tooLateCode = 6;

/// \brief The end of a run: the exit code, and the reason in the event stream.
struct RunEnd
{
    int code = 0;
    QString why; ///< `exit-after`, `ended`, `error`, `back`, `ready`, `not-ready`, `page-failed`, `closed`,
                 ///< `signal`, `session-end`, `control`, `mpris`, `restart`, or a state

    friend bool operator==(const RunEnd &, const RunEnd &) = default;
};

/// \brief Decides when a run ends by itself, and with which exit code.
///
/// Codes: 0 done, 3 player error, 4 not ready, 5 page failed (FailureInfo), 6 the time passed before what `--exit-on`
/// waits for; a run that ends for another reason while
/// playback has failed has the failure's code. A headless run takes no input, so a final failure other than an
/// error of the player ends it. A value; any thread. Source: the public contract, docs/testers.md.
class ExitRules
{
public:
    ExitRules(const QList<ExitEvent> &exitOn, bool headless,
              PageFailureReaction onPageFailure = PageFailureReaction::Reload,
              const QList<PlaybackState> &exitOnStates = {});

    /// The end of the run after \a event; no value unless `--exit-on` has it.
    [[nodiscard]] std::optional<RunEnd> after(ExitEvent event) const;

    /// The end of the run in \a state; no value unless `--exit-on` has it. The code is 0, also for a failure: it was
    /// waited for.
    [[nodiscard]] std::optional<RunEnd> after(PlaybackState state) const;

    /// The end of the run because of \a status, or no value: for an error of the player at once, if `--exit-on` has
    /// `error`; for other failures after the last recovery attempt.
    [[nodiscard]] std::optional<RunEnd> after(const RecoveryStatus &status) const;

    /// The end after the time of `--exit-after`: with a code of its own if `--exit-on` waits for more than an error.
    [[nodiscard]] RunEnd afterTime(const RecoveryStatus &status) const;

    /// The end for the reason \a why, with the exit code for \a status.
    [[nodiscard]] static RunEnd end(const QString &why, const RecoveryStatus &status);

private:
    QList<ExitEvent> m_exitOn;
    QList<PlaybackState> m_exitOnStates;
    bool m_headless;
    bool m_exitsOnPageFailure;
};

} // namespace vitrine
