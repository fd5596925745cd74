// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/SecretFile.h"

#include <QString>
#include <QStringList>

// Why a kiosk cannot use what its settings name, without the name of the setting; empty: it can, or nothing is named.
// They read the files as a run does. Any thread.
namespace vitrine {

/// Of the text of a target: an unknown scenario, a scenario file with a mistake, or a file that cannot be read. Other
/// targets are not looked at.
[[nodiscard]] QString targetProblem(const QString &target);
/// Of an image: a format that cannot be shown, or a damaged file.
[[nodiscard]] QString imageProblem(const QString &path);
/// Of a secret: see readSecretFile().
[[nodiscard]] QString secretProblem(const QString &path, SecretReaders readers);

/// Of a \a command with its arguments: its program, a path or a name in PATH, cannot be run. Does not run it.
[[nodiscard]] QString commandProblem(const QStringList &command);

/// What a file in PEM has to contain.
enum class PemContent { Certificate, PrivateKey };

/// Of a file for TLS: there is no \a content in it. Does not check whether a certificate is valid at this time.
[[nodiscard]] QString pemProblem(const QString &path, PemContent content);

} // namespace vitrine
