// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief What a page has to ask for.
enum class PagePermission {
    Camera,
    Clipboard, ///< read and write
    Geolocation,
    LocalFonts,
    Microphone,
    Notifications,
    PointerLock,
    ScreenCapture,
};

[[nodiscard]] const QList<PagePermission> &allPagePermissions();

/// The name in settings and in the event stream, such as `pointer-lock`.
[[nodiscard]] QString pagePermissionName(PagePermission permission);

/// The permission with this name, in any case; none if there is no such name.
[[nodiscard]] std::optional<PagePermission> pagePermissionOf(const QString &name);

} // namespace vitrine
