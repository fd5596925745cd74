// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Environment.h"

#include <unistd.h>

namespace vitrine {

Environment captureEnvironment(const QStringList &arguments)
{
    Environment environment{.variables = QProcessEnvironment::systemEnvironment(), .isRoot = ::geteuid() == 0};
    if (const qsizetype option = arguments.lastIndexOf(QStringLiteral("-platform")); option >= 0)
        environment.platform = arguments.value(option + 1);
    return environment;
}

} // namespace vitrine
