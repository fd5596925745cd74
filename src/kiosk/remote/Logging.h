// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLoggingCategory>

namespace vitrine {

Q_DECLARE_LOGGING_CATEGORY(remoteLog)

} // namespace vitrine
