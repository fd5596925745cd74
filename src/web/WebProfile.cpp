// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/WebProfile.h"

#include <QLocale>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace vitrine {

std::unique_ptr<QWebEngineProfile> createWebProfile(const WebProfileSettings &settings)
{
    std::unique_ptr<QWebEngineProfile> profile;
    if (settings.storagePath.isEmpty()) {
        profile = std::make_unique<QWebEngineProfile>();
    } else {
        profile = std::make_unique<QWebEngineProfile>(settings.name);
        profile->setPersistentStoragePath(settings.storagePath);
        profile->setCachePath(settings.cachePath);
        // A disk cache would store each response with its URL, and the player's URL contains the token.
        profile->setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
        profile->setPersistentCookiesPolicy(QWebEngineProfile::AllowPersistentCookies);
    }
    profile->setHttpAcceptLanguage(acceptLanguage(settings.language));
    profile->setSpellCheckEnabled(false);

    QWebEngineSettings *web = profile->settings();
    web->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, false);
    web->setAttribute(QWebEngineSettings::FullScreenSupportEnabled, true);
    web->setAttribute(QWebEngineSettings::JavascriptCanAccessClipboard, true); // the share panel's copy button
    web->setAttribute(QWebEngineSettings::PdfViewerEnabled, false);
    web->setAttribute(QWebEngineSettings::ErrorPageEnabled, false); // Vitrine shows its own errors
    // Icons are not shown, and would be stored with the URL of the page.
    web->setAttribute(QWebEngineSettings::AutoLoadIconsForPage, false);
    web->setAttribute(QWebEngineSettings::FocusOnNavigationEnabled, false);
    // PagePolicy decides about mailto: and similar URLs, with and without a user gesture.
    web->setUnknownUrlSchemePolicy(QWebEngineSettings::AllowAllUnknownUrlSchemes);
    return profile;
}

QString acceptLanguage(const QString &language)
{
    // The player has zh (Traditional Chinese), ja and en, and reads the first two letters of the language:
    // docs/protocol.md, "Languages, DRM and codecs".
    if (language == QLatin1StringView("zh"))
        return QStringLiteral("zh-TW,zh;q=0.9,en;q=0.5");
    if (language == QLatin1StringView("ja"))
        return QStringLiteral("ja,en;q=0.5");
    if (language == QLatin1StringView("en"))
        return QStringLiteral("en");
    QStringList languages = QLocale::system().uiLanguages();
    languages.removeAll(QStringLiteral("C"));
    return languages.isEmpty() ? QStringLiteral("en") : languages.join(u',');
}

} // namespace vitrine
