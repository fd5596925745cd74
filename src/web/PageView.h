// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <functional>
#include <memory>

class QMenu;
class QWebEngineView;

namespace vitrine {

class PlayerPage;

/// \brief The widget that shows \a page, with createPageMenu() if the policy allows menus. The page must outlive it.
///
/// \a extendMenu adds entries to each context menu before it is shown; an empty menu is not shown.
[[nodiscard]] std::unique_ptr<QWebEngineView> createPageView(PlayerPage &page,
                                                             std::function<void(QMenu &)> extendMenu = {});

} // namespace vitrine
