// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/RecoveryRows.h"

#include "settings/SettingParsers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Type = SettingRow::Type;
using Group = SettingRow::Group;
using Values = SettingValues;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsTable)
};

/// Reads one member of the override of \a cause.
template<typename Member, typename Parse>
SettingRow::Assign of(FailureCause cause, Member RecoveryOverride::*member, Parse parse)
{
    return [cause, member, parse](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
        const auto value = parse(values.last());
        if (!value)
            return value.error().message;
        draft.settings.recovery[cause].*member = *value;
        return std::nullopt;
    };
}

} // namespace

QList<SettingRow> tokenRows()
{
    return {
        {.key = u"token_file"_s,
         .group = Group::Token,
         .valueName = Text::tr("FILE"),
         .help = Text::tr("File with the token; read again whenever a new one is needed."),
         .assign = one(&Settings::tokenFile, Values::path)},
        {.key = u"token_command"_s,
         .group = Group::Token,
         .isCommand = true,
         .valueName = Text::tr("COMMAND"),
         .help = Text::tr("Program, with arguments, that prints a token; no shell runs it."),
         .assign = one(&Settings::tokenCommand, Values::command)},
        {.key = u"token_timeout"_s,
         .type = Type::Number,
         .group = Group::Token,
         .valueName = Text::tr("SECONDS"),
         .defaultValue = u"10"_s,
         .help = Text::tr("How long the program or the service may take."),
         .assign = one(&Settings::tokenTimeout, Values::duration)},
        {.key = u"api_resource_id"_s,
         .group = Group::Token,
         .valueName = u"ID"_s,
         .help = Text::tr("Get tokens for this resource from the BlendVision API."),
         .assign = one(&Settings::apiResourceId, Values::identifier)},
        {.key = u"api_resource_type"_s,
         .group = Group::Token,
         .valueName = Text::tr("TYPE"),
         .help = Text::tr("What the resource is: LIVE, VOD, LIVE_EVENT, LIVE_EVENT_RECORDING, VOD_EVENT, AUDIO_EVENT "
                          "or VOD_ENCODING."),
         .assign = one(&Settings::apiResourceType, Values::resourceType)},
        {.key = u"api_customer_id"_s,
         .group = Group::Token,
         .valueName = u"ID"_s,
         .help = Text::tr("Your own name for the viewer; content with token privacy needs one."),
         .assign = one(&Settings::apiCustomerId, Values::identifier)},
        {.key = u"api_organization_id"_s,
         .group = Group::Token,
         .valueName = u"ID"_s,
         .help = Text::tr("Your organization at BlendVision."),
         .assign = one(&Settings::apiOrganizationId, Values::identifier)},
        {.key = u"api_expires_in"_s,
         .type = Type::Number,
         .group = Group::Token,
         .valueName = Text::tr("SECONDS"),
         .defaultValue = u"86400"_s,
         .help = Text::tr("How long a token is to be valid."),
         .assign = one(&Settings::apiExpiresIn, Values::duration)},
        {.key = u"api_key_file"_s,
         .group = Group::Token,
         .valueName = Text::tr("FILE"),
         .help = Text::tr("File with the API key; nobody else may be able to read it."),
         .assign = one(&Settings::apiKeyFile, Values::path)},
        {.key = u"api_key_command"_s,
         .group = Group::Token,
         .isCommand = true,
         .valueName = Text::tr("COMMAND"),
         .help = Text::tr("Program, with arguments, that prints the API key; no shell runs it."),
         .assign = one(&Settings::apiKeyCommand, Values::command)},
        {.key = u"api_key_credential"_s,
         .group = Group::Token,
         .valueName = Text::tr("NAME"),
         .help = Text::tr("Name of the systemd credential with the API key."),
         .assign = one(&Settings::apiKeyCredential, Values::credentialName)},
        {.key = u"api_url"_s,
         .group = Group::Token,
         .valueName = u"URL"_s,
         .defaultValue = u"https://api.one.blendvision.com"_s,
         .help = Text::tr("Where the BlendVision API is."),
         .assign = one(&Settings::apiUrl, Values::apiUrl)},
    };
}

QList<SettingRow> recoveryRows()
{
    using Reaction = PageFailureReaction;
    const Choices<Reaction> reactions{
        {u"reload"_s, Reaction::Reload}, {u"error"_s, Reaction::Error}, {u"exit"_s, Reaction::Exit}};
    return {
        {.key = u"on_page_failure"_s,
         .group = Group::Recovery,
         .valueName = namesOf(reactions),
         .defaultValue = u"reload"_s,
         .help = Text::tr("When the page crashes, hangs or does not load: load it again, say so, or exit with code 5."),
         .assign = one(&Settings::onPageFailure, anyOf(reactions))},
        {.key = u"silent_timeout"_s,
         .type = Type::Number,
         .group = Group::Recovery,
         .valueName = Text::tr("SECONDS"),
         .defaultValue = u"10"_s,
         .help =
             Text::tr("How long a playing player may tell the same position before it is loaded again; 0 for ever."),
         .assign = one(&Settings::silentTimeout, Values::delay)},
        {.key = u"hung_timeout"_s,
         .type = Type::Number,
         .group = Group::Recovery,
         .valueName = Text::tr("SECONDS"),
         .defaultValue = u"15"_s,
         .help = Text::tr("How long the page may not answer before its process is ended and it is loaded again; 0 for "
                          "ever."),
         .assign = one(&Settings::hungTimeout, Values::delay)},
    };
}

QList<SettingRow> causeRows()
{
    using Override = RecoveryOverride;
    using Response = RecoveryResponse;
    const Choices<Response> responses{{u"renew-token"_s, Response::RenewToken},
                                      {u"reload"_s, Response::Reload},
                                      {u"wait-and-reload"_s, Response::WaitAndReload},
                                      {u"give-up"_s, Response::GiveUp}};
    QList<SettingRow> rows;
    for (const FailureCause cause : allFailureCauses()) {
        const QString table = u"recovery.%1."_s.arg(causeName(cause));
        const auto add = [&](const QString &key, Type type, const SettingRow::Assign &assign) {
            rows += {.key = table + key, .type = type, .group = Group::Recovery, .assign = assign};
        };
        add(u"response"_s, Type::Text, of(cause, &Override::response, anyOf(responses)));
        add(u"attempts"_s, Type::Number, of(cause, &Override::attempts, Values::attempts));
        add(u"window"_s, Type::Number, of(cause, &Override::window, Values::duration));
        add(u"delay"_s, Type::Number, of(cause, &Override::delay, Values::delay));
        add(u"longest_delay"_s, Type::Number, of(cause, &Override::longestDelay, Values::delay));
    }
    return rows;
}

} // namespace vitrine
