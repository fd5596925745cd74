// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace vitrine {

/// Resident memory of this process and its descendants in bytes, without shared pages.
[[nodiscard]] qint64 residentMemory();

/// The same for the process \a root and its descendants.
[[nodiscard]] qint64 residentMemory(qint64 root);

} // namespace vitrine
