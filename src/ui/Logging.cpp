// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/Logging.h"

namespace vitrine {

Q_LOGGING_CATEGORY(lcUi, "vitrine.ui", QtInfoMsg)

} // namespace vitrine
