// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/TokenChecks.h"

#include "protocol/EchoedText.h"
#include "recovery/SecretFile.h"
#include "recovery/TokenExpiry.h"
#include "recovery/TokenSource.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr std::chrono::seconds soon = std::chrono::minutes(10);

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TokenChecks)
};

/// "3 days", "5 hours", "40 minutes", "12 seconds".
QString lengthOf(std::chrono::seconds time)
{
    using namespace std::chrono;
    if (time >= 48h)
        return Text::tr("%1 days").arg(time / 24h);
    if (time >= 2h)
        return Text::tr("%1 hours").arg(time / 1h);
    if (time >= 2min)
        return Text::tr("%1 minutes").arg(time / 1min);
    return Text::tr("%1 seconds").arg(time.count());
}

/// Adds to \a check when \a token expires. \a advice is given if that is soon.
void judgeExpiry(const QString &token, const QDateTime &utcNow, const QString &advice, Check &check)
{
    const std::optional<QDateTime> expiry = tokenExpiry(token);
    if (!expiry) {
        check.found = Text::tr("It is well-formed and does not say how long it is valid.");
        return;
    }
    check.details.insert(u"expires"_s, expiry->toString(Qt::ISODate));
    const std::chrono::seconds left(utcNow.secsTo(*expiry));
    if (left.count() <= 0) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("It expired %1 ago (%2), so the player refuses it.")
                          .arg(lengthOf(-left), expiry->toString(Qt::ISODate));
        check.advice = Text::tr("Get a new one. If it is new, the clock of this machine is wrong: see the check of the "
                                "clock.");
    } else if (left < soon) {
        check.verdict = CheckVerdict::Warning;
        check.found = Text::tr("It expires in %1 (%2).").arg(lengthOf(left), expiry->toString(Qt::ISODate));
        check.advice = advice;
    } else {
        check.found =
            Text::tr("It is valid for another %1, until %2.").arg(lengthOf(left), expiry->toString(Qt::ISODate));
    }
}

QString tooLongText(const QString &token)
{
    return Text::tr("The token has %1 characters, but a URL has room for %2.").arg(token.size()).arg(longestToken);
}

void judgeTokenFile(const QString &path, const QDateTime &utcNow, Check &check)
{
    const Result<QString> token = readSecretFile(path, SecretReaders::Anyone);
    if (!token) {
        check.verdict = CheckVerdict::Problem;
        check.found = token.error().message;
        check.advice = Text::tr("The program that renews the token must write the file before Vitrine starts, readable "
                                "for the user of Vitrine.");
        return;
    }
    const TokenFault fault = tokenFault(*token);
    if (fault == TokenFault::TooLong) {
        check.verdict = CheckVerdict::Problem;
        check.found = path + u": "_s + tooLongText(*token);
        check.advice = Text::tr("Ask its issuer for a shorter token.");
        return;
    }
    if (fault == TokenFault::Form) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("%1 does not contain a token, which has three parts of letters, digits, “-” and “_”, "
                               "separated by dots.")
                          .arg(path);
        check.advice = Text::tr("Write a token into it, nothing else.");
        return;
    }
    judgeExpiry(*token, utcNow, Text::tr("The program that renews the token has to write a new one before."), check);
    check.found = Text::tr("%1 can be read.").arg(path) + u' ' + check.found;
    if (QFileInfo(path).permission(QFileDevice::ReadOther)) {
        check.details.insert(u"readByOthers"_s, true);
        check.verdict = std::max(check.verdict, CheckVerdict::Warning);
        check.found += u' ' + Text::tr("Every user of this machine can read it and use the token.");
        check.advice = (check.advice + u' ' + Text::tr("Restrict it to its owner: chmod 600 %1.").arg(path)).trimmed();
    }
}

/// Whether \a program, a path or a name in PATH, can be run. Does not run it.
void judgeProgram(const QString &program, Check &check)
{
    const QString name = echoed(program);
    const QString path = program.contains(u'/') ? program : QStandardPaths::findExecutable(program);
    check.details.insert(u"program"_s, name);
    if (path.isEmpty() || !QFileInfo::exists(path)) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The program %1 was not found.").arg(name);
        check.advice = Text::tr("Install it, or correct its path.");
    } else if (!QFileInfo(path).isFile() || !QFileInfo(path).isExecutable()) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("%1 is not a file that this user may run.").arg(name);
        check.advice = Text::tr("Name another one, or make it executable: chmod +x.");
    } else {
        check.found =
            Text::tr("The program %1 exists and may be run. It was not run, because its effects are not known.")
                .arg(name);
    }
}

void judgeKeyFile(const QString &path, SecretReaders readers, Check &check)
{
    if (const Result<QString> key = readSecretFile(path, readers); !key) {
        check.verdict = CheckVerdict::Problem;
        check.found = key.error().message;
        check.advice = Text::tr("Without its key the API gives no token.");
    } else {
        check.found = Text::tr("The API key can be read from %1.").arg(path);
    }
}

void judgeApi(const Settings &settings, const QProcessEnvironment &environment, Check &check)
{
    if (!settings.apiKeyFile.isEmpty())
        judgeKeyFile(settings.apiKeyFile, SecretReaders::OwnerOnly, check);
    else if (!settings.apiKeyCommand.isEmpty())
        judgeProgram(settings.apiKeyCommand.first(), check);
    else
        judgeKeyFile(environment.value(u"CREDENTIALS_DIRECTORY"_s) + u'/' + settings.apiKeyCredential,
                     SecretReaders::NoOthers, check);
    check.details.insert(u"api"_s, settings.apiUrl.host());
    check.found = Text::tr("Tokens come from the API at %1.").arg(settings.apiUrl.host()) + u' ' + check.found;
    if (check.verdict == CheckVerdict::Ok)
        check.found += u' ' + Text::tr("No token was asked for.");
}

} // namespace

Check tokenCheck(const QUrl &url, const QDateTime &utcNow, const QString &advice)
{
    Check check{u"token"_s, Text::tr("Token in the address"), CheckVerdict::Ok, {}, {}, {}};
    const QString token = QUrlQuery(url).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    const TokenFault fault = tokenFault(token);
    check.details = {{u"present"_s, !token.isEmpty()}};
    if (token.isEmpty()) {
        check.verdict = CheckVerdict::Info;
        check.found = Text::tr("There is no token in the address. BlendVision's player needs one, others may not.");
    } else if (fault == TokenFault::TooLong) {
        check.verdict = CheckVerdict::Warning;
        check.found = tooLongText(token);
        check.advice = Text::tr("Ask the sender for a link with a shorter token.");
    } else if (fault == TokenFault::Form) {
        check.verdict = CheckVerdict::Warning;
        check.found = Text::tr("This is not a BlendVision token, which has three parts of letters, digits, “-” and "
                               "“_”, separated by dots. Often a part is lost when an address is copied.");
        check.advice = Text::tr("Copy the whole address again, and put quotes around it.");
    } else {
        judgeExpiry(token, utcNow,
                    advice.isEmpty() ? Text::tr("Get a new one, or name a source of tokens, so that Vitrine renews it: "
                                                "--token-file, --token-command or the API.")
                                     : advice,
                    check);
    }
    return check;
}

Check tokenSourceCheck(const Settings &settings, const QProcessEnvironment &environment, const QDateTime &utcNow)
{
    Check check{u"token-source"_s, Text::tr("Source of tokens"), CheckVerdict::Ok, {}, {}, {}};
    if (!settings.tokenFile.isEmpty()) {
        check.details = {{u"kind"_s, u"file"_s}};
        judgeTokenFile(settings.tokenFile, utcNow, check);
    } else if (!settings.tokenCommand.isEmpty()) {
        check.details = {{u"kind"_s, u"command"_s}};
        judgeProgram(settings.tokenCommand.first(), check);
    } else if (!settings.apiResourceId.isEmpty()) {
        check.details = {{u"kind"_s, u"api"_s}};
        judgeApi(settings, environment, check);
    } else {
        const bool isOfItems = std::ranges::any_of(settings.playlist, &PlaylistItem::hasTokenSource);
        check.details = {{u"kind"_s, u"none"_s}};
        check.found =
            isOfItems ? Text::tr("There is none for the whole run. Those of the items are checked with them.")
                      : Text::tr("No token source is set. A token in the address cannot be renewed: when it expires, "
                                 "playback ends.");
    }
    return check;
}

} // namespace vitrine
