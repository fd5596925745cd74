// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

class QImage;

namespace vitrine {

/// Whether a screenshot can probably be written to \a path, as known before the run: an error if it names a folder, or
/// a folder that is missing or not writable. An empty \a path means no screenshot. Writes nothing.
[[nodiscard]] Result<bool> checkScreenshotPath(const QString &path);

/// Writes \a image to \a path: as the format of its suffix, otherwise as PNG.
[[nodiscard]] Result<bool> saveScreenshot(const QImage &image, const QString &path);

/// Whether \a image shows something: not all its pixels have the same colour.
[[nodiscard]] bool isPicture(const QImage &image);

} // namespace vitrine
