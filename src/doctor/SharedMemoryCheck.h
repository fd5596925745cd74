// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "settings/Environment.h"

namespace vitrine {

/// The check `shared-memory`.
[[nodiscard]] Check sharedMemoryCheck(const SharedMemory &memory);

} // namespace vitrine
