// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

namespace vitrine {

/// Memory of this process and of all that it has started, in bytes: what each has in real memory for itself.
[[nodiscard]] qint64 residentMemory();

/// The same of the process \a root and all that it has started.
[[nodiscard]] qint64 residentMemory(qint64 root);

} // namespace vitrine
