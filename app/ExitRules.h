// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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

/// \brief What keeps playback from going on.
enum class RunFailure {
    None,
    PlayerError, ///< the player reported an error
    NotReady,    ///< the player did not become ready in time
    PageFailed,  ///< the page stopped working
};

/// \brief Decides when a run ends by itself, and with which code.
///
/// Codes: 0 done, 3 player error, 4 not ready, 5 page failed; a run that ends for another reason while playback has
/// failed has the failure's code. Without a display nobody can press anything, so a failure that only a person could
/// mend ends such a run. A value; any thread. Source: the public contract, docs/testers.md.
class ExitRules
{
public:
    ExitRules(const QList<ExitEvent> &exitOn, bool headless);

    /// The player spoke, reached the end, or asked for Back: the end of the run, if that was asked for.
    [[nodiscard]] std::optional<RunEnd> after(ExitEvent event) const;

    /// Playback cannot go on: the end of the run, if it is one.
    [[nodiscard]] std::optional<RunEnd> after(RunFailure failure) const;

    /// The end for the reason \a why, while playback is in \a failure.
    [[nodiscard]] static RunEnd end(const QString &why, RunFailure failure);

private:
    QList<ExitEvent> m_exitOn;
    bool m_headless;
};

} // namespace vitrine
