// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

namespace vitrine {

/// The contrast ratio of two opaque colours, 1 to 21. Source: WCAG 2.1, "contrast ratio".
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace vitrine
