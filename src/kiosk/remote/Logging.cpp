// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(remoteLog, "vitrine.remote")

} // namespace vitrine
