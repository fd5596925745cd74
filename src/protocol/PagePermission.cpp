// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PagePermission.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

const QList<PagePermission> &allPagePermissions()
{
    using enum PagePermission;
    static const QList<PagePermission> all{Camera,     Clipboard,     Geolocation, LocalFonts,
                                           Microphone, Notifications, PointerLock, ScreenCapture};
    return all;
}

QString pagePermissionName(PagePermission permission)
{
    switch (permission) {
    case PagePermission::Camera:
        return u"camera"_s;
    case PagePermission::Clipboard:
        return u"clipboard"_s;
    case PagePermission::Geolocation:
        return u"geolocation"_s;
    case PagePermission::LocalFonts:
        return u"local-fonts"_s;
    case PagePermission::Microphone:
        return u"microphone"_s;
    case PagePermission::Notifications:
        return u"notifications"_s;
    case PagePermission::PointerLock:
        return u"pointer-lock"_s;
    case PagePermission::ScreenCapture:
        return u"screen-capture"_s;
    }
    Q_UNREACHABLE();
}

std::optional<PagePermission> pagePermissionOf(const QString &name)
{
    const QList<PagePermission> &all = allPagePermissions();
    const auto found = std::ranges::find_if(all, [&name](PagePermission permission) {
        return pagePermissionName(permission).compare(name.trimmed(), Qt::CaseInsensitive) == 0;
    });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

} // namespace vitrine
