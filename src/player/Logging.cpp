// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(playerLog, "vitrine.player")

} // namespace vitrine
