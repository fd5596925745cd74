// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/InstanceRole.h"

#include "settings/SettingOrigin.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

bool isUnattended(const Settings &settings)
{
    return settings.headless || settings.ephemeral || settings.page || settings.exitAfter ||
           !settings.exitOn.isEmpty() || !settings.exitOnStates.isEmpty() || !settings.screenshotFile.isEmpty();
}

/// Whether command line or environment set \a key, and no file.
bool isGivenForThisStart(const Settings &settings, const QString &key)
{
    const QString source = settings.sources.value(key);
    return !source.isEmpty() && !isFromFile(source);
}

} // namespace

InstanceRole instanceRole(const Settings &settings, const SettingsTable &table)
{
    if (isUnattended(settings) || (settings.kiosk && !settings.kioskDeepLinks))
        return InstanceRole::Alone;
    if (settings.kiosk)
        return InstanceRole::Receives;
    const QList<SettingRow> &rows = table.rows();
    const bool hasOptions = std::ranges::any_of(
        rows, [&settings](const SettingRow &row) { return !row.sharesRun && isGivenForThisStart(settings, row.key); });
    return hasOptions ? InstanceRole::Receives : InstanceRole::HandsOver;
}

bool isViewersRun(const Settings &settings)
{
    return !isUnattended(settings) && !settings.kiosk && settings.eventsFile.isEmpty() &&
           settings.recordFile.isEmpty() && settings.controlSocket.isEmpty() && settings.remoteDebuggingPort == 0;
}

bool hasTargetOfItsOwn(const Settings &settings)
{
    const auto keys = {u"target"_s, u"start"_s};
    return std::ranges::any_of(keys, [&settings](const QString &key) { return isGivenForThisStart(settings, key); });
}

} // namespace vitrine
