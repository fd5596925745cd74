// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace vitrine {

/// The process \a root and all that it has started, and they in turn; those that have ended and are not yet buried,
/// too.
[[nodiscard]] QList<qint64> processFamily(qint64 root);

/// /proc/\a process/\a name; empty when the process is gone.
[[nodiscard]] QByteArray processFile(qint64 process, const char *name);

/// What is in /proc/\a process/stat behind the name: the state, the parent …; empty when the process is gone.
[[nodiscard]] QByteArrayList processStatus(qint64 process);

} // namespace vitrine
