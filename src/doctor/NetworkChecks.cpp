// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/NetworkChecks.h"

#include "doctor/CertificateText.h"
#include "protocol/Redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Lookup = TargetFacts::Lookup;

constexpr qint64 mostSkewSeconds = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::NetworkChecks)
};

Check skipped(Check check, const QString &why)
{
    check.verdict = CheckVerdict::Skipped;
    check.found = why;
    return check;
}

/// Why no server was asked, for the checks that need its answer; empty when one was asked.
QString whyNotAsked(const TargetFacts &facts)
{
    if (!facts.asked.isEmpty())
        return {};
    if (facts.lookup == Lookup::ProxyNotKnown)
        return Text::tr("Not checked, because the system does not say which proxy to use.");
    return Text::tr("Not checked, because the name of the server could not be resolved.");
}

QString hostAsked(const TargetFacts &facts)
{
    return facts.asked.host();
}

Check proxyCheck(const TargetFacts &facts)
{
    Check check{u"proxy"_s, Text::tr("Proxy"), CheckVerdict::Ok, {}, {}, {{u"proxy"_s, facts.proxy}}};
    if (facts.lookup == Lookup::ProxyNotKnown) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The system did not say in time which one to use.");
        check.advice = Text::tr("Check the network settings: automatic configuration has to fetch a script first. "
                                "Enter the proxy there, or switch automatic configuration off.");
    } else if (facts.proxy.isEmpty()) {
        check.found = Text::tr("None is used.");
    } else {
        check.verdict = CheckVerdict::Info;
        check.found = Text::tr("Requests go through %1, as the system's settings or http_proxy and https_proxy say. "
                               "The browser engine follows them, too.")
                          .arg(facts.proxy);
    }
    return check;
}

Check nameCheck(const QUrl &url, const TargetFacts &facts)
{
    Check check{u"dns"_s, Text::tr("Name of the server"), CheckVerdict::Ok, {}, {}, {}};
    const QString host = url.host();
    check.details = {{u"host"_s, host}, {u"addresses"_s, QJsonArray::fromStringList(facts.addresses)}};
    switch (facts.lookup) {
    case Lookup::NotNeeded:
        check.found = Text::tr("%1 needs no name server.").arg(host);
        break;
    case Lookup::ProxyNotKnown:
        return skipped(check, whyNotAsked(facts));
    case Lookup::ByProxy:
        return skipped(check, Text::tr("Not looked up here: the proxy does that for %1.").arg(host));
    case Lookup::Found:
        check.found = Text::tr("%1 is %2.").arg(host, facts.addresses.mid(0, 4).join(u", "_s));
        break;
    case Lookup::NotFound:
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("There is no server called %1: %2.").arg(host, facts.lookupError);
        check.advice = Text::tr("Look for a typo in the address. If other names are not found either, the machine has "
                                "no network or a wrong name server: see /etc/resolv.conf or the network settings.");
        break;
    case Lookup::NoAnswer:
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("No name server answered for %1: %2.").arg(host, facts.lookupError);
        check.advice = Text::tr("Check the network connection and the name servers in /etc/resolv.conf.");
        break;
    case Lookup::TimedOut:
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("No name server answered in time when asked for %1.").arg(host);
        check.advice = Text::tr("Check the network connection and the name servers in /etc/resolv.conf.");
        break;
    }
    return check;
}

Check tlsCheck(const TargetFacts &facts)
{
    Check check{u"tls"_s, Text::tr("Secure connection"), CheckVerdict::Ok, {}, {}, {}};
    if (const QString why = whyNotAsked(facts); !why.isEmpty())
        return skipped(check, why);
    if (!facts.certificate.errors.isEmpty()) {
        const CertificateText text = certificateText(facts.certificate, facts.askedAt);
        check.verdict = CheckVerdict::Problem;
        check.found = text.found;
        check.advice = text.advice;
        check.details = {{u"host"_s, facts.certificate.host},
                         {u"issuer"_s, facts.certificate.issuer},
                         {u"problems"_s, QJsonArray::fromStringList(text.names)}};
        return check;
    }
    if (facts.error == QNetworkReply::SslHandshakeFailedError) {
        check.verdict = CheckVerdict::Problem;
        check.found =
            Text::tr("The secure connection to %1 failed: %2.").arg(hostAsked(facts), redactSecrets(facts.errorText));
        check.advice = Text::tr("The port may speak another protocol, or the server only versions of TLS that are too "
                                "old. Correct the address, or update the server.");
        return check;
    }
    if (facts.asked.scheme() != "https"_L1)
        return skipped(check, Text::tr("Not used: the address begins with http:."));
    if (facts.answers.isEmpty() || facts.answers.last().url != facts.asked)
        return skipped(check, Text::tr("Not checked, because there was no connection to the server."));
    check.found = Text::tr("The certificate of %1 is valid and known to this system.").arg(hostAsked(facts));
    return check;
}

QString meaningOf(int status)
{
    if (status == 401 || status == 407)
        return Text::tr("It asks for a user name and a password, which Vitrine does not send.");
    if (status == 403)
        return Text::tr("It refuses the page: it may not accept the token, this network or this country.");
    if (status == 404 || status == 410)
        return Text::tr("There is no such page.");
    if (status == 429)
        return Text::tr("It was asked too often.");
    if (status >= 500)
        return Text::tr("The server itself has a fault.");
    return Text::tr("It refuses the request.");
}

QString fixFor(int status)
{
    if (status == 407)
        return Text::tr("Allow this machine at the proxy.");
    if (status == 401)
        return Text::tr("Use an address that needs a token only.");
    if (status == 403)
        return Text::tr("Get a new token, and ask the operator of the service who may watch from here.");
    if (status == 404 || status == 410)
        return Text::tr("Compare the address with the one that you were given; ask for a new link.");
    if (status == 429 || status >= 500)
        return Text::tr("Wait, and try again. If it happens again, tell the operator of the service the status.");
    return Text::tr("Compare the address with the one that you were given.");
}

Check failedRequest(Check check, const TargetFacts &facts)
{
    check.verdict = CheckVerdict::Problem;
    if (facts.timedOut) {
        check.found = Text::tr("%1 did not answer in time.").arg(hostAsked(facts));
        check.advice = Text::tr("Check the network connection, and whether a firewall drops the request. If the "
                                "address opens in a browser, the server is slow: try again.");
        return check;
    }
    const QString where =
        facts.asked.host() + u':' + QString::number(facts.asked.port(facts.asked.scheme() == "https"_L1 ? 443 : 80));
    if (facts.error >= QNetworkReply::ProxyConnectionRefusedError && facts.error <= QNetworkReply::UnknownProxyError) {
        check.found = Text::tr("The proxy %1 does not let requests through: %2.")
                          .arg(facts.proxy, redactSecrets(facts.errorText));
        check.advice = Text::tr("Correct the proxy in the system's settings, or in http_proxy and https_proxy.");
    } else if (facts.error == QNetworkReply::ConnectionRefusedError) {
        check.found = Text::tr("Nothing listens at %1.").arg(where);
        check.advice = Text::tr("Look for a wrong port in the address; start the server if it is yours.");
    } else if (facts.error == QNetworkReply::HostNotFoundError) {
        check.found =
            Text::tr("The server redirects to %1, and there is no server of that name.").arg(facts.asked.host());
        check.advice = Text::tr("Ask for an address that does not lead there.");
    } else {
        check.found = Text::tr("No answer came from %1: %2.").arg(where, redactSecrets(facts.errorText));
        check.advice = Text::tr("Check the network connection, and whether a firewall blocks the server.");
    }
    return check;
}

Check httpCheck(const TargetFacts &facts)
{
    Check check{u"http"_s, Text::tr("Page of the player"), CheckVerdict::Ok, {}, {}, {}};
    if (const QString why = whyNotAsked(facts); !why.isEmpty())
        return skipped(check, why);
    QStringList way;
    QJsonArray hops;
    for (const HttpAnswer &answer : facts.answers) {
        hops.append(QJsonObject{{u"url"_s, redactedUrl(answer.url)}, {u"status"_s, answer.status}});
        way += Text::tr("%1 to %2").arg(answer.status).arg(redactedUrl(answer.url));
    }
    check.details = {{u"answers"_s, hops}};
    if (!facts.certificate.errors.isEmpty() || facts.error == QNetworkReply::SslHandshakeFailedError)
        return skipped(check, Text::tr("Not checked, because there is no secure connection to the server."));
    if (facts.tooManyRedirects) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The server redirects endlessly, last to %1.").arg(redactedUrl(facts.asked));
        check.advice =
            Text::tr("The server has a fault: tell its operator. It may wait for cookies, which are not sent here.");
        return check;
    }
    if (!facts.hasPage()) {
        if (facts.timedOut || facts.error != QNetworkReply::NoError)
            return failedRequest(check, facts);
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The server redirects (HTTP %1) to an address that cannot be opened.")
                          .arg(facts.answers.isEmpty() ? 0 : facts.answers.last().status);
        check.advice = Text::tr("The server has a fault: tell its operator.");
        return check;
    }
    const HttpAnswer &page = facts.answers.last();
    check.details.insert(u"status"_s, page.status);
    check.found = Text::tr("%1 answered HTTP %2.").arg(page.url.host()).arg(page.status);
    if (page.status >= 400) {
        check.verdict = CheckVerdict::Problem;
        check.found += u' ' + meaningOf(page.status);
        check.advice = fixFor(page.status);
    } else if (const QByteArray type = page.contentType.toLower(); !type.isEmpty() && !type.contains("html")) {
        check.verdict = CheckVerdict::Warning;
        check.found += u' ' + Text::tr("It sends %1 instead of a page.").arg(QString::fromLatin1(type.left(80)));
        check.advice = Text::tr("Give the address of the page with the player, not that of a file or of an API.");
    }
    if (facts.answers.size() > 1)
        check.found += u' ' + Text::tr("It was reached by redirects, from %1 to %2.")
                                  .arg(redactedUrl(facts.answers.first().url), redactedUrl(page.url));
    return check;
}

Check clockCheck(const TargetFacts &facts)
{
    Check check{u"clock"_s, Text::tr("Clock of this machine"), CheckVerdict::Ok, {}, {}, {}};
    if (!facts.serverTime)
        return skipped(check, facts.answers.isEmpty() ? Text::tr("Not checked, because no server answered.")
                                                      : Text::tr("Not checked: the server does not send its time."));
    const qint64 ahead = facts.serverTime->secsTo(facts.askedAt);
    check.details = {{u"aheadSeconds"_s, ahead}};
    if (std::abs(ahead) <= mostSkewSeconds) {
        check.found = Text::tr("The clock agrees with that of the server.");
        return check;
    }
    check.verdict = CheckVerdict::Warning;
    check.found = (ahead > 0 ? Text::tr("The clock is %1 seconds ahead of that of the server.")
                             : Text::tr("The clock is %1 seconds behind that of the server."))
                      .arg(std::abs(ahead)) +
                  u' ' + Text::tr("Tokens and certificates then seem expired, or not yet valid.");
    check.advice =
        Text::tr("Set it: timedatectl set-ntp true. If this clock is right, tell the operator of the server.");
    return check;
}

} // namespace

QList<Check> networkChecks(const QUrl &url, const TargetFacts &facts)
{
    return {proxyCheck(facts), nameCheck(url, facts), tlsCheck(facts), httpCheck(facts), clockCheck(facts)};
}

} // namespace vitrine
