// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

#include <optional>

namespace vitrine {

/// \brief A set of web addresses, such as `https://*.example.com:8443/path/*`.
///
/// Scheme, host and port have to be equal; the default port of the scheme is the same as none. `*.` at the beginning of
/// the host stands for any subdomain, and not for the domain itself; a port `*` for any port. Without a path, all paths
/// belong to the set; with `/*` at its end, all at or below it; otherwise only this path. Query and fragment of an
/// address do not matter. A value; QtCore only.
class UrlRule
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UrlRule)

public:
    /// The rule in \a text. The error is the end of a sentence that begins with the name of a setting.
    static Result<UrlRule> fromText(const QString &text);

    /// Whether \a url is in the set. Schemes ws and wss count as http and https.
    [[nodiscard]] bool matches(const QUrl &url) const;

    friend bool operator==(const UrlRule &, const UrlRule &) = default;

private:
    UrlRule() = default;

    [[nodiscard]] bool matchesHost(const QString &host) const;
    [[nodiscard]] bool matchesPath(const QString &path) const;

    QString m_scheme; ///< http or https
    QString m_host;   ///< in punycode, without `*.`
    bool m_isSubdomain = false;
    std::optional<int> m_port; ///< none: any
    QString m_path;            ///< without `/*`
    bool m_isPrefix = true;    ///< all paths below it, too
};

} // namespace vitrine
