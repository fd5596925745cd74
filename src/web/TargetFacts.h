// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace vitrine {

/// \brief One answer of a server: of the player's page, or a redirect to it.
struct HttpAnswer
{
    QUrl url{}; ///< may contain a token
    int status = 0;
    QByteArray contentType{};
    QByteArrayList frameOptions{};
    QByteArrayList contentPolicies{};
};

/// \brief Why the certificate of a server is not accepted.
struct CertificateFacts
{
    QList<QSslError::SslError> errors{}; ///< empty: no error
    QString host{};                      ///< of the requested server
    QStringList names{};                 ///< the names in the certificate
    QString issuer{};
    QDateTime notBefore{};
    QDateTime notAfter{};
};

/// \brief What a PlayerUrlProbe found out about the player's page.
struct TargetFacts
{
    enum class Lookup {
        NotNeeded, ///< the host is an IP address, or this machine
        ByProxy,   ///< the proxy looks it up
        Found,
        NotFound,
        NoAnswer, ///< no name server could be asked, or it failed
        TimedOut,
        ProxyNotKnown, ///< the system did not provide the proxy in time
    };

    QString proxy{}; ///< `http://host:port`, no user; empty: none is used
    Lookup lookup = Lookup::NotNeeded;
    QStringList addresses{}; ///< only with Found
    QString lookupError{};   ///< only with NotFound and NoAnswer

    QUrl asked{}; ///< the last URL requested; may contain a token; empty: no request was sent
    bool timedOut = false;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< of the last request
    QString errorText{};
    CertificateFacts certificate{};
    bool tooManyRedirects = false;
    QList<HttpAnswer> answers{};           ///< redirects first; empty when there was none
    std::optional<QDateTime> serverTime{}; ///< `Date` and `Age` of the last answer
    QDateTime askedAt{};                   ///< when that arrived, by this machine's clock, UTC

    /// The last answer is from the page itself, not a redirect.
    [[nodiscard]] bool hasPage() const
    {
        return !answers.isEmpty() && (answers.last().status < 300 || answers.last().status >= 400);
    }
};

} // namespace vitrine
