// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

class QLocalServer;

namespace vitrine {

/// Makes the folder \a path for this user alone, unless it exists. Fails if it cannot be made, or if another user owns
/// it or can write to it; a symbolic link is no folder.
[[nodiscard]] Result<bool> makePrivateFolder(const QString &path);

/// Lets \a server listen at \a path, whose folder exists, with mode 0600. A socket that a crash has left there is
/// replaced; fails if a program listens there, if something else or a socket of another user is there, or if the folder
/// cannot be written.
[[nodiscard]] Result<bool> listenPrivately(QLocalServer &server, const QString &path);

} // namespace vitrine
