// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Any text as the target of the command line, and as a text that goes to a log: what is accepted can be played, and no
// form of it for people shows a secret.

#include "fuzz/FuzzCheck.h"
#include "fuzz/PlainSecrets.h"
#include "protocol/PlayTarget.h"
#include "protocol/Redaction.h"
#include "protocol/TargetText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <cmath>
#include <initializer_list>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

using UrlUse = PlayTarget::UrlUse;

/// A secret without the shape of a token, so that only its name can give it away.
QString secret()
{
    return u"Zq7Wm3Kx9Rv5Tn2"_s;
}

QString encoded(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded);
}

/// One of \a choices, by the length of \a text: each gets its turn without all of them taking time.
template<typename Choice>
Choice oneOf(std::initializer_list<Choice> choices, const QString &text)
{
    return *std::next(choices.begin(), text.size() % static_cast<qsizetype>(choices.size()));
}

void checkRedaction(const QString &text)
{
    const QString redacted = redactSecrets(text);
    require(redactSecrets(redacted) == redacted, "a redacted text has no secrets");

    QJsonParseError error{};
    QJsonDocument::fromJson(text.toUtf8(), &error);
    if (error.error == QJsonParseError::NoError) {
        QJsonDocument::fromJson(redacted.toUtf8(), &error);
        require(error.error == QJsonParseError::NoError, "redacted JSON is JSON");
    }
    const auto format = oneOf({QJsonDocument::Compact, QJsonDocument::Indented}, text);
    const QJsonObject object{{u"token"_s, text.left(20) + secret()}};
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(format));
    const QString nested = QString::fromUtf8(QJsonDocument(QJsonObject{{u"raw"_s, json}}).toJson(format));
    require(!redactSecrets(json).contains(secret()), "a secret in JSON is hidden whatever it looks like");
    require(!redactSecrets(nested).contains(secret()), "a secret in JSON in JSON is hidden whatever it looks like");

    const QString name =
        oneOf({u"&token="_s, u"%26access_token%3D"_s, u" Bearer "_s, u"\"apiKey\":\""_s, u"\"token\" : \""_s}, text);
    require(!redactSecrets(text + name + secret()).contains(secret()), "a secret is hidden whatever stands before");
}

void checkOrigin(const QUrl &url)
{
    const QString origin = originOf(url);
    require(origin.isEmpty() || originOf(QUrl(origin)) == origin, "the origin of an origin is itself");
    require(origin.isEmpty() || !origin.endsWith(u'/'), "an origin ends before the path");
}

void checkPlayerUrl(const PlayTarget &target, UrlUse use)
{
    const QUrl url = target.url();
    require(url.isValid() && !url.host().isEmpty(), "a player's URL is valid");
    require(url.scheme() == "http"_L1 || url.scheme() == "https"_L1, "a player's URL is one of the web");
    require(url.userInfo().isEmpty(), "a player's URL has no user");
    require(!target.playerOrigin().isEmpty(), "a player's URL has an origin");

    const Result<PlayTarget> again = PlayTarget::resolve(encoded(url), use);
    require(again && encoded(again->url()) == encoded(url), "a resolved URL resolves to itself");

    const QString token = QUrlQuery(url).queryItemValue(u"token"_s, QUrl::FullyEncoded);
    if (token.size() >= 8 && encoded(url).count(token) == 1)
        require(!target.redacted().contains(token), "the redacted target does not show the token");
    const QString plain = QUrlQuery(url).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (plain.size() >= 8 && encoded(url).count(plain) == 1)
        require(!target.redacted().contains(plain), "the redacted target does not show the decoded token");
}

void checkTarget(const PlayTarget &target, UrlUse use)
{
    switch (target.kind()) {
    case PlayTarget::Kind::Demo:
        require(!target.scenario().isEmpty(), "a demo has a scenario");
        require(target.url().isEmpty(), "a demo has no URL");
        break;
    case PlayTarget::Kind::File:
        require(isTargetFileName(target.file()), "a file has the name of a target");
        break;
    case PlayTarget::Kind::PlayerUrl:
        checkPlayerUrl(target, use);
        break;
    }
    const std::optional<double> start = target.startSeconds();
    require(!start || (std::isfinite(*start) && *start >= 0), "a start is finite and not negative");
    checkOrigin(target.url());
    require(redactSecrets(target.redacted()) == target.redacted(), "a redacted target has no secrets");

    const PlayTarget later = target.withStart(12.5).withLanguage(u"ja"_s);
    require(later.startSeconds() == 12.5 && later.language() == "ja"_L1, "what is asked for is kept");
    if (target.kind() == PlayTarget::Kind::PlayerUrl) {
        const PlayTarget read = PlayTarget::playerUrl(later.url());
        require(read.startSeconds() == 12.5 && read.language() == "ja"_L1,
                "the player's URL repeats what is asked for");
    }
}

/// What \a text means, or why it means nothing: neither shows \a text's \a hidden part.
void checkHidden(const QString &text, UrlUse use, const QString &hidden)
{
    const Result<PlayTarget> target = PlayTarget::resolve(text, use);
    const QString shown = target ? target->redacted() : target.error().message;
    require(!shown.contains(hidden), "a token in the target is never shown");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    if (text.contains(secret()))
        return 0; // then it is none
    for (const UrlUse use : {UrlUse::PlayerFrame, UrlUse::TopLevelPage}) {
        const Result<PlayTarget> target = PlayTarget::resolve(text, use);
        if (target) {
            checkTarget(*target, use);
        } else {
            require(!target.error().message.isEmpty(), "a refusal says why");
            require(!showsSecretOf(target.error().message, text), "a refusal shows no secrets");
        }
    }
    const Result<PlayTarget> typed = PlayTarget::resolveTyped(text);
    if (typed)
        checkTarget(*typed, UrlUse::PlayerFrame);
    else
        require(!showsSecretOf(typed.error().message, text), "a refusal shows no secrets");
    const UrlUse use = oneOf({UrlUse::PlayerFrame, UrlUse::TopLevelPage}, text);
    checkHidden(text + "&token="_L1 + secret(), use, secret());
    checkHidden(text + "?token="_L1 + secret() + u'&' + text, use, secret());
    static const QRegularExpression notInTokens(u"[^A-Za-z0-9_-]"_s);
    checkHidden(QString(text).remove(notInTokens) + u'.' + secret() + u"._-"_s, UrlUse::PlayerFrame, secret());
    checkOrigin(QUrl(text));
    checkRedaction(text);
    return 0;
}
