// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace vitrine {

/// The keys that somebody at a kiosk tries, such as `ctrl+shift+w`: the names of X11, with modifiers before them.
[[nodiscard]] QStringList keyAttempts();

} // namespace vitrine
