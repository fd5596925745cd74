// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"
#include "settings/Settings.h"

#include <QString>

#include <optional>

namespace vitrine {

/// \brief How a run ends: the exit code and the word for it in the event stream.
struct RunEnd
{
    int code = 0;
    QString why; ///< `exit-after`, `ended`, `error`, `back`, `ready`, `not-ready`, `page-failed`, `closed`,
                 ///< `signal`, `session-end`

    friend bool operator==(const RunEnd &, const RunEnd &) = default;
};

/// \brief Decides when a run ends by itself, and with which code.
///
/// Codes: 0 done, 3 player error, 4 not ready, 5 page failed (FailureInfo); a run that ends for another reason while
/// playback has failed has the failure's code. A run without a display takes no input, so a final failure ends
/// such a run. A value; any thread. Source: the public contract, docs/testers.md.
class ExitRules
{
public:
    ExitRules(const QList<ExitEvent> &exitOn, bool headless,
              PageFailureReaction onPageFailure = PageFailureReaction::Reload);

    /// The player spoke, reached the end, or asked for Back: the end of the run, if that was asked for.
    [[nodiscard]] std::optional<RunEnd> after(ExitEvent event) const;

    /// The end of the run that \a status brings about, if it does: errors of the player at once where `--exit-on error`
    /// was given, other failures when nothing more is tried.
    [[nodiscard]] std::optional<RunEnd> after(const RecoveryStatus &status) const;

    /// The end for the reason \a why, while playback is as \a status says.
    [[nodiscard]] static RunEnd end(const QString &why, const RecoveryStatus &status);

private:
    QList<ExitEvent> m_exitOn;
    bool m_headless;
    bool m_exitsOnPageFailure;
};

} // namespace vitrine
