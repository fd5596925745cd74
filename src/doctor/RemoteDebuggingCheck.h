// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "settings/Settings.h"

#include <QList>
#include <QProcessEnvironment>

namespace vitrine {

/// The check `remote-debugging`: a warning about who may control the page, if \a settings or \a variables open a
/// DevTools port; otherwise none.
[[nodiscard]] QList<Check> remoteDebuggingChecks(const Settings &settings, const QProcessEnvironment &variables);

} // namespace vitrine
