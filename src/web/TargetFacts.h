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

/// \brief One answer of a server on the way to the player's page.
struct HttpAnswer
{
    QUrl url{}; ///< may hold a token
    int status = 0;
    QByteArray contentType{};
    QByteArrayList frameOptions{};
    QByteArrayList contentPolicies{};
};

/// \brief What is wrong with the certificate of a server.
struct CertificateFacts
{
    QList<QSslError::SslError> errors{}; ///< empty: nothing
    QString host{};                      ///< that was asked
    QStringList names{};                 ///< that it is for
    QString issuer{};
    QDateTime notBefore{};
    QDateTime notAfter{};
};

/// \brief What came of asking the network for the player's page.
struct TargetFacts
{
    enum class Lookup {
        NotNeeded, ///< the host is an address, or this machine
        ByProxy,   ///< the proxy looks it up
        Found,
        NotFound,
        TimedOut,
        ProxyNotKnown, ///< the system did not say in time which proxy to use
    };

    QString proxy{}; ///< `http://host:port`, no user; empty: none is used
    Lookup lookup = Lookup::NotNeeded;
    QStringList addresses{}; ///< only with Found
    QString lookupError{};   ///< only with NotFound

    QUrl asked{}; ///< last, which may hold a token; empty: no server was asked
    bool timedOut = false;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< of the last request
    QString errorText{};
    CertificateFacts certificate{};
    bool tooManyRedirects = false;
    QList<HttpAnswer> answers{};           ///< redirects first; empty when there was none
    std::optional<QDateTime> serverTime{}; ///< `Date` and `Age` of the last answer
    QDateTime askedAt{};                   ///< when that came, by this machine's clock, UTC

    /// The page's own answer: none before it, nor where the last is a redirect that cannot be followed.
    [[nodiscard]] bool hasPage() const
    {
        return !answers.isEmpty() && (answers.last().status < 300 || answers.last().status >= 400);
    }
};

} // namespace vitrine
