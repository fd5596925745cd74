// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// The title of the window: "Film – Vitrine" for \a pageTitle, the title of the page, or \a contentId if it has none.
///
/// A page chooses its title freely: the result is one line, cut, without secrets and without characters that change the
/// direction of text.
[[nodiscard]] QString windowTitle(const QString &pageTitle, const QString &contentId);

} // namespace vitrine
