// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>

#include <sys/types.h>

namespace vitrine {

/// \brief A process and its descendants at one moment, as /proc shows them.
///
/// The browser engine has several processes: the program itself, zygotes, renderers, network and audio services. A
/// snapshot, for any thread.
class ProcessTree
{
public:
    struct Member
    {
        pid_t pid = 0;
        pid_t parent = 0;
        quint64 startTicks = 0; ///< since boot; tells a process from a later one with the same number
        quint64 cpuTicks = 0;   ///< user and system, without children
        bool isZombie = false;  ///< it has ended, and its parent has not asked for its exit status yet
    };

    /// The tree of \a root as it is now; empty when there is no such process.
    [[nodiscard]] static ProcessTree of(pid_t root);

    /// The root first; zombies as well.
    [[nodiscard]] const QList<Member> &members() const { return m_members; }

    /// Processor seconds that the members have used since \a earlier; members that were not in it count from zero.
    [[nodiscard]] double cpuSecondsSince(const ProcessTree &earlier) const;

    /// Proportional set size of all members now, in MiB: shared pages count by their share.
    [[nodiscard]] double pssMiB() const;

    /// Members that still run: the same processes, not later ones with their numbers.
    [[nodiscard]] QList<pid_t> survivors() const;

    /// Kills the members that still run and waits until they have ended, at most \a limit. True when none is left.
    bool kill(std::chrono::milliseconds limit) const;

private:
    QList<Member> m_members;
};

/// The contents of /proc/\a pid/\a name; empty when the process is gone.
[[nodiscard]] QByteArray processFile(pid_t pid, const char *name);

} // namespace vitrine
