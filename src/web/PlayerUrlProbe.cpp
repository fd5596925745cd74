// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerUrlProbe.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimeZone>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int mostRedirects = 10;

/// Hosts that need no lookup.
bool isHere(const QString &host)
{
    return !QHostAddress(host).isNull() || host == "localhost"_L1 || host.endsWith(".localhost"_L1);
}

QString proxyName(const QNetworkProxy &proxy)
{
    const QString scheme = proxy.type() == QNetworkProxy::Socks5Proxy ? u"socks5"_s : u"http"_s;
    return scheme + "://"_L1 + proxy.hostName() + u':' + QString::number(proxy.port());
}

QByteArrayList headersOf(const QNetworkReply &reply, const char *name)
{
    // Qt joins headers of one name with ", ".
    const QByteArray value = reply.rawHeader(name);
    return value.isEmpty() ? QByteArrayList() : QByteArrayList{value};
}

/// The date of an HTTP header (RFC 9110, 5.6.7); invalid if \a text is not a date.
QDateTime httpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

} // namespace

PlayerUrlProbe::PlayerUrlProbe(QObject *parent)
    : PlayerUrlProbe(Limits(), parent)
{
}

PlayerUrlProbe::PlayerUrlProbe(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    for (QTimer *timer : {&m_stepTimer, &m_totalTimer}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &PlayerUrlProbe::handleTimeout);
    }
    connect(&m_proxyLookup, &ProxyLookup::found, this, &PlayerUrlProbe::handleProxy);
}

PlayerUrlProbe::~PlayerUrlProbe()
{
    cancel();
}

void PlayerUrlProbe::start(const QUrl &url, const QString &hostOrigin)
{
    cancel();
    m_url = url.adjusted(QUrl::RemoveUserInfo);
    m_hostOrigin = hostOrigin;
    m_facts = TargetFacts();
    m_facts.lookup = TargetFacts::Lookup::ProxyNotKnown;
    m_totalTimer.start(m_limits.total);
    m_stepTimer.start(m_limits.step);
    m_proxyLookup.start(m_url);
}

void PlayerUrlProbe::cancel()
{
    m_stepTimer.stop();
    m_totalTimer.stop();
    m_proxyLookup.cancel();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void PlayerUrlProbe::handleProxy(const QNetworkProxy &proxy)
{
    m_stepTimer.stop();
    const bool hasProxy = proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
    if (m_network == nullptr)
        m_network = new QNetworkAccessManager(this);
    // Otherwise Qt queries the system again and blocks.
    m_network->setProxy(hasProxy ? proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    m_facts.lookup = hasProxy ? TargetFacts::Lookup::ByProxy : TargetFacts::Lookup::NotNeeded;
    if (hasProxy)
        m_facts.proxy = proxyName(proxy);
    if (hasProxy || isHere(m_url.host())) {
        ask(m_url);
        return;
    }
    m_stepTimer.start(m_limits.step);
    m_lookup = QHostInfo::lookupHost(m_url.host(), this, &PlayerUrlProbe::handleLookup);
}

void PlayerUrlProbe::handleLookup(const QHostInfo &info)
{
    m_lookup = -1;
    m_stepTimer.stop();
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        // Qt tells a name that does not exist from a temporary failure, as getaddrinfo() does.
        const bool isUnknown = info.error() == QHostInfo::NoError || info.error() == QHostInfo::HostNotFound;
        m_facts.lookup = isUnknown ? TargetFacts::Lookup::NotFound : TargetFacts::Lookup::NoAnswer;
        m_facts.lookupError = info.errorString();
        finish();
        return;
    }
    m_facts.lookup = TargetFacts::Lookup::Found;
    const QList<QHostAddress> addresses = info.addresses();
    for (const QHostAddress &address : addresses)
        m_facts.addresses += address.toString();
    ask(m_url);
}

void PlayerUrlProbe::ask(const QUrl &url)
{
    m_facts.asked = url;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "text/html");
    if (url.scheme() == "https"_L1 && !m_hostOrigin.isEmpty())
        request.setRawHeader("Referer", m_hostOrigin.toLatin1() + '/');
    m_reply = m_network->get(request);
    m_stepTimer.start(m_limits.step);
    connect(m_reply, &QNetworkReply::sslErrors, this, &PlayerUrlProbe::noteCertificate);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &PlayerUrlProbe::handleHeaders);
    connect(m_reply, &QNetworkReply::finished, this, &PlayerUrlProbe::handleEnd);
}

void PlayerUrlProbe::handleHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200) // interim response
        return;
    m_stepTimer.stop();
    m_facts.answers.append({.url = m_reply->url(),
                            .status = status,
                            .contentType = m_reply->rawHeader("Content-Type"),
                            .frameOptions = headersOf(*m_reply, "X-Frame-Options"),
                            .contentPolicies = headersOf(*m_reply, "Content-Security-Policy")});
    noteTime();
    const QByteArray location = m_reply->rawHeader("Location");
    const QUrl next = m_reply->url().resolved(QUrl::fromEncoded(location)).adjusted(QUrl::RemoveUserInfo);
    // The body is not needed and may never end: deleting the reply stops it. abort() would make Qt warn after an error
    // status.
    QNetworkReply *done = std::exchange(m_reply, nullptr);
    done->disconnect(this);
    done->deleteLater();
    const bool isRedirect = status >= 300 && status < 400 && !location.isEmpty();
    m_facts.tooManyRedirects = isRedirect && m_facts.answers.size() > mostRedirects;
    if (isRedirect && !m_facts.tooManyRedirects && (next.scheme() == "https"_L1 || next.scheme() == "http"_L1))
        ask(next);
    else
        finish();
}

void PlayerUrlProbe::handleEnd()
{
    // Qt reports a response that requests authentication only here.
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 200) {
        handleHeaders();
        return;
    }
    m_facts.error = m_reply->error();
    m_facts.errorText = m_reply->errorString();
    finish();
}

void PlayerUrlProbe::handleTimeout()
{
    m_facts.timedOut = true;
    if (m_lookup >= 0)
        m_facts.lookup = TargetFacts::Lookup::TimedOut;
    finish();
}

void PlayerUrlProbe::noteCertificate(const QList<QSslError> &errors)
{
    CertificateFacts &facts = m_facts.certificate;
    facts.errors.clear();
    for (const QSslError &error : errors)
        facts.errors += error.error();
    facts.host = m_reply->url().host();
    m_facts.askedAt = QDateTime::currentDateTimeUtc();
    const QSslCertificate certificate = m_reply->sslConfiguration().peerCertificate();
    facts.names = certificate.subjectAlternativeNames().values();
    if (facts.names.isEmpty())
        facts.names = certificate.subjectInfo(QSslCertificate::CommonName);
    facts.issuer = certificate.issuerDisplayName();
    facts.notBefore = certificate.effectiveDate();
    facts.notAfter = certificate.expiryDate();
}

void PlayerUrlProbe::noteTime()
{
    m_facts.askedAt = QDateTime::currentDateTimeUtc();
    const QDateTime date = httpDate(m_reply->rawHeader("Date"));
    // A cache sends the date of the stored response, and its age.
    m_facts.serverTime =
        date.isValid() ? std::optional(date.addSecs(m_reply->rawHeader("Age").toLongLong())) : std::nullopt;
}

void PlayerUrlProbe::finish()
{
    cancel();
    const TargetFacts facts = m_facts; // a receiver may start the next probe
    Q_EMIT finished(PlayerUrlFinding::fromFacts(facts, m_url, m_hostOrigin), facts);
}

} // namespace vitrine
