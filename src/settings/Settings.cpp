// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Settings.h"

#include <QFileInfo>

namespace vitrine {

bool Settings::hasTokenSource() const
{
    return !tokenFile.isEmpty() || !tokenCommand.isEmpty() || !apiResourceId.isEmpty();
}

QString Settings::userFile() const
{
    return configDir + QStringLiteral("/vitrine.toml");
}

QString Settings::profileDir() const
{
    return dataDir + u'/' + profile;
}

QString Settings::journalFile() const
{
    return profileDir() + QStringLiteral("/journal.sqlite");
}

QString Settings::recentFile() const
{
    return profileDir() + QStringLiteral("/recent.json");
}

QString Settings::controlPath() const
{
    if (controlSocket == QLatin1StringView("none") || (controlSocket.isEmpty() && runtimeDir.isEmpty()))
        return {};
    return controlSocket.isEmpty() ? runtimeDir + QStringLiteral("/vitrine/") + profile + QStringLiteral(".sock")
                                   : QFileInfo(controlSocket).absoluteFilePath(); // else Qt takes a folder of its own
}

QString Settings::sourceOf(const QString &key) const
{
    return sources.value(key, QStringLiteral("default"));
}

} // namespace vitrine
