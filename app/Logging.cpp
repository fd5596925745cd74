// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(appLog, "vitrine.app")
Q_LOGGING_CATEGORY(startLog, "vitrine.start")

} // namespace vitrine
