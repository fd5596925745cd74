// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayTarget.h"

#include "protocol/DeepLink.h"
#include "protocol/EchoedText.h"
#include "protocol/MediaDuration.h"
#include "protocol/Redaction.h"
#include "protocol/TargetText.h"
#include "protocol/TokenPayload.h"
#include "protocol/TypedAddress.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qsizetype maximumBytes = 8 * 1024;
constexpr qsizetype maximumContentIdLength = 256;

/// \a text without line breaks and the indentation after them: mail programs fold long addresses.
QString unfolded(const QString &text)
{
    static const QRegularExpression fold(uR"([ \t]*[\r\n]+[ \t]*|\t+)"_s);
    return QString(text).remove(fold);
}

/// "host.example/path", "host.example:8443/path": an address as people write it. A token has no slash.
bool isAddressWithoutScheme(const QString &text)
{
    static const QRegularExpression hostAndPath(uR"(^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?[/?])"_s,
                                                QRegularExpression::CaseInsensitiveOption);
    return hostAndPath.match(text).hasMatch() && !beginsLikeToken(text) && !isTargetFileName(text);
}

bool isShowroom(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host.startsWith("showroom."_L1) && host.endsWith(".blendvision.com"_L1);
}

QUrl embedUrl()
{
    return QUrl(u"https://showroom.one.blendvision.com/embed"_s);
}

/// `t` of a query, if it is a start position.
std::optional<double> startIn(const QUrlQuery &query)
{
    bool isNumber = false;
    const double seconds = query.queryItemValue(u"t"_s, QUrl::FullyDecoded).toDouble(&isNumber);
    return isNumber && isStartPosition(seconds) ? std::optional(seconds) : std::nullopt;
}

/// \a url with query parameter \a name set to \a value; every other parameter stays byte for byte.
QUrl withParameter(QUrl url, const QString &name, const QString &value)
{
    QStringList items = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    items.removeIf([&name](const QString &item) { return item == name || item.startsWith(name + u'='); });
    items += name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    url.setQuery(items.join(u'&'), QUrl::StrictMode);
    return url;
}

} // namespace

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme(); // QUrl keeps it in lower case
    const int defaultPort = scheme == "https"_L1 ? 443 : scheme == "http"_L1 ? 80 : 0;
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (defaultPort == 0 || host.isEmpty())
        return {};
    if (host.contains(u':') && !host.startsWith(u'['))
        host = u'[' + host + u']';
    const int port = url.port(defaultPort);
    return scheme + "://"_L1 + host + (port == defaultPort ? QString() : u':' + QString::number(port));
}

QUrl withToken(const QUrl &url, const QString &token)
{
    return withParameter(url, u"token"_s, token);
}

bool isStartPosition(double seconds)
{
    return seconds >= 0.0 && seconds <= longestMediaSeconds;
}

Result<PlayTarget> PlayTarget::resolve(const QString &text, UrlUse use)
{
    const QString wanted = targetText(text);
    if (wanted.toUtf8().size() > maximumBytes)
        return Error{tr("The target is longer than 8 KiB. Give one URL, token or scenario, nothing around it.")};
    if (wanted.isEmpty() || wanted.compare("demo"_L1, Qt::CaseInsensitive) == 0)
        return PlayTarget();
    if (wanted.startsWith("demo:"_L1, Qt::CaseInsensitive))
        return fromScenarioName(wanted.mid(5));

    static const QRegularExpression schemeAtStart(uR"(^([a-z][a-z0-9+.-]*):)"_s,
                                                  QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = schemeAtStart.match(wanted);
    if (isAddressWithoutScheme(wanted))
        return fromUrl("https://"_L1 + wanted, use);
    if (!match.hasMatch()) {
        if (isTargetFileName(wanted))
            return file(wanted);
        return fromToken(wanted);
    }
    const QString scheme = match.captured(1).toLower();
    if (scheme == "vitrine"_L1)
        return fromDeepLink(unfolded(wanted), use);
    if (scheme == "http"_L1 || scheme == "https"_L1)
        return fromUrl(wanted, use);
    return Error{
        tr("Vitrine does not open “%1:” targets, only https:// and http:// URLs, tokens, files (by their path, "
           "ending in .json, .mp4, .m4v or .webm) and demo:SCENARIO.")
            .arg(scheme.left(32))};
}

Result<PlayTarget> PlayTarget::resolveTyped(const QString &text)
{
    return resolve(urlOfTypedAddress(targetText(text)).value_or(text));
}

Result<PlayTarget> PlayTarget::fromUrl(const QString &text, UrlUse use)
{
    static const QRegularExpression controls(uR"(\p{Cc})"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString address = unfolded(text);
    QUrl url(address);
    if (!url.isValid() || url.host().isEmpty() || address.contains(controls))
        return Error{
            tr("This URL is malformed: %1. It must look like https://host/path?token=….").arg(echoed(address))};
    if (!url.userInfo().isEmpty() || url.authority().contains(u'@'))
        return Error{tr("The URL of %1 holds a user name or password, which Vitrine never passes on. Remove the part "
                        "before “@”.")
                         .arg(url.host())};
    if (use == UrlUse::TopLevelPage)
        return playerUrl(url);

    const QUrlQuery query(url);
    const bool hasToken = query.hasQueryItem(u"token"_s);
    if (hasToken && query.queryItemValue(u"token"_s).trimmed().isEmpty())
        return Error{tr("The token in the URL of %1 is empty. Copy the whole URL again, or ask for a new token.")
                         .arg(url.host())};
    if (!isShowroom(url))
        return playerUrl(url);

    if (!hasToken && use != UrlUse::PlayerFrameAndToken)
        return Error{tr("The URL of %1 has no token, and without one the player has nothing to play. It must look like "
                        "%2?token=….")
                         .arg(url.host(), embedUrl().toString())};
    if (url.scheme() == "http"_L1 && url.port() == -1)
        url.setScheme(u"https"_s); // never send a token unencrypted
    const QString path = url.path();
    if (path.isEmpty() || path == "/"_L1 || path == "/showroom"_L1 || path == "/showroom/"_L1)
        url.setPath(embedUrl().path());
    return playerUrl(url);
}

Result<PlayTarget> PlayTarget::fromDeepLink(const QString &text, UrlUse use)
{
    const Result<DeepLink> link = parseDeepLink(text);
    if (!link)
        return link.error();
    const auto content = [&]() -> Result<PlayTarget> {
        const QString value = withoutWrapping(link->value);
        // A link may come from any web page, so it may name neither files nor other links.
        static const QRegularExpression webScheme(u"^https?:"_s, QRegularExpression::CaseInsensitiveOption);
        switch (link->content) {
        case DeepLink::Content::Url:
            if (!webScheme.match(value).hasMatch())
                return Error{tr("This vitrine: link cannot be opened: its url is no http or https URL. Ask for another "
                                "link.")};
            return fromUrl(value, use);
        case DeepLink::Content::Token:
            return fromToken(value);
        case DeepLink::Content::Demo:
            break;
        }
        return value.isEmpty() ? Result<PlayTarget>(PlayTarget()) : fromScenarioName(value);
    };
    const Result<PlayTarget> found = content();
    if (!found)
        return found;
    const PlayTarget target = link->startSeconds ? found->withStart(*link->startSeconds) : *found;
    return target.withLanguage(link->language);
}

Result<PlayTarget> PlayTarget::fromToken(const QString &token)
{
    static const QRegularExpression threeParts(uR"(^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$)"_s);
    static const QRegularExpression spaces(uR"(\s+)"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QString joined = QString(token).remove(spaces);
    if (threeParts.match(joined).hasMatch() && !joined.startsWith("www."_L1))
        return playerUrl(withParameter(embedUrl(), u"token"_s, joined));
    if (joined.isEmpty())
        return Error{tr("The token is empty. Ask for a new one, or give the whole URL.")};
    // The text may be a part of a token, so the message does not show it.
    return Error{tr("The target is neither a URL (https://…), nor a token (three parts with dots between), nor a file "
                    "(ending in .json, .mp4, .m4v or .webm), nor demo:SCENARIO. Write URLs with https:// in front.")};
}

Result<PlayTarget> PlayTarget::fromScenarioName(const QString &name)
{
    static const QRegularExpression allowed(uR"(^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$)"_s);
    if (!allowed.match(name).hasMatch())
        return Error{tr(
            "“demo:” needs the name of a scenario after it, in letters, digits and hyphens, such as demo:buffering.")};
    return demo(name);
}

PlayTarget PlayTarget::demo(const QString &scenario)
{
    PlayTarget target;
    target.m_name = scenario;
    return target;
}

PlayTarget PlayTarget::file(const QString &path)
{
    PlayTarget target;
    target.m_kind = Kind::File;
    target.m_name = path;
    return target;
}

PlayTarget PlayTarget::playerUrl(const QUrl &url)
{
    const QUrlQuery query(url);
    PlayTarget target;
    target.m_kind = Kind::PlayerUrl;
    target.m_name.clear();
    target.m_url = url;
    target.m_startSeconds = startIn(query);
    target.m_language = query.queryItemValue(u"lang"_s, QUrl::FullyDecoded);
    return target;
}

QString PlayTarget::text() const
{
    switch (m_kind) {
    case Kind::Demo:
        return u"demo:"_s + m_name;
    case Kind::File:
        return m_name;
    case Kind::PlayerUrl:
        break;
    }
    return m_url.toString(QUrl::FullyEncoded);
}

QString PlayTarget::contentId() const
{
    if (m_kind == Kind::File)
        return QFileInfo(m_name).fileName();
    if (m_kind == Kind::Demo)
        return redacted();
    const QString token = QUrlQuery(m_url).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    const QString resource = tokenPayload(token).value("resource_id"_L1).toString();
    return resource.isEmpty() ? redactedUrl(m_url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment))
                              : resource.left(maximumContentIdLength);
}

QString PlayTarget::redacted() const
{
    switch (m_kind) {
    case Kind::Demo:
        return m_name == PlayTarget().m_name ? u"demo"_s : "demo:"_L1 + m_name;
    case Kind::File:
        return redactSecrets(m_name);
    case Kind::PlayerUrl:
        break;
    }
    return redactedUrl(m_url);
}

PlayTarget PlayTarget::withStart(double seconds) const
{
    if (!isStartPosition(seconds))
        return *this;
    PlayTarget target = *this;
    target.m_startSeconds = seconds;
    if (m_kind == Kind::PlayerUrl)
        target.m_url = withParameter(m_url, u"t"_s, QString::number(seconds, 'f', QLocale::FloatingPointShortest));
    return target;
}

PlayTarget PlayTarget::withLanguage(const QString &language) const
{
    if (language.isEmpty())
        return *this;
    PlayTarget target = *this;
    target.m_language = language;
    if (m_kind == Kind::PlayerUrl)
        target.m_url = withParameter(m_url, u"lang"_s, language);
    return target;
}

} // namespace vitrine
