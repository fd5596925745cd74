// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>

class QMenu;
class QWebEngineView;

namespace vitrine {

/// \brief The context menu for text in the page: undo, cut, copy, paste, select all; no browser commands.
///
/// For the last context menu request of \a view. Empty if that is neither for an editable field nor for selected text.
[[nodiscard]] std::unique_ptr<QMenu> createPageMenu(const QWebEngineView &view);

} // namespace vitrine
