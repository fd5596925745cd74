// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "settings/Settings.h"

#include <QList>
#include <QProcessEnvironment>

namespace vitrine {

/// The check `keyboard`; none unless \a settings ask for the on-screen keyboard of a kiosk.
[[nodiscard]] QList<Check> keyboardChecks(const Settings &settings, const QProcessEnvironment &variables);

} // namespace vitrine
