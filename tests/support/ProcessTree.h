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
/// value; any thread.
class ProcessTree
{
public:
    struct Member
    {
        pid_t pid = 0;
        pid_t parent = 0;
        quint64 startTicks = 0; ///< since boot; distinguishes processes with the same ID
        quint64 cpuTicks = 0;   ///< user and system, without children
        bool isZombie = false;  ///< it has ended, but its parent has not read its exit status
    };

    /// The current tree of \a root; empty if there is no such process.
    [[nodiscard]] static ProcessTree of(pid_t root);

    /// The root first; includes zombies.
    [[nodiscard]] const QList<Member> &members() const { return m_members; }

    /// Processor seconds of the members since \a earlier; members that are not in it count from their start.
    [[nodiscard]] double cpuSecondsSince(const ProcessTree &earlier) const;

    /// Current proportional set size of all members, in MiB: each process counts its share of shared pages.
    [[nodiscard]] double pssMiB() const;

    /// Members that are still running, without later processes that have the same ID.
    [[nodiscard]] QList<pid_t> survivors() const;

    /// Kills the running members and waits until they have ended, at most \a limit. True if none is left.
    bool kill(std::chrono::milliseconds limit) const;

private:
    QList<Member> m_members;
};

/// The contents of /proc/\a pid/\a name; empty if the process has ended.
[[nodiscard]] QByteArray processFile(pid_t pid, const char *name);

} // namespace vitrine
