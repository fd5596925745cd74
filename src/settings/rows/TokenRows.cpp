// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

SettingGroup tokenSettings()
{
    SettingGroup group{.title = RowText::tr("Tokens")};
    group.rows = {
        {.key = u"token_file"_s,
         .label = RowText::tr("Token file"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("File with the token; read again whenever a new one is needed."),
         .assign = one(&Settings::tokenFile, Values::path)},
        {.key = u"token_command"_s,
         .label = RowText::tr("Token command"),
         .isCommand = true,
         .valueName = RowText::tr("COMMAND"),
         .hint = ValueHint::program(),
         .help = RowText::tr("Program, with arguments, that prints a token; no shell runs it."),
         .details = RowText::tr("The text is split into words like in a shell."),
         .assign = one(&Settings::tokenCommand, Values::command)},
        {.key = u"token_timeout"_s,
         .label = RowText::tr("Token timeout"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"10"_s,
         .help = RowText::tr("Time limit for the program or the service."),
         .assign = one(&Settings::tokenTimeout, Values::duration)},
        {.key = u"api_resource_id"_s,
         .label = RowText::tr("API resource ID"),
         .valueName = u"ID"_s,
         .help = RowText::tr("Get tokens for this resource from the BlendVision API."),
         .assign = one(&Settings::apiResourceId, Values::identifier)},
        {.key = u"api_resource_type"_s,
         .label = RowText::tr("API resource type"),
         .valueName = RowText::tr("TYPE"),
         .hint = ValueHint::oneOf(Values::resourceTypes()),
         .help =
             RowText::tr("What the resource is: LIVE, VOD, LIVE_EVENT, LIVE_EVENT_RECORDING, VOD_EVENT, AUDIO_EVENT "
                         "or VOD_ENCODING."),
         .assign = one(&Settings::apiResourceType, Values::resourceType)},
        {.key = u"api_customer_id"_s,
         .label = RowText::tr("API customer ID"),
         .valueName = u"ID"_s,
         .help = RowText::tr("Your ID for the viewer; required for content with token privacy."),
         .assign = one(&Settings::apiCustomerId, Values::identifier)},
        {.key = u"api_organization_id"_s,
         .label = RowText::tr("API organization ID"),
         .valueName = u"ID"_s,
         .help = RowText::tr("ID of your organization at BlendVision."),
         .assign = one(&Settings::apiOrganizationId, Values::identifier)},
        {.key = u"api_expires_in"_s,
         .label = RowText::tr("API token lifetime"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"86400"_s,
         .help = RowText::tr("Requested lifetime of a token."),
         .assign = one(&Settings::apiExpiresIn, Values::duration)},
        {.key = u"api_key_file"_s,
         .label = RowText::tr("API key file"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("File with the API key; others must not be able to read it."),
         .assign = one(&Settings::apiKeyFile, Values::path)},
        {.key = u"api_key_command"_s,
         .label = RowText::tr("API key command"),
         .isCommand = true,
         .valueName = RowText::tr("COMMAND"),
         .hint = ValueHint::program(),
         .help = RowText::tr("Program, with arguments, that prints the API key; no shell runs it."),
         .assign = one(&Settings::apiKeyCommand, Values::command)},
        {.key = u"api_key_credential"_s,
         .label = RowText::tr("API key credential"),
         .valueName = RowText::tr("NAME"),
         .help = RowText::tr("Name of the systemd credential with the API key."),
         .assign = one(&Settings::apiKeyCredential, Values::credentialName)},
        {.key = u"api_url"_s,
         .label = RowText::tr("API address"),
         .valueName = u"URL"_s,
         .defaultValue = u"https://api.one.blendvision.com"_s,
         .help = RowText::tr("Address of the BlendVision API."),
         .assign = one(&Settings::apiUrl, Values::apiUrl)},
    };
    return group;
}

} // namespace vitrine
