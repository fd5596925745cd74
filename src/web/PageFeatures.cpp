// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageFeatures.h"

namespace vitrine {

QList<PagePermission> permissionsFor(PageFeature feature)
{
    using enum PagePermission;
    switch (feature) {
    case PageFeature::Notifications:
        return {Notifications};
    case PageFeature::Geolocation:
        return {Geolocation};
    case PageFeature::MediaAudioCapture:
        return {Microphone};
    case PageFeature::MediaVideoCapture:
        return {Camera};
    case PageFeature::MediaAudioVideoCapture:
        return {Camera, Microphone};
    case PageFeature::MouseLock:
        return {PointerLock};
    case PageFeature::DesktopVideoCapture:
    case PageFeature::DesktopAudioVideoCapture:
        return {ScreenCapture};
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    case PageFeature::ClipboardReadWrite:
        return {Clipboard};
    case PageFeature::LocalFontsAccess:
        return {LocalFonts};
#endif
    default:
        return {};
    }
}

} // namespace vitrine
