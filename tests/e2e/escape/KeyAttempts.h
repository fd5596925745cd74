// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace vitrine {

/// The keys to try at a kiosk, such as `ctrl+shift+w`: the names of X11, with modifiers before them.
[[nodiscard]] QStringList keyAttempts();

} // namespace vitrine
