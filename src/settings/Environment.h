// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief The start conditions of the process apart from its settings. A value, so that tests can set them.
struct Environment
{
    QProcessEnvironment variables{};
    bool isRoot = false;
    QString platform{}; ///< value of Qt's option -platform; empty if missing
};

/// The environment of this process with the command line \a arguments. Call it before QApplication, which changes
/// variables.
[[nodiscard]] Environment captureEnvironment(const QStringList &arguments);

} // namespace vitrine
