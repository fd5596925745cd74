// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

/// \brief What `/json/version` of a browser engine says. Qt WebEngine reports the application's name and version as
/// `Browser`; clients expect Chromium's.
struct BrowserVersion
{
    QString chromium;    ///< `102.0.5005.177`; empty if the engine does not say
    QString browserPath; ///< path of the WebSocket of the browser itself: `/devtools/browser/ID`

    /// Reads the answer \a json. The error says that it is no answer of a browser engine.
    [[nodiscard]] static Result<BrowserVersion> fromJson(const QByteArray &json);
    /// The Chromium version in a User-Agent: the part after `Chrome/`; empty if there is none.
    [[nodiscard]] static QString chromiumIn(const QString &userAgent);

    /// `Chrome/102.0.5005.177`
    [[nodiscard]] QString product() const { return QStringLiteral("Chrome/") + chromium; }
    /// `102`; 0 if unknown.
    [[nodiscard]] int majorVersion() const;

    friend bool operator==(const BrowserVersion &, const BrowserVersion &) = default;
};

} // namespace vitrine
