// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingValues.h"

#include "protocol/EchoedText.h"
#include "protocol/PagePermission.h"
#include "protocol/UrlRule.h"
#include "settings/ShellWords.h"

#include <QRegularExpression>
#include <QUrl>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

std::optional<double> finiteNumber(const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// \a text as an http(s) URL with a host and without a user name, or an empty URL.
QUrl webUrl(const QString &text)
{
    const QUrl url(text.trimmed());
    const bool isWeb = !originOf(url).isEmpty() && !url.authority().contains(u'@');
    return url.isValid() && isWeb ? url : QUrl();
}

/// Whether the connection is encrypted, or stays on this machine.
bool isPrivate(const QUrl &url)
{
    const QString host = url.host();
    const bool isHere = host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1;
    return url.scheme() == "https"_L1 || isHere;
}

} // namespace

Result<QString> SettingValues::urlRule(const QString &text)
{
    const Result<UrlRule> rule = UrlRule::fromText(text);
    return rule ? Result<QString>(text.trimmed()) : rule.error();
}

Result<QString> SettingValues::pagePermission(const QString &text)
{
    if (const auto permission = pagePermissionOf(text))
        return pagePermissionName(*permission);
    QStringList names;
    for (const PagePermission permission : allPagePermissions())
        names += pagePermissionName(permission);
    return mismatch(names.join(", "_L1), text);
}

Error SettingValues::mismatch(const QString &expected, const QString &text)
{
    return Error{tr("must be %1, but is “%2”").arg(expected, echoed(text))};
}

Result<bool> SettingValues::flag(const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "on"_L1 || word == "1"_L1)
        return true;
    if (word == "false"_L1 || word == "no"_L1 || word == "off"_L1 || word == "0"_L1)
        return false;
    return mismatch(tr("true or false"), text);
}

Result<double> SettingValues::mediaSeconds(const QString &text)
{
    const std::optional<double> seconds = finiteNumber(text);
    if (!seconds || *seconds < 0 || *seconds > longestSeconds)
        return mismatch(tr("a number of seconds, from 0 to a year, such as 90 or 12.5"), text);
    return *seconds + 0.0; // -0 becomes 0
}

Result<std::chrono::milliseconds> SettingValues::duration(const QString &text)
{
    const std::optional<double> seconds = finiteNumber(text);
    if (!seconds || *seconds < 0.001 || *seconds > longestSeconds)
        return mismatch(tr("a number of seconds, more than 0 and at most a year, such as 10 or 0.5"), text);
    return std::chrono::milliseconds(std::llround(*seconds * 1000));
}

Result<QSize> SettingValues::windowSize(const QString &text)
{
    static const QRegularExpression shape(uR"(^\s*(\d{1,5})\s*[xX×]\s*(\d{1,5})\s*$)"_s);
    const QRegularExpressionMatch match = shape.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool fits = size.width() >= 320 && size.height() >= 180 && size.width() <= 16384 && size.height() <= 16384;
    if (!match.hasMatch() || !fits)
        return mismatch(tr("WIDTHxHEIGHT in pixels, from 320x180 to 16384x16384"), text);
    return size;
}

Result<QString> SettingValues::webOrigin(const QString &text)
{
    const QUrl url = webUrl(text);
    const bool isBare = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
    if (url.isEmpty() || !isBare)
        return mismatch(
            tr("an origin, http:// or https:// with a host and perhaps a port, such as https://kiosk.example.com, "
               "without a path"),
            text);
    return originOf(url);
}

Result<BackAction> SettingValues::backAction(const QString &text)
{
    using Kind = BackAction::Kind;
    const QString word = text.trimmed().toLower();
    if (word == "close"_L1)
        return BackAction{Kind::Close, QUrl()};
    if (word == "history"_L1)
        return BackAction{Kind::History, QUrl()};
    if (word == "home"_L1)
        return BackAction{Kind::Home, QUrl()};
    if (word == "none"_L1)
        return BackAction{Kind::None, QUrl()};
    const QUrl url = webUrl(text);
    if (url.isEmpty())
        return mismatch(tr("close, history, home, none, or an http(s) URL to go to"), text);
    return BackAction{Kind::Url, url};
}

Result<QString> SettingValues::profileName(const QString &text)
{
    static const QRegularExpression allowed(uR"(\A[A-Za-z0-9_-]{1,64}\z)"_s);
    if (!allowed.match(text).hasMatch())
        return mismatch(tr("a name of 1 to 64 letters (A to Z), digits, “-” and “_”"), text);
    return text;
}

Result<QString> SettingValues::path(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{tr("must be a path, but is empty")};
    return text;
}

Result<QString> SettingValues::selector(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{tr("must be a CSS selector such as “#player”, but is empty")};
    return text.trimmed();
}

Result<QStringList> SettingValues::command(const QString &text)
{
    return splitCommand(text);
}

Result<QUrl> SettingValues::apiUrl(const QString &text)
{
    const QUrl url = webUrl(text);
    if (url.isEmpty() || url.hasQuery() || url.hasFragment() || !isPrivate(url))
        return mismatch(tr("an https:// URL without a query, such as https://api.one.blendvision.com"), text);
    return url;
}

Result<QUrl> SettingValues::reportUrl(const QString &text)
{
    if (text.trimmed().isEmpty())
        return QUrl();
    const QUrl url = webUrl(text);
    if (url.isEmpty() || url.hasFragment() || !isPrivate(url))
        return mismatch(tr("empty, or an https:// URL without user name and fragment, such as "
                           "https://collector.example.com/cmcd; http:// only for localhost, 127.0.0.1 and [::1]"),
                        text);
    return url;
}

Result<QString> SettingValues::identifier(const QString &text)
{
    static const QRegularExpression allowed(uR"(\A[\x21-\x7E]{1,256}\z)"_s);
    const QString trimmed = text.trimmed();
    if (!allowed.match(trimmed).hasMatch())
        return mismatch(tr("1 to 256 letters (A to Z), digits and signs, without spaces"), text);
    return trimmed;
}

Result<QString> SettingValues::resourceType(const QString &text)
{
    const auto prefix = "RESOURCE_TYPE_"_L1;
    QString type = text.trimmed().toUpper();
    if (type.startsWith(prefix))
        type.remove(0, prefix.size());
    if (!resourceTypes().contains(type))
        return mismatch(tr("one of %1").arg(resourceTypes().join(", "_L1)), text);
    return prefix + type;
}

QStringList SettingValues::resourceTypes()
{
    // Source: BlendVision API, create resource token.
    return {u"LIVE"_s,      u"VOD"_s,         u"LIVE_EVENT"_s,  u"LIVE_EVENT_RECORDING"_s,
            u"VOD_EVENT"_s, u"AUDIO_EVENT"_s, u"VOD_ENCODING"_s};
}

Result<QString> SettingValues::credentialName(const QString &text)
{
    static const QRegularExpression allowed(uR"(\A(?!\.\.?\z)[A-Za-z0-9_.@-]{1,255}\z)"_s);
    if (!allowed.match(text).hasMatch())
        return mismatch(tr("the name of a credential, without a folder"), text);
    return text;
}

Result<int> SettingValues::count(const QString &text)
{
    bool isNumber = false;
    const int count = text.trimmed().toInt(&isNumber);
    if (!isNumber || count < 1 || count > 10000)
        return mismatch(tr("a whole number from 1 to 10000"), text);
    return count;
}

Result<int> SettingValues::tapCount(const QString &text)
{
    bool isNumber = false;
    const int taps = text.trimmed().toInt(&isNumber);
    if (!isNumber || taps < 2 || taps > 20)
        return mismatch(tr("a whole number from 2 to 20"), text);
    return taps;
}

Result<quint16> SettingValues::port(const QString &text)
{
    bool isNumber = false;
    const quint16 port = text.trimmed().toUShort(&isNumber);
    if (!isNumber)
        return mismatch(tr("a port from 1 to 65535, or 0 for none"), text);
    return port;
}

Result<std::chrono::milliseconds> SettingValues::delay(const QString &text)
{
    const std::optional<double> seconds = finiteNumber(text);
    if (!seconds || *seconds < 0 || *seconds > longestSeconds)
        return mismatch(tr("a number of seconds, from 0 to a year, such as 10 or 0.5"), text);
    return std::chrono::milliseconds(std::llround(*seconds * 1000));
}

Result<std::optional<DailyWindow>> SettingValues::dailyWindow(const QString &text)
{
    const QStringList parts = text.trimmed().split(u'-');
    const auto timeOf = [&parts](qsizetype index) {
        return QTime::fromString(parts.value(index).trimmed(), u"HH:mm"_s);
    };
    const DailyWindow window{timeOf(0), timeOf(1)};
    if (parts.size() != 2 || !window.from.isValid() || !window.to.isValid() || window.from == window.to)
        return mismatch(tr("a time of the day from one minute to another, such as 03:00-04:00"), text);
    return std::optional(window);
}

Result<int> SettingValues::mebibytes(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    if (!isNumber || number < 0 || number > 1'000'000)
        return mismatch(tr("a whole number of MiB, from 0 to 1000000"), text);
    return number;
}

} // namespace vitrine
