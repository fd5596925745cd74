// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(webLog, "vitrine.web")

} // namespace vitrine
