// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>
#include <QUrl>

namespace vitrine {

/// \brief Where a browser engine serves the DevTools protocol.
struct BrowserPort
{
    QString host = QStringLiteral("127.0.0.1"); ///< an address or a name, an IPv6 address without brackets
    quint16 port = 0;

    /// Reads `PORT` or `HOST:PORT`, the value of QTWEBENGINE_REMOTE_DEBUGGING. The error says what is wrong with it.
    [[nodiscard]] static Result<BrowserPort> fromText(const QString &text);
    /// A port on 127.0.0.1 that no program uses at this moment. An engine must be told its port, and it cannot say
    /// which one it has chosen itself. The error is that of the system.
    [[nodiscard]] static Result<BrowserPort> unused();

    /// `HOST:PORT`, which fromText() reads.
    [[nodiscard]] QString text() const;
    /// The URL of \a path, which begins with a slash, with \a scheme `http` or `ws`.
    [[nodiscard]] QUrl url(const QString &scheme, const QString &path) const;

    friend bool operator==(const BrowserPort &, const BrowserPort &) = default;
};

} // namespace vitrine
