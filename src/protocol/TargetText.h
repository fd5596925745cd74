// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \a text without the characters that copying adds around it: spaces, quotes, angle brackets, invisible characters.
[[nodiscard]] QString withoutWrapping(const QString &text);

/// The target in \a text, which people type, paste or click: the address in embed code of a share panel
/// (`<iframe src="…">`), otherwise the text, withoutWrapping(). Empty: \a text names no target.
[[nodiscard]] QString targetText(const QString &text);

/// Whether \a path ends as the name of a video that the reference player may be able to play: `.mp4`, `.m4v`, `.webm`.
[[nodiscard]] bool isVideoFileName(const QString &path);

/// Whether \a path ends as the name of a file that is a target: a scenario (`.json`), or isVideoFileName().
[[nodiscard]] bool isTargetFileName(const QString &path);

} // namespace vitrine
