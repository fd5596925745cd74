// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>

class QMenu;
class QWebEngineView;

namespace vitrine {

/// \brief The menu for text in the page: undo, cut, copy, paste, select all; nothing that belongs to a browser.
///
/// For what was last clicked in \a view. No menu where there is no text to work with.
[[nodiscard]] std::unique_ptr<QMenu> createPageMenu(const QWebEngineView &view);

} // namespace vitrine
