// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/ForkedProbeResult.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace vitrine {

/// \brief What the browser engine's sandbox needs from the system, and whether it gets it.
struct SandboxFacts
{
    enum class Namespaces {
        Work,
        Refused,  ///< this user may not create them
        NotKnown, ///< could not be tried out
    };

    bool isRoot = false;
    QString switchedOffBy{}; ///< the variable or flag that switches the sandbox off; empty: it is on
    Namespaces namespaces = Namespaces::NotKnown;
    bool forbiddenForUsers = false; ///< kernel.unprivileged_userns_clone = 0
    bool noneAllowed = false;       ///< user.max_user_namespaces = 0
    bool heldByAppArmor = false;    ///< kernel.apparmor_restrict_unprivileged_userns = 1

    /// Whether the engine can start with what is set: not as root with the sandbox on, nor without namespaces.
    [[nodiscard]] bool engineStarts() const;
};

/// Tries in a forked process what the sandbox does, and reads below \a kernelFolder why it fails. \a disable is the
/// value of QTWEBENGINE_DISABLE_SANDBOX, \a flags that of QTWEBENGINE_CHROMIUM_FLAGS. Call it while the process has one
/// thread. Tests pass another folder than /proc/sys, and another way to try.
[[nodiscard]] SandboxFacts lookAtSandbox(bool isRoot, const QByteArray &disable, const QByteArray &flags,
                                         const QString &kernelFolder = QStringLiteral("/proc/sys"),
                                         const std::function<ForkedProbeResult()> &tryNamespaces = {});

} // namespace vitrine
