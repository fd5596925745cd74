// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(desktopLog, "vitrine.desktop")

} // namespace vitrine
