// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QHash>
#include <QList>

#include <chrono>
#include <optional>

#include <sys/types.h>

namespace vitrine {

/// \brief A process and all that descend from it, at one moment, as /proc shows them.
///
/// A browser is a family: the program itself, zygotes, renderer, network and audio services. A snapshot; any thread.
class ProcessTree
{
public:
    struct Member
    {
        pid_t pid = 0;
        quint64 startTicks = 0; ///< since boot; tells a process from a later one with the same number
        quint64 cpuTicks = 0;   ///< user and system, without children
    };

    /// The tree of \a root as it is now; empty when there is no such process.
    [[nodiscard]] static ProcessTree of(pid_t root);

    [[nodiscard]] const QList<Member> &members() const { return m_members; }

    /// Processor seconds that the members have used since \a earlier; what was not there then has used none before.
    [[nodiscard]] double cpuSecondsSince(const ProcessTree &earlier) const;

    /// Proportional set size of all members now, in MiB: shared pages count by their share.
    [[nodiscard]] double pssMiB() const;

    /// Members that still run: the same processes, not others with their numbers.
    [[nodiscard]] QList<pid_t> survivors() const;

    /// Kills whoever still runs and waits until they are gone, at most \a limit. True when none is left.
    bool kill(std::chrono::milliseconds limit) const;

private:
    QList<Member> m_members;
};

} // namespace vitrine
