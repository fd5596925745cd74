// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief What the process was started with, besides its settings: a value, so that tests can make up their own.
struct Environment
{
    QProcessEnvironment variables{};
    bool isRoot = false;
    QString platform{}; ///< of Qt's own option -platform; empty when it was not given
};

/// The environment of this process, whose command line is \a arguments. Call it before Qt changes the variables: before
/// QApplication.
[[nodiscard]] Environment captureEnvironment(const QStringList &arguments);

} // namespace vitrine
