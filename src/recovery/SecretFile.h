// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

/// The users that may have read access to a file with a secret.
enum class SecretReaders {
    Anyone,    ///< not checked
    OwnerOnly, ///< refused if the group or others can read it
    NoOthers,  ///< refused if others can read it; the group bits of a systemd credential are an access list
};

/// The only line of the file at \a path, without spaces around it; only \a readers may have read access.
///
/// Errors: missing, not readable, readable by other users, empty, more than one line, more than 64 KiB. They name the
/// file and never show its content.
[[nodiscard]] Result<QString> readSecretFile(const QString &path, SecretReaders readers);

/// The only line of \a text, without spaces around it. \a origin is its source, as the subject of an error message.
[[nodiscard]] Result<QString> singleLine(const QByteArray &text, const QString &origin);

} // namespace vitrine
