// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <memory>

class QWebEngineProfile;

namespace vitrine {

/// \brief Where the browser stores its data, and which language it requests.
struct WebProfileSettings
{
    QString name;        ///< storage name
    QString storagePath; ///< cookies and storage, with the player's device identity; empty: keep nothing (a new device)
    QString cachePath;   ///< compiled scripts, no HTTP responses; empty with an empty storagePath
    QString language;    ///< `zh`, `ja` or `en`, selects the player's texts; empty: the system's
};

/// The profile for \a settings, without spell checking, PDF viewer, error pages and icons. Delete the page before it.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> createWebProfile(const WebProfileSettings &settings);

/// The Accept-Language header for \a language; if it is empty, for the system's languages.
[[nodiscard]] QString acceptLanguage(const QString &language);

} // namespace vitrine
