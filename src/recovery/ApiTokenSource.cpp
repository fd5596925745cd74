// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/ApiTokenSource.h"

#include "protocol/EchoedText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslError>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype mostAnswer = 64 * 1024;

QString inSeconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000, 'f', QLocale::FloatingPointShortest);
}

} // namespace

ApiTokenSource::ApiTokenSource(const ApiTokenRequest &request, std::unique_ptr<ApiKeySource> key, QObject *parent)
    : TokenSource(parent)
    , m_request(request)
    , m_keySource(std::move(key))
{
    connect(&m_timer, &LongTimer::timeout, this, [this] {
        end(Error{tr("The BlendVision API at %1 did not answer within %2 s. Check the network, or raise token_timeout.")
                      .arg(m_request.baseUrl.host(), inSeconds(m_request.timeLimit))});
    });
    connect(m_keySource.get(), &ApiKeySource::read, this, [this](const Result<QString> &apiKey) {
        if (apiKey)
            send(*apiKey);
        else
            end(Error{tr("There is no API key. %1").arg(apiKey.error().message)});
    });
}

ApiTokenSource::~ApiTokenSource()
{
    ApiTokenSource::stop();
}

void ApiTokenSource::start()
{
    m_keySource->start();
}

void ApiTokenSource::stop()
{
    m_timer.stop();
    m_keySource->stop();
    m_key.clear();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void ApiTokenSource::send(const QString &key)
{
    m_answer.clear();
    m_certificateProblems.clear();
    m_key = key;

    QUrl url = m_request.baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + "/bv/cms/v1/resources/tokens"_L1);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Authorization", "Bearer " + key.toLatin1());
    request.setRawHeader("x-bv-org-id", m_request.organizationId.toLatin1());
    QJsonObject body{{u"resource_id"_s, m_request.resourceId},
                     {u"resource_type"_s, m_request.resourceType},
                     {u"expires_in"_s, QString(inSeconds(m_request.expiresIn) + u's')}};
    if (!m_request.customerId.isEmpty())
        body.insert(u"customer_id"_s, m_request.customerId);

    m_timer.start(m_request.timeLimit);
    m_reply = m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    connect(m_reply, &QNetworkReply::readyRead, this, &ApiTokenSource::readAnswer);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_certificateProblems += error.errorString();
    });
    connect(m_reply, &QNetworkReply::finished, this, &ApiTokenSource::conclude);
}

void ApiTokenSource::readAnswer()
{
    m_answer += m_reply->readAll();
    if (m_answer.size() > mostAnswer)
        end(Error{
            tr("The answer of the BlendVision API at %1 is larger than 64 KiB, too large for a token. Check api_url.")
                .arg(m_request.baseUrl.host())});
}

void ApiTokenSource::conclude()
{
    m_answer += m_reply->readAll();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status >= 300 && status < 400)
        end(redirection(m_reply->url().resolved(m_reply->header(QNetworkRequest::LocationHeader).toUrl())));
    else if (status >= 400)
        end(refusal(status));
    else if (m_reply->error() != QNetworkReply::NoError)
        end(failure());
    else
        end(tokenInAnswer());
}

void ApiTokenSource::end(const Result<QString> &token)
{
    stop();
    finish(token);
}

Result<QString> ApiTokenSource::tokenInAnswer() const
{
    const QString host = m_request.baseUrl.host();
    const QByteArray answer = m_answer.trimmed();
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject() && answer.startsWith('<'))
        return Error{
            tr("%1 answered with a web page instead of JSON. Check api_url, and whether the network has a sign-in "
               "page that answers instead.")
                .arg(host)};
    if (!document.isObject())
        return Error{tr("The answer of %1 is not JSON. Check api_url.").arg(host)};
    const QString token = document.object().value("token"_L1).toString();
    if (token.isEmpty())
        return Error{
            tr("%1 answered without a token. Check api_url, api_resource_id and api_resource_type.").arg(host)};
    if (tokenFault(token) == TokenFault::Form)
        return Error{tr("The answer of %1 has no valid token. Check api_url.").arg(host)};
    return token;
}

Error ApiTokenSource::refusal(int status) const
{
    const QString advice = status == 401 || status == 403 ? tr("Check the API key and api_organization_id.")
                           : status == 404                ? tr("Check api_url, api_resource_id and api_resource_type.")
                           : status == 429                ? tr("There were too many requests. Try again later.")
                           : status >= 500                ? tr("The server has a problem. Try again later.")
                                                          : tr("Check the settings that begin with api_.");
    const QJsonObject answer = QJsonDocument::fromJson(m_answer).object();
    QString said = answer.value("message"_L1).toString(answer.value("error"_L1).toString());
    said = echoed(said.replace(m_key, u"…"_s).simplified());
    const QString error =
        tr("The BlendVision API at %1 refused with HTTP %2. %3").arg(m_request.baseUrl.host()).arg(status).arg(advice);
    return Error{said.isEmpty() ? error : error + u' ' + tr("It said: %1").arg(said)};
}

Error ApiTokenSource::redirection(const QUrl &to) const
{
    if (to.host() != m_request.baseUrl.host())
        return Error{tr("%1 redirects to another host, %2, which must not get the API key. Check api_url.")
                         .arg(m_request.baseUrl.host(), echoed(to.host(), 100))};
    return Error{tr("%1 redirects instead of answering. Check api_url.").arg(m_request.baseUrl.host())};
}

Error ApiTokenSource::failure() const
{
    const QString host = m_request.baseUrl.host();
    if (!m_certificateProblems.isEmpty() || m_reply->error() == QNetworkReply::SslHandshakeFailedError)
        return Error{
            tr("The certificate of %1 does not verify: %2. Check api_url, the clock of this machine, and that its "
               "certificates are up to date.")
                .arg(host,
                     m_certificateProblems.isEmpty() ? m_reply->errorString() : m_certificateProblems.join(", "_L1))};
    return Error{
        tr("%1 cannot be reached: %2. Check the network and api_url.").arg(host, echoed(m_reply->errorString()))};
}

} // namespace vitrine
