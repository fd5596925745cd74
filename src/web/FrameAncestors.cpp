// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/FrameAncestors.h"

#include "protocol/PlayTarget.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// A source with http allows https, too.
bool schemeMatches(const QString &wanted, const QString &scheme)
{
    return wanted == scheme || (wanted == "http"_L1 && scheme == "https"_L1);
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

/// Whether \a source, an expression of `frame-ancestors`, allows \a host; `'self'` is the origin of \a page.
bool allows(const QString &source, const QUrl &host, const QUrl &page)
{
    if (source == "*"_L1)
        return true;
    if (source == "'self'"_L1)
        return originOf(host) == originOf(page);
    static const QRegularExpression schemeOnly(uR"(^([a-z][a-z0-9+.-]*):$)"_s);
    if (const auto match = schemeOnly.match(source); match.hasMatch())
        return schemeMatches(match.captured(1), host.scheme());

    static const QRegularExpression hostSource(
        uR"(^(?:([a-z][a-z0-9+.-]*)://)?(\*|(?:\*\.)?[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::([0-9]+|\*))?(?:/.*)?$)"_s);
    const QRegularExpressionMatch match = hostSource.match(source);
    if (!match.hasMatch())
        return false;
    const QString scheme = match.captured(1).isEmpty() ? page.scheme() : match.captured(1);
    if (!schemeMatches(scheme, host.scheme()))
        return false;
    const QString wanted = match.captured(2);
    const QString name = QUrl(originOf(host)).host(QUrl::FullyEncoded);
    const bool nameFits =
        wanted == "*"_L1 ||
        (wanted.startsWith("*."_L1) ? name.endsWith(wanted.mid(1)) : wanted == name || wanted == u'[' + name + u']');
    if (!nameFits)
        return false;
    const QString port = match.captured(3);
    if (port == "*"_L1)
        return true;
    const int defaultPort = host.scheme() == "https"_L1 ? 443 : 80;
    return port.isEmpty() ? portOf(host) == defaultPort
                          : portOf(host) == port.toInt() || (port == "80"_L1 && portOf(host) == 443);
}

/// The sources of the first `frame-ancestors` in \a policy; none when it has no such directive.
std::optional<QStringList> ancestorsIn(const QString &policy)
{
    const QStringList directives = policy.toLower().split(u';');
    for (const QString &directive : directives) {
        const QStringList words = directive.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.value(0) == "frame-ancestors"_L1)
            return words.mid(1);
    }
    return std::nullopt;
}

/// \a headers as one list: several headers mean the same as one with commas.
QStringList values(const QByteArrayList &headers)
{
    QStringList list;
    for (const QByteArray &header : headers) {
        const QStringList parts = QString::fromLatin1(header).split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts)
            list += part.trimmed();
    }
    return list;
}

QString shortened(const QString &rule)
{
    constexpr qsizetype longest = 120;
    return rule.size() <= longest ? rule : rule.left(longest) + u'…';
}

} // namespace

FramingRefusal framingRefusal(const QUrl &page, const QString &hostOrigin, const QByteArrayList &frameOptions,
                              const QByteArrayList &contentPolicies)
{
    using By = FramingRefusal::By;
    const QUrl host(hostOrigin);
    bool hasAncestors = false;
    const QStringList policies = values(contentPolicies);
    for (const QString &policy : policies) {
        const std::optional<QStringList> ancestors = ancestorsIn(policy);
        if (!ancestors)
            continue;
        hasAncestors = true;
        if (std::ranges::none_of(*ancestors, [&](const QString &source) { return allows(source, host, page); }))
            return {By::FrameAncestors,
                    shortened(u"frame-ancestors "_s + (ancestors->isEmpty() ? u"'none'"_s : ancestors->join(u' ')))};
    }
    if (hasAncestors)
        return {};

    QSet<QString> options;
    const QStringList given = values(frameOptions);
    for (const QString &option : given)
        options.insert(option.toLower());
    const auto refused = [&given] {
        return FramingRefusal{By::FrameOptions, shortened(u"X-Frame-Options: "_s + given.join(u", "_s))};
    };
    const bool hasKnown =
        options.contains(u"deny"_s) || options.contains(u"sameorigin"_s) || options.contains(u"allowall"_s);
    if (options.contains(u"deny"_s) || (options.size() > 1 && hasKnown))
        return refused(); // conflicting values forbid framing
    if (options.contains(u"sameorigin"_s) && originOf(page) != originOf(host))
        return refused();
    return {};
}

} // namespace vitrine
