// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <memory>

class QWebEngineView;

namespace vitrine {

class PlayerPage;

/// \brief The widget that shows \a page, with createPageMenu() if the policy allows menus. The page must outlive it.
[[nodiscard]] std::unique_ptr<QWebEngineView> createPageView(PlayerPage &page);

} // namespace vitrine
