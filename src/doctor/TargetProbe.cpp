// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/TargetProbe.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QHostInfo>
#include <QLocale>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimeZone>

#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int mostRedirects = 10;

/// Names that no name server is asked for.
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

/// The date of an HTTP header (RFC 9110, 5.6.7); invalid when it is none.
QDateTime httpDate(const QByteArray &text)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    time.setTimeZone(QTimeZone::utc());
    return time;
}

} // namespace

TargetProbe::TargetProbe(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    for (QTimer *timer : {&m_stepTimer, &m_totalTimer}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &TargetProbe::handleTimeout);
    }
}

TargetProbe::~TargetProbe()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    if (m_reply)
        m_reply->disconnect(this);
}

void TargetProbe::start(const QUrl &url, const QString &hostOrigin)
{
    m_url = url;
    m_hostOrigin = hostOrigin;
    m_totalTimer.start(m_limits.total);
    m_stepTimer.start(m_limits.step);
    m_facts.lookup = TargetFacts::Lookup::ProxyNotKnown;
    // The system may have to fetch a script first that tells the proxy, and does so as long as it likes.
    std::thread([url, probe = QPointer(this)] {
        const QNetworkProxy proxy = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0);
        QMetaObject::invokeMethod(QCoreApplication::instance(), [probe, proxy] {
            if (probe && !probe->m_isFinished)
                probe->handleProxy(proxy);
        });
    }).detach();
}

void TargetProbe::handleProxy(const QNetworkProxy &proxy)
{
    m_stepTimer.stop();
    const bool hasProxy = proxy.type() != QNetworkProxy::NoProxy && proxy.type() != QNetworkProxy::DefaultProxy;
    // Without this the system would be asked again, and waited for.
    m_network.setProxy(hasProxy ? proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    m_facts.lookup = hasProxy ? TargetFacts::Lookup::ByProxy : TargetFacts::Lookup::NotNeeded;
    if (hasProxy)
        m_facts.proxy = proxyName(proxy);
    if (hasProxy || isHere(m_url.host())) {
        ask(m_url);
        return;
    }
    m_stepTimer.start(m_limits.step);
    m_lookup = QHostInfo::lookupHost(m_url.host(), this, &TargetProbe::handleLookup);
}

void TargetProbe::handleLookup(const QHostInfo &info)
{
    m_lookup = -1;
    m_stepTimer.stop();
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        m_facts.lookup = TargetFacts::Lookup::NotFound;
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

void TargetProbe::ask(const QUrl &url)
{
    m_facts.asked = url;
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "text/html");
    if (url.scheme() == "https"_L1)
        request.setRawHeader("Referer", m_hostOrigin.toLatin1() + '/');
    m_reply = m_network.get(request);
    m_stepTimer.start(m_limits.step);
    connect(m_reply, &QNetworkReply::sslErrors, this, &TargetProbe::noteCertificate);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &TargetProbe::handleHeaders);
    connect(m_reply, &QNetworkReply::finished, this, &TargetProbe::handleEnd);
}

void TargetProbe::handleHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200) // not yet the answer
        return;
    m_stepTimer.stop();
    m_facts.answers.append({.url = m_reply->url(),
                            .status = status,
                            .contentType = m_reply->rawHeader("Content-Type"),
                            .frameOptions = headersOf(*m_reply, "X-Frame-Options"),
                            .contentPolicies = headersOf(*m_reply, "Content-Security-Policy")});
    noteTime();
    const QByteArray location = m_reply->rawHeader("Location");
    const QUrl next = m_reply->url().resolved(QUrl::fromEncoded(location));
    // The body does not matter, and may have no end: deleting ends it. Qt warns of abort() when a status is an error.
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

void TargetProbe::handleEnd()
{
    // Of an answer that asks for a password, Qt tells only here.
    if (m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() >= 200) {
        handleHeaders();
        return;
    }
    m_facts.error = m_reply->error();
    m_facts.errorText = m_reply->errorString();
    finish();
}

void TargetProbe::handleTimeout()
{
    m_facts.timedOut = true;
    if (m_lookup >= 0)
        m_facts.lookup = TargetFacts::Lookup::TimedOut;
    finish();
}

void TargetProbe::noteCertificate(const QList<QSslError> &errors)
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

void TargetProbe::noteTime()
{
    m_facts.askedAt = QDateTime::currentDateTimeUtc();
    const QDateTime date = httpDate(m_reply->rawHeader("Date"));
    // A cache keeps the date of the answer that it has stored, and says how old that is.
    m_facts.serverTime =
        date.isValid() ? std::optional(date.addSecs(m_reply->rawHeader("Age").toLongLong())) : std::nullopt;
}

void TargetProbe::finish()
{
    if (std::exchange(m_isFinished, true))
        return;
    m_stepTimer.stop();
    m_totalTimer.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    Q_EMIT finished(m_facts);
}

} // namespace vitrine
