// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/TypedAddress.h"

#include "protocol/TargetText.h"
#include "protocol/TokenPayload.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype longestText = 8 * 1024; // of a target: a longer one is refused in any case
constexpr qsizetype longestHost = 253;      // of a name in DNS

/// Host, port and the rest of an address; the rest begins with “/”, “?” or “#”, or is empty.
struct Address
{
    QString host;
    bool hasPort = false;
    QString rest;
};

std::optional<Address> addressIn(const QString &text)
{
    static const QRegularExpression form(
        uR"(\A(\[[0-9a-f:.]+\]|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.-]*[\p{L}\p{M}\p{N}])?)(:\d{1,5})?([/?#]\S*)?\z)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || match.capturedLength(1) > longestHost || match.captured(1).contains(".."_L1))
        return std::nullopt;
    return Address{match.captured(1).toLower(), match.hasCaptured(2) && match.capturedLength(2) > 0, match.captured(3)};
}

bool isIpv4(const QString &host)
{
    static const QRegularExpression form(uR"(\A(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\z)"_s);
    return form.match(host).hasMatch();
}

bool isLocalhost(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1);
}

bool isLoopback(const QString &host)
{
    return isLocalhost(host) || host == "[::1]"_L1 || (isIpv4(host) && host.startsWith("127."_L1));
}

/// Whether \a host has the form of a name in DNS, with a top-level domain.
bool isDomain(const QString &host)
{
    static const QRegularExpression topLevel(uR"(\.(?:\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)\z)"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    return topLevel.match(host).hasMatch();
}

bool isFile(const Address &address)
{
    static const QRegularExpression end(u"[?#]"_s);
    const QString path = address.host + address.rest.section(end, 0, 0);
    return !address.hasPort && isTargetFileName(path);
}

bool isAddress(const Address &address, const QString &text, bool hasSlashes)
{
    if (beginsLikeToken(text) && !hasSlashes)
        return false;
    if (address.host.startsWith(u'[') || isIpv4(address.host) || isLocalhost(address.host))
        return true;
    if (isFile(address))
        return false;
    if (hasSlashes)
        return true;
    if (isDomain(address.host))
        return address.hasPort || tokenPayload(text).isEmpty();
    // A host of the local network. Without a port it is a word or a path; a word before a number may be a scheme.
    return address.hasPort && !address.host.contains(u'.') && !address.rest.isEmpty();
}

} // namespace

std::optional<QString> urlOfTypedAddress(const QString &text)
{
    if (text.size() > longestText)
        return std::nullopt;
    const bool hasSlashes = text.startsWith("//"_L1);
    const std::optional<Address> address = addressIn(hasSlashes ? text.mid(2) : text);
    if (!address || !isAddress(*address, text, hasSlashes))
        return std::nullopt;
    return (isLoopback(address->host) ? "http:"_L1 : "https:"_L1) + (hasSlashes ? text : "//"_L1 + text);
}

} // namespace vitrine
