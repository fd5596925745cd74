// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

/// Who may be able to read a file with a secret.
enum class SecretReaders {
    Anyone,    ///< whoever the operator chose
    OwnerOnly, ///< refused when the group or others can read it
    NoOthers,  ///< refused when others can read it: the group of a systemd credential is an access list
};

/// The one line of the file at \a path, without space around it; \a readers may be able to read it.
///
/// Errors: not there, not readable, readable by too many, empty, more than one line, more than 64 KiB. They name the
/// file and never what it holds.
[[nodiscard]] Result<QString> readSecretFile(const QString &path, SecretReaders readers);

/// The one line in \a text, without space around it. \a origin is who brought it, the begin of a sentence.
[[nodiscard]] Result<QString> singleLine(const QByteArray &text, const QString &origin);

} // namespace vitrine
