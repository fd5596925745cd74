// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/Redaction.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// One kind of secret: a hint where to search, the pattern, and its replacement.
struct Rule
{
    QStringView hint; ///< every match needs this in the text (case-insensitive), so text without it needs no search
    QRegularExpression pattern;
    QString replacement;

    Rule(QStringView hintText, const QString &patternText, const QString &replacementText)
        : hint(hintText)
        , pattern(patternText, QRegularExpression::CaseInsensitiveOption)
        , replacement(replacementText)
    {
        // Not compiled here: that takes milliseconds of each start, and most texts have the hint of few rules.
    }
};

/// Endings of names whose value is always secret: "access_token" and "x-api-key" also end like this.
QString secretNameEnd()
{
    return u"(?:token(?:[_-]?value)?|secret|passw(?:or)?d|passphrase|api[_-]?key|private[_-]?key|signature|credentials?"
           "|jwt|authorization|cookie|(?<![a-z])pin)"_s;
}

using Rules = std::array<Rule, 12>;

// All patterns are possessive or bounded, so a hostile text can neither make them slow nor make the engine give up,
// which would reveal a secret.
Rules makeRules()
{
    const QString name = secretNameEnd();
    // Names that are secret only as query parameters: "code" and "key" have other meanings elsewhere.
    const auto parameter = u"(?:[?&#;]|%(?:25)*(?:3F|26|23))(?:code|key|sig|sign|auth|pwd|pass|sid|session(?:[_-]?id)?"
                           "|policy|assertion|hdnts|hdntl)"_s;
    const auto value = uR"((?:[^&\s"<>#\\]++|\\(?!["nrtu\\]))++)"_s;
    // In text that is percent-encoded once or more often, a value also ends at the encoded "&" or "#".
    const auto encodedValue = uR"((?:[^&\s"<>#\\%]++|%(?!(?:25)*2[36]))++)"_s;
    return {{
        // https://user:password@host, and the same percent-encoded
        {u"@", uR"((://)[^/?#\s"<>\\]*@)"_s, u"\\1…@"_s},
        {u"40", uR"((%(?:25)*3A(?:%(?:25)*2F){2})(?:(?!%(?:25)*2F)[^\s"<>\\/?#&]){0,1024}?(%(?:25)*40))"_s,
         u"\\1…\\2"_s},
        // "token": "…" or a number, possibly truncated
        {u"\"", uR"((%1"\s*:\s*)(?:"(?:[^"\\]++|\\[\s\S])++(?:"|\\?\z)|-?\d[\d.e+-]*+))"_s.arg(name), u"\\1\"…\""_s},
        // the same inside a JSON string, with escapes in the value, and in nested strings
        {u"\\\"", uR"((%1\\"\s*:\s*\\")(?:[^"\\]++|\\\\(?:\\[\\"]|[^"\\])|\\[^"\\])++)"_s.arg(name), u"\\1…"_s},
        {u"\\\"", uR"((%1(\\+")\s*:\s*\2)[^"\\]++)"_s.arg(name), u"\\1…"_s},
        {u"\\\"", uR"((%1(\\+")\s*:\s*)-?\d[\d.e+-]*+)"_s.arg(name), u"\\1\\2…\\2"_s},
        // token: '…'
        {u":", uR"((%1'?\s*:\s*')[^'"\\]++)"_s.arg(name), u"\\1…"_s},
        // Authorization: Basic …, X-Api-Key: …
        {u":", uR"(((?:authorization|api[_-]?key|cookie)\s*:\s*)(?![\s"'\\])[^"\r\n<>\\]++)"_s, u"\\1…"_s},
        // must come before assignments, which end at a space
        {u"bearer", uR"(((?:bearer(?:\s+|%(?:25)*20|\+))++)[\w.~+/=-]++)"_s, u"\\1…"_s},
        // token=…, ?code=…, token%3D…
        {u"=", uR"(((?:%1\s?=\s?|%2=)\\*+["']?)%3)"_s.arg(name, parameter, value), u"\\1…"_s},
        {u"3d", uR"(((?:%1|%2)%(?:25)*3D)%3)"_s.arg(name, parameter, encodedValue), u"\\1…"_s},
        // a JWT always begins with the base64url form of `{"`
        {u"eyJ", uR"((?-i:eyJ(?:[\w-]{13,}+(?:\.[\w-]*+)*+|[\w-]{0,12}\.[\w-]++\.[\w-]*+)))"_s, u"…"_s},
    }};
}

/// The \a name of a member of an object: an address, for example. Most names are short words without a secret.
QString redactedName(const QString &name)
{
    constexpr qsizetype longestWord = 40;
    const auto isOfWord = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_');
    };
    const bool isWord = name.size() <= longestWord && std::ranges::all_of(name, isOfWord) && !name.contains("eyJ"_L1);
    return isWord ? name : redactSecrets(name);
}

} // namespace

QString redactSecrets(QStringView text)
{
    static const Rules rules = makeRules();
    QString result = text.toString();
    // A replacement can make another rule match. A few rounds are enough and keep the time linear.
    constexpr int mostRounds = 4;
    for (int round = 0; round < mostRounds; ++round) {
        const QString before = result;
        for (const Rule &rule : rules) {
            if (result.contains(rule.hint, Qt::CaseInsensitive))
                result.replace(rule.pattern, rule.replacement);
        }
        if (result == before)
            break;
    }
    return result;
}

bool isSecretName(QStringView name)
{
    static const QRegularExpression pattern(secretNameEnd() + u'$', QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name.toString()).hasMatch();
}

QString redactedUrl(const QUrl &url)
{
    if (url.scheme() == "data"_L1 || url.scheme() == "javascript"_L1)
        return url.scheme() + u":…"_s;
    return redactSecrets(url.toString(QUrl::FullyEncoded));
}

QJsonValue redactedJson(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return redactSecrets(value.toString());
    case QJsonValue::Array: {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, redactedJson(array.at(i)));
        return array;
    }
    case QJsonValue::Object: {
        QJsonObject redacted;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            redacted.insert(redactedName(it.key()),
                            isSecretName(it.key()) ? QJsonValue(QStringLiteral("…")) : redactedJson(it.value()));
        return redacted;
    }
    default:
        return value;
    }
}

} // namespace vitrine
