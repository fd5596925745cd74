// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief The room for memory that the browser engine's processes share.
struct SharedMemory
{
    static constexpr qint64 scarceBytes = qint64{128} * 1024 * 1024; ///< less is not enough for a player at 1280×720

    qint64 freeBytes = scarceBytes; ///< in /dev/shm
    qint64 temporaryBytes = 0;      ///< free in /tmp, which the engine can use instead

    [[nodiscard]] bool isScarce() const { return freeBytes < scarceBytes; }
    /// Whether the engine should use /tmp.
    [[nodiscard]] bool isElsewhere() const { return isScarce() && temporaryBytes > freeBytes; }

    friend bool operator==(const SharedMemory &, const SharedMemory &) = default;
};

/// \brief The start conditions of the process apart from its settings. A value, so that tests can set them.
struct Environment
{
    QProcessEnvironment variables{};
    bool isRoot = false;
    SharedMemory sharedMemory{};
    QString platform{}; ///< value of Qt's option -platform; empty if missing
};

/// The room at this moment.
[[nodiscard]] SharedMemory lookAtSharedMemory();

/// The environment of this process with the command line \a arguments. Call it before QApplication, which changes
/// variables.
[[nodiscard]] Environment captureEnvironment(const QStringList &arguments);

} // namespace vitrine
