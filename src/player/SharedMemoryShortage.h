// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Environment.h"
#include "web/ChromiumFlags.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief Too little room for the memory that the browser engine's processes share, in whole sentences.
struct SharedMemoryShortage
{
    QString found;
    QString advice;
};

/// The shortage, if there is one, of an engine that shares memory at \a place. The one rule for `vitrine doctor` and
/// for a process that has ended.
[[nodiscard]] std::optional<SharedMemoryShortage> sharedMemoryShortage(const SharedMemory &memory,
                                                                       SharedMemoryPlace place);

/// How to make /dev/shm larger.
[[nodiscard]] QString largerSharedMemoryAdvice();

/// \a bytes for display: `16.0 MiB`.
[[nodiscard]] QString memorySizeText(qint64 bytes);

/// What the machine lacks at this moment, so that a process of the engine may end or show nothing: empty, or one text
/// with what to do.
[[nodiscard]] QStringList causesInMachine();

} // namespace vitrine
