// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerUrlProbe.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace vitrine {

namespace {

using Kind = PlayerUrlProbe::Finding::Kind;

constexpr int timeoutMs = 10'000;

} // namespace

PlayerUrlProbe::PlayerUrlProbe(QObject *parent)
    : QObject(parent)
{
}

void PlayerUrlProbe::start(const QUrl &url, const QString &hostOrigin)
{
    cancel();
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    QNetworkRequest request(url);
    request.setTransferTimeout(timeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "text/html");
    if (url.scheme() == QLatin1StringView("https"))
        request.setRawHeader("Referer", hostOrigin.toLatin1() + '/');
    m_reply = m_network->get(request);
    // The body does not matter, and may have no end. Later: a reply does not like to be aborted while it is still busy
    // with the status.
    connect(
        m_reply, &QNetworkReply::metaDataChanged, this,
        [this] {
            if (!m_reply)
                return;
            const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status != 0 && (status < 300 || status >= 400))
                finish();
        },
        Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::finished, this, &PlayerUrlProbe::finish);
}

void PlayerUrlProbe::cancel()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void PlayerUrlProbe::finish()
{
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const Finding finding = judge(m_reply->error(), m_reply->errorString(), status,
                                  m_reply->rawHeader("X-Frame-Options"), m_reply->url().host().toUtf8());
    cancel();
    Q_EMIT finished(finding);
}

PlayerUrlProbe::Finding PlayerUrlProbe::judge(QNetworkReply::NetworkError error, const QString &errorText,
                                              int httpStatus, const QByteArray &frameOptions, const QByteArray &host)
{
    const QString name = QString::fromUtf8(host);
    if (httpStatus >= 400)
        return {Kind::HttpStatus, tr("The server %1 answered HTTP %2.").arg(name).arg(httpStatus), httpStatus};
    switch (error) {
    case QNetworkReply::NoError:
        break;
    case QNetworkReply::HostNotFoundError:
        return {Kind::Unresolved, tr("There is no server called %1.").arg(name), 0};
    case QNetworkReply::SslHandshakeFailedError:
        return {Kind::Tls, tr("The secure connection to %1 failed: %2.").arg(name, errorText), 0};
    default:
        if (httpStatus == 0)
            return {Kind::Unreachable, tr("The server %1 cannot be reached: %2.").arg(name, errorText), 0};
        break;
    }
    const QByteArray options = frameOptions.trimmed().toUpper();
    if (options == "DENY" || options == "SAMEORIGIN")
        return {Kind::Framing, tr("The page of %1 does not allow being shown inside another page.").arg(name),
                httpStatus};
    return {Kind::Answers, tr("The server %1 answered HTTP %2.").arg(name).arg(httpStatus), httpStatus};
}

} // namespace vitrine
