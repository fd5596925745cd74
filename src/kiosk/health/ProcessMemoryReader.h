// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/health/KioskStatus.h"

#include <QString>

#include <optional>

namespace vitrine {

/// Memory of the process \a root and its descendants, read from the folder \a proc (`/proc`): their resident pages
/// without those of files, which are shared. No value: \a root is not there. Any thread; reads a small file of
/// each process of the machine.
[[nodiscard]] std::optional<ProcessMemory> readProcessMemory(const QString &proc, qint64 root);

/// The same for this process.
[[nodiscard]] std::optional<ProcessMemory> readProcessMemory();

} // namespace vitrine
