// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PagePermission.h"

#include <QList>
#include <QWebEnginePage>
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QWebEnginePermission>
#endif

namespace vitrine {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using PageFeature = QWebEnginePermission::PermissionType;
#else
using PageFeature = QWebEnginePage::Feature;
#endif

/// All permissions that a page needs for \a feature of the engine; empty if it is not known, and never granted. Pure.
[[nodiscard]] QList<PagePermission> permissionsFor(PageFeature feature);

} // namespace vitrine
