// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/RecoveryStatus.h"

#include <QString>

namespace vitrine {

/// The name in the control socket, health and metrics: `none`, `waiting`, `renewing-token`, `reloading`, `given-up`.
[[nodiscard]] QString recoveryStateName(RecoveryStatus::State state);

} // namespace vitrine
