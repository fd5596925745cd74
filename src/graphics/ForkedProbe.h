// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/ForkedProbeResult.h"

#include <QByteArray>
#include <QDeadlineTimer>

#include <sys/types.h>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief Runs a function in a forked copy of this process, in parallel to this process.
///
/// The libraries, output and crashes of the function stay in the child. The child ends with its parent, and is killed
/// when the probe is destroyed. Construct it while this process has one thread: before QApplication.
class ForkedProbe
{
public:
    /// Starts \a function in a child, which must end within \a limit.
    ForkedProbe(const std::function<QByteArray()> &function, std::chrono::milliseconds limit);
    ~ForkedProbe();
    Q_DISABLE_COPY_MOVE(ForkedProbe)

    /// Blocks until the child has answered, crashed or reached the limit. Call it once.
    [[nodiscard]] ForkedProbeResult result();

private:
    void reap();

    QDeadlineTimer m_deadline;
    pid_t m_child = -1;
    int m_pipe = -1; ///< to read what the child writes; -1 when there is no child
};

} // namespace vitrine
