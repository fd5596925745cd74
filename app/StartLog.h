// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace vitrine {

/// \brief Logs that \a step of the start is done, with the milliseconds since the process started.
///
/// Category `vitrine.start`, level debug: `--log-level debug` shows the timeline in docs/performance.md. Costs nothing
/// while the category is off. The kernel's start time has a resolution of 10 ms. Any thread.
void logStartStep(const char *step);

/// Logs \a step when \a sender emits \a signal for the first time. GUI thread.
template<typename Sender, typename Signal>
void logStepOnce(Sender &sender, Signal signal, const char *step)
{
    QObject::connect(
        &sender, signal, &sender, [step] { logStartStep(step); }, Qt::SingleShotConnection);
}

} // namespace vitrine
