// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

class QImage;

namespace vitrine {

/// Writes \a image to \a path: as the format of its suffix, otherwise as PNG. A file that is there is replaced as a
/// whole, and stays as it is if that fails; anything but an ordinary file is refused.
[[nodiscard]] Result<bool> saveScreenshot(const QImage &image, const QString &path);

} // namespace vitrine
