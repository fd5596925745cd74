// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/LongTimer.h"
#include "recovery/ApiKeySource.h"
#include "recovery/TokenSource.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkReply;

namespace vitrine {

/// \brief A request to the BlendVision API.
struct ApiTokenRequest
{
    QUrl baseUrl; ///< the request appends `/bv/cms/v1/resources/tokens`
    QString organizationId;
    QString resourceId;
    QString resourceType; ///< `RESOURCE_TYPE_…`
    QString customerId;   ///< empty: not sent
    std::chrono::milliseconds expiresIn{0};
    std::chrono::milliseconds timeLimit{0};
};

/// \brief The BlendVision API, which creates a new token at every fetch.
///
/// Source: BlendVision API, "Create resource token": `POST /bv/cms/v1/resources/tokens`; docs/protocol.md, "Tokens".
/// The key is only in a header of this request: redirects are not followed, an answer may have 64 KiB, and no error
/// contains the key or a token.
class ApiTokenSource final : public TokenSource
{
    Q_OBJECT

public:
    ApiTokenSource(const ApiTokenRequest &request, std::unique_ptr<ApiKeySource> key, QObject *parent = nullptr);
    ~ApiTokenSource() override;

protected:
    void start() override;
    void stop() override;

private:
    void send(const QString &key);
    void readAnswer();
    void conclude();
    void end(const Result<QString> &token);
    [[nodiscard]] Result<QString> tokenInAnswer() const;
    [[nodiscard]] Error refusal(int status) const;
    [[nodiscard]] Error redirection(const QUrl &to) const;
    [[nodiscard]] Error failure() const;

    ApiTokenRequest m_request;
    std::unique_ptr<ApiKeySource> m_keySource;
    QNetworkAccessManager m_network;
    LongTimer m_timer;
    QNetworkReply *m_reply = nullptr; ///< deletes itself later
    QByteArray m_answer;
    QStringList m_certificateProblems;
    QString m_key; ///< only during the request
};

} // namespace vitrine
