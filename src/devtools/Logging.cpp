// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(devToolsLog, "vitrine.devtools")

} // namespace vitrine
