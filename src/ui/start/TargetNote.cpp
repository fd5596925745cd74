// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/TargetNote.h"

#include "protocol/EchoedText.h"
#include "protocol/PlayTarget.h"
#include "protocol/TargetText.h"
#include "protocol/TypedAddress.h"
#include "recovery/TokenExpiry.h"
#include "recovery/TokenSource.h"
#include "settings/Suggestion.h"
#include "simulator/Scenario.h"
#include "ui/language/LocalTimeText.h"
#include "ui/language/MessageText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Kind = TargetNote::Kind;

// A longer text is not a word that was typed, so its length may be what is wrong.
constexpr qsizetype longestGuess = 1000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TargetNote)
};

TargetNote aboutUrl(const QUrl &url, const QDateTime &utcNow)
{
    const QString host = url.host();
    const QString token = QUrlQuery(url).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (token.isEmpty())
        return {Kind::Fine, Text::tr("From %1, without a token.").arg(host)};
    const TokenFault fault = tokenFault(token);
    if (fault == TokenFault::TooLong)
        return {Kind::Warning,
                Text::tr("The token in this link has %1 characters, more than the %2 for which a link has "
                         "room. If it does not play, ask the sender for a shorter one.")
                    .arg(token.size())
                    .arg(longestToken)};
    if (fault == TokenFault::Form)
        return {Kind::Warning, Text::tr("The token in this link is not complete. Copy the whole link again.")};
    const std::optional<QDateTime> expiry = tokenExpiry(token);
    if (expiry && *expiry <= utcNow)
        return {Kind::Warning,
                Text::tr("This link expired on %1. Ask the sender for a new one.").arg(shortDateTimeText(*expiry))};
    return {Kind::Fine, expiry ? Text::tr("From %1, valid until %2.").arg(host, shortDateTimeText(*expiry))
                               : Text::tr("From %1.").arg(host)};
}

TargetNote aboutDemo(const PlayTarget &target)
{
    const QStringList names = Scenario::builtInNames();
    if (names.contains(target.scenario()))
        return {Kind::Fine, Text::tr("A demo of Vitrine: %1.").arg(target.redacted())};
    const QString nearest = closestName(target.scenario(), names);
    if (nearest.isEmpty())
        return {Kind::Problem, Text::tr("There is no demo “%1”. Play “demo”, or one with a name such as “demo:live”.")
                                   .arg(echoed(target.scenario(), 64))};
    return {Kind::Problem, Text::tr("There is no demo “%1”. Did you mean “%2”?")
                               .arg(echoed(target.scenario(), 64), PlayTarget::demo(nearest).redacted())};
}

/// Why \a input cannot be played, for one who has pasted it. \a message is that of the command line, which names all
/// that a target can be: right for a link to a video, too much for other text.
QString refusal(const QString &input, const QString &message)
{
    static const QRegularExpression scheme(uR"(\A[\s"'<“]*([a-z][a-z0-9+-]{1,31}):(?!\s))"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const QString name = scheme.match(input).captured(1).toLower();
    static const QStringList ours{u"http"_s, u"https"_s, u"vitrine"_s, u"demo"_s};
    if (ours.contains(name) || urlOfTypedAddress(input.trimmed()) || input.size() > longestGuess)
        return messageText(message);
    // Before an “@”, it may be the name of a user.
    if (!name.isEmpty() && (name == "mailto"_L1 || !input.contains(u'@')))
        return Text::tr("Vitrine cannot play “%1:” links. Copy the link to a video, its token or its embed code.")
            .arg(name);
    return Text::tr("This is neither a link nor a token. Copy the whole link again.");
}

} // namespace

TargetNote TargetNote::about(const QString &input, const QDateTime &utcNow)
{
    if (input.trimmed().isEmpty())
        return {};
    const Result<PlayTarget> target = PlayTarget::resolveTyped(input);
    if (!target) {
        return {Kind::Problem, refusal(input, target.error().message)};
    }
    switch (target->kind()) {
    case PlayTarget::Kind::Demo:
        return aboutDemo(*target);
    case PlayTarget::Kind::File:
        if (!QFileInfo(target->file()).isFile())
            return {Kind::Problem, Text::tr("There is no file %1.").arg(echoed(target->redacted()))};
        return {Kind::Fine, isVideoFileName(target->file()) ? Text::tr("A video on this machine.")
                                                            : Text::tr("A scenario for the reference player.")};
    case PlayTarget::Kind::PlayerUrl:
        break;
    }
    return aboutUrl(target->url(), utcNow);
}

} // namespace vitrine
