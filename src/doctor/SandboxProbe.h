// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/ForkedProbeResult.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace vitrine {

/// \brief What the browser engine's sandbox finds here.
struct SandboxFacts
{
    enum class Namespaces {
        Work,
        Refused,  ///< the system does not let this user make them
        NotKnown, ///< could not be tried
    };

    bool isRoot = false;
    QString switchedOffBy{}; ///< the variable or flag that has switched the sandbox off; empty: it is on
    Namespaces namespaces = Namespaces::NotKnown;
    bool forbiddenForUsers = false; ///< kernel.unprivileged_userns_clone = 0
    bool noneAllowed = false;       ///< user.max_user_namespaces = 0
    bool heldByAppArmor = false;    ///< kernel.apparmor_restrict_unprivileged_userns = 1

    /// Whether the engine can start with what is set: not as root with the sandbox on, nor without namespaces.
    [[nodiscard]] bool engineStarts() const;
};

/// Tries in a process of its own what the sandbox will do, and reads below \a kernelFolder why it fails. \a disable is
/// the value of QTWEBENGINE_DISABLE_SANDBOX, \a flags that of QTWEBENGINE_CHROMIUM_FLAGS. For a process with one
/// thread. Tests bring another folder than /proc/sys, and other answers.
[[nodiscard]] SandboxFacts lookAtSandbox(bool isRoot, const QByteArray &disable, const QByteArray &flags,
                                         const QString &kernelFolder = QStringLiteral("/proc/sys"),
                                         const std::function<ForkedProbeResult()> &tryNamespaces = {});

} // namespace vitrine
