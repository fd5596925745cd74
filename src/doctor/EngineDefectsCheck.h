// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "doctor/DisplayCheck.h"

#include <QVersionNumber>

#include <optional>

namespace vitrine {

/// The check `engine-defects`: what Vitrine avoids of the defects that the version \a engine of Qt WebEngine has, on
/// \a display if it is known.
[[nodiscard]] Check engineDefectsCheck(const QVersionNumber &engine, const std::optional<DisplayFacts> &display);

} // namespace vitrine
