// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <memory>

class QWebEngineProfile;

namespace vitrine {

/// \brief Where the browser keeps its state, and how it presents itself.
struct WebProfileSettings
{
    QString name;        ///< storage name
    QString storagePath; ///< cookies and storage, with the player's device identity; empty: keep nothing (a new device)
    QString cachePath;   ///< compiled scripts; what comes over HTTP is never there; empty with an empty storagePath
    QString language;    ///< `zh`, `ja`, `en`, which steers the player's texts; empty: the system's
};

/// The profile for \a settings, with downloads, spell checking and the like left to the page's policy. The page must be
/// deleted before it.
[[nodiscard]] std::unique_ptr<QWebEngineProfile> createWebProfile(const WebProfileSettings &settings);

/// Accept-Language for \a language; of the system's languages when it is empty.
[[nodiscard]] QString acceptLanguage(const QString &language);

} // namespace vitrine
