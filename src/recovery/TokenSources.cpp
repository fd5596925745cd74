// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/TokenSources.h"

#include "recovery/ApiTokenSource.h"
#include "recovery/CommandTokenSource.h"
#include "recovery/FileTokenSource.h"
#include "recovery/LiteralTokenSource.h"

#include <QCoreApplication>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Source = Result<std::unique_ptr<TokenSource>>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TokenSources)
};

/// `token_file (--token-file)`
QString named(const Settings &settings, const QString &key)
{
    return u"%1 (%2)"_s.arg(key, settings.sourceOf(key));
}

/// Those of \a keys that are set, in the form of named().
QStringList setOnes(const Settings &settings, const QStringList &keys)
{
    QStringList result;
    for (const QString &key : keys) {
        if (settings.sources.contains(key))
            result += named(settings, key);
    }
    return result;
}

Result<QString> credentialPath(const QString &name, const QProcessEnvironment &environment)
{
    const QString folder = environment.value(u"CREDENTIALS_DIRECTORY"_s);
    if (folder.isEmpty())
        return Error{Text::tr("api_key_credential needs CREDENTIALS_DIRECTORY, which is not set. Start Vitrine as a "
                              "systemd service with LoadCredential=%1:…, or use api_key_file.")
                         .arg(name)};
    return QString(folder + u'/' + name);
}

Source apiSource(const Settings &settings, const QProcessEnvironment &environment)
{
    const QStringList keys = setOnes(settings, {u"api_key_file"_s, u"api_key_command"_s, u"api_key_credential"_s});
    if (keys.size() != 1)
        return Error{
            keys.isEmpty()
                ? Text::tr("%1 needs an API key. Set one of api_key_file, api_key_command and "
                           "api_key_credential.")
                      .arg(named(settings, u"api_resource_id"_s))
                : Text::tr("There is more than one API key: %1. Keep only one of them.").arg(keys.join(", "_L1))};
    for (const QString &needed : {u"api_organization_id"_s, u"api_resource_type"_s}) {
        if (!settings.sources.contains(needed))
            return Error{Text::tr("%1 needs %2. Set it as well.").arg(named(settings, u"api_resource_id"_s), needed)};
    }

    std::unique_ptr<ApiKeySource> key;
    if (!settings.apiKeyFile.isEmpty()) {
        key = ApiKeySource::fromFile(settings.apiKeyFile);
    } else if (!settings.apiKeyCommand.isEmpty()) {
        key = ApiKeySource::fromCommand(settings.apiKeyCommand, settings.tokenTimeout);
    } else {
        const Result<QString> path = credentialPath(settings.apiKeyCredential, environment);
        if (!path)
            return path.error();
        key = ApiKeySource::fromCredential(*path);
    }
    const ApiTokenRequest request{.baseUrl = settings.apiUrl,
                                  .organizationId = settings.apiOrganizationId,
                                  .resourceId = settings.apiResourceId,
                                  .resourceType = settings.apiResourceType,
                                  .customerId = settings.apiCustomerId,
                                  .expiresIn = settings.apiExpiresIn,
                                  .timeLimit = settings.tokenTimeout};
    return Source(std::make_unique<ApiTokenSource>(request, std::move(key)));
}

} // namespace

Source createTokenSource(const Settings &settings, const QProcessEnvironment &environment)
{
    const QStringList named = setOnes(settings, {u"token_file"_s, u"token_command"_s, u"api_resource_id"_s});
    if (named.size() > 1)
        return Error{
            Text::tr("There is more than one source of tokens: %1. Keep only one of them.").arg(named.join(", "_L1))};
    if (!settings.tokenFile.isEmpty())
        return Source(std::make_unique<FileTokenSource>(settings.tokenFile));
    if (!settings.tokenCommand.isEmpty())
        return Source(std::make_unique<CommandTokenSource>(settings.tokenCommand, settings.tokenTimeout));
    if (!settings.apiResourceId.isEmpty())
        return apiSource(settings, environment);
    const QString inUrl = QUrlQuery(settings.target.url()).queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (!inUrl.isEmpty())
        return Source(std::make_unique<LiteralTokenSource>(inUrl));
    return Source(nullptr);
}

} // namespace vitrine
