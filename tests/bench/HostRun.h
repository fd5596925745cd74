// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "bench/BenchSite.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief A program that shows a player page.
struct HostCommand
{
    QString name;          ///< in the report
    QString program;       ///< path
    QStringList arguments; ///< "%url%" stands for the page's address
    QProcessEnvironment environment;
};

/// \brief What one run of a host showed.
struct HostSample
{
    double pageMs = 0.0;       ///< from its start until the page was asked for
    double firstFrameMs = 0.0; ///< from its start until the first frame was presented
    double cpuPercent = 0.0;   ///< of one core, the whole process tree, while it played
    double pssMiB = 0.0;       ///< of the process tree, at the end
    int processes = 0;
    int frames = 0;  ///< presented or dropped while it played
    int dropped = 0; ///< of these
};

/// How far a run goes.
enum class RunLength {
    FirstFrame, ///< ends with the first frame; the sample has no more than the times
    Window,     ///< through the time to measure
};

/// Runs \a command once and leaves no process of it behind. No value, and a line on standard error, when the host ends
/// by itself or does not get there in time.
[[nodiscard]] std::optional<HostSample> runHost(BenchSite &site, const HostCommand &command, RunLength length,
                                                const PlayTimes &times);

} // namespace vitrine
