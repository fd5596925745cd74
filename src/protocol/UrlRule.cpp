// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/UrlRule.h"

#include "protocol/EchoedText.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr auto example = "https://*.example.com:8443/path/*"_L1;

int defaultPort(const QString &scheme)
{
    return scheme == "https"_L1 ? 443 : 80;
}

/// ws and wss follow the rules of http and https.
QString webScheme(const QString &scheme)
{
    if (scheme == "ws"_L1)
        return u"http"_s;
    return scheme == "wss"_L1 ? u"https"_s : scheme;
}

} // namespace

Result<UrlRule> UrlRule::fromText(const QString &text)
{
    const QString given = text.trimmed();
    const auto mistake = [&given](const QString &why) {
        return Error{tr("has the rule “%1”, which %2. Write it like %3").arg(echoed(given, 200), why, example)};
    };
    const qsizetype schemeEnd = given.indexOf("://"_L1);
    UrlRule rule;
    rule.m_scheme = given.left(qMax<qsizetype>(schemeEnd, 0)).toLower();
    if (rule.m_scheme != "http"_L1 && rule.m_scheme != "https"_L1)
        return mistake(tr("does not begin with https:// or http://"));
    QString rest = given.sliced(schemeEnd + 3);
    if (rest.contains(u'?') || rest.contains(u'#'))
        return mistake(tr("has a query or a fragment, which rules do not look at"));
    const qsizetype hostEnd = rest.indexOf(u'/');
    QString host = hostEnd < 0 ? rest : rest.left(hostEnd);
    QString path = hostEnd < 0 ? QString() : rest.sliced(hostEnd);
    if (host.contains(u'@'))
        return mistake(tr("has a user name"));
    const bool isAnyPort = host.endsWith(":*"_L1);
    if (isAnyPort)
        host.chop(2);
    rule.m_isSubdomain = host.startsWith("*."_L1);
    if (rule.m_isSubdomain)
        host.remove(0, 2);
    const QUrl parsed(rule.m_scheme + "://"_L1 + host, QUrl::StrictMode);
    rule.m_host = parsed.host(QUrl::FullyEncoded);
    if (!parsed.isValid() || rule.m_host.isEmpty() || host.contains(u'*'))
        return mistake(tr("has no valid host; “*.” is allowed at its beginning only"));
    if (!isAnyPort)
        rule.m_port = parsed.port(defaultPort(rule.m_scheme));
    rule.m_isPrefix = path.isEmpty() || path == "/"_L1 || path.endsWith("/*"_L1);
    if (path.endsWith("/*"_L1))
        path.chop(2);
    if (path.contains(u'*'))
        return mistake(tr("has a “*” in its path; only “/*” at its end is allowed"));
    // As matches() sees the path of an address.
    rule.m_path = path == "/"_L1 ? QString() : QUrl(u"http://h"_s + path).path(QUrl::FullyEncoded);
    return rule;
}

bool UrlRule::matches(const QUrl &url) const
{
    const QString scheme = webScheme(url.scheme());
    if (!url.isValid() || scheme != m_scheme || (m_port && url.port(defaultPort(scheme)) != *m_port))
        return false;
    return matchesHost(url.host(QUrl::FullyEncoded)) &&
           matchesPath(url.adjusted(QUrl::NormalizePathSegments).path(QUrl::FullyEncoded));
}

bool UrlRule::matchesHost(const QString &host) const
{
    return m_isSubdomain ? host.endsWith(u'.' + m_host) && host.size() > m_host.size() + 1 : host == m_host;
}

bool UrlRule::matchesPath(const QString &path) const
{
    return path == m_path || (m_isPrefix && path.startsWith(m_path + u'/'));
}

} // namespace vitrine
