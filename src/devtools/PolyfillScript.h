// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// The major version of Chromium from which `Element.prototype.checkVisibility` exists.
constexpr int firstWithCheckVisibility = 105;

/// JavaScript that supplies `Element.prototype.checkVisibility` in the world in which it is evaluated, unless it
/// exists. It may be evaluated in any world and any number of times.
[[nodiscard]] QString checkVisibilityScript();

} // namespace vitrine
