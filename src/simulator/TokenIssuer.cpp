// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/TokenIssuer.h"

#include "playback/Clock.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace vitrine {

namespace {

constexpr qsizetype mostExpired = 10'000;

constexpr auto base64Options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(base64Options);
}

QByteArray newKey()
{
    std::array<quint32, 8> key{};
    QRandomGenerator::system()->fillRange(key.data(), static_cast<qsizetype>(key.size()));
    return {reinterpret_cast<const char *>(key.data()), sizeof key};
}

} // namespace

TokenIssuer::TokenIssuer(const Clock &clock)
    : m_clock(clock)
    , m_key(newKey())
{
}

QString TokenIssuer::issue(const QJsonObject &claims, const std::optional<QDateTime> &expiry)
{
    QJsonObject payload = claims;
    payload.insert(QStringLiteral("jti"), QString::number(++m_issued));
    if (expiry) {
        payload.insert(QStringLiteral("iat"), m_clock.utcNow().toSecsSinceEpoch());
        payload.insert(QStringLiteral("exp"), expiry->toSecsSinceEpoch());
    }
    const QByteArray content =
        part({{QStringLiteral("alg"), QStringLiteral("HS256")}, {QStringLiteral("typ"), QStringLiteral("JWT")}}) + '.' +
        part(payload);
    return QString::fromLatin1(content + '.' + signature(content));
}

void TokenIssuer::expire(const QString &token)
{
    if (m_expired.size() >= mostExpired)
        m_expired.clear(); // bounds the memory of a server that runs for a long time
    m_expired.insert(token);
}

TokenIssuer::Verdict TokenIssuer::check(const QString &token, std::optional<std::chrono::milliseconds> age) const
{
    const QByteArray text = token.toLatin1();
    const qsizetype lastDot = text.lastIndexOf('.');
    const qsizetype firstDot = text.indexOf('.');
    if (firstDot < 0 || firstDot == lastDot || text.mid(lastDot + 1) != signature(text.left(lastDot)))
        return Verdict::Invalid;
    const QByteArray payload = text.mid(firstDot + 1, lastDot - firstDot - 1);
    const QJsonObject claims = QJsonDocument::fromJson(QByteArray::fromBase64(payload, base64Options)).object();
    const QJsonValue expiry = claims.value(QStringLiteral("exp"));
    const qint64 now = age ? claims.value(QStringLiteral("iat")).toInteger() + age->count() / 1000
                           : m_clock.utcNow().toSecsSinceEpoch();
    const bool over = m_expired.contains(token) || (!expiry.isUndefined() && now >= expiry.toInteger());
    return over ? Verdict::Expired : Verdict::Valid;
}

QByteArray TokenIssuer::signature(const QByteArray &content) const
{
    return QMessageAuthenticationCode::hash(content, m_key, QCryptographicHash::Sha256).toBase64(base64Options);
}

} // namespace vitrine
