// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunReload.h"

#include "app/Logging.h"
#include "events/RunLog.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Beside the lists, which are not among the values.
const QStringList &keysThatCountAtOnce()
{
    static const QStringList keys{u"target"_s, u"kiosk.display_hours"_s, u"kiosk.display_time_zone"_s};
    return keys;
}

/// They say for what the tokens are.
const QStringList &tokenKeys()
{
    static const QStringList keys{u"token_file"_s,        u"token_command"_s,   u"api_resource_id"_s,
                                  u"api_resource_type"_s, u"api_customer_id"_s, u"api_organization_id"_s};
    return keys;
}

/// Whether \a settings have a target, a playlist or a token source; without them a kiosk plays the demo.
bool saysWhatToPlay(const Settings &settings)
{
    static const QStringList keys{u"target"_s, u"playlist"_s, u"token_file"_s, u"token_command"_s,
                                  u"api_resource_id"_s};
    return std::ranges::any_of(keys, [&settings](const QString &key) { return settings.sources.contains(key); });
}

} // namespace

RunReload::RunReload(const Settings &settings, const QHash<QString, QStringList> &values, Load load, RunLog &log,
                     QObject *parent)
    : QObject(parent)
    , m_values(values)
    , m_load(std::move(load))
    , m_saysWhatToPlay(saysWhatToPlay(settings))
    , m_log(log)
{
}

void RunReload::reload()
{
    using Name = KioskReport::Name;
    const Result<LoadedSettings> loaded = m_load();
    if (const QString why = refusal(loaded); !why.isEmpty()) {
        qCWarning(appLog).noquote() << tr("The settings stay as they are. %1").arg(why);
        m_log.append(KioskReport{Name::Configuration, {}, u"refused"_s});
        return;
    }
    m_saysWhatToPlay = saysWhatToPlay(loaded->settings);
    for (const QString &warning : loaded->warnings)
        qCWarning(appLog).noquote() << warning;
    if (const QStringList later = laterKeys(m_values, loaded->values); !later.isEmpty())
        qCWarning(appLog).noquote()
            << tr("Changed settings that count at the next start: %1.").arg(later.join(u", "_s));
    m_log.append(KioskReport{Name::Configuration, {}, u"reloaded"_s});
    Q_EMIT reloaded(loaded->settings);
}

QString RunReload::refusal(const Result<LoadedSettings> &loaded) const
{
    if (!loaded)
        return loaded.error().message;
    const Settings &settings = loaded->settings;
    if (!settings.kiosk)
        return tr("They are not those of a kiosk now. Write “enabled = true” below “[kiosk]”.");
    QStringList problems;
    if (!settings.sources.contains(u"target"_s)) { // then the playlist has an effect
        for (const PlaylistEntry &entry : loaded->playlist)
            problems += entry.problems;
    }
    if (problems.isEmpty() && m_saysWhatToPlay && !saysWhatToPlay(settings))
        problems += tr("They have neither a target nor a playlist now. Is the file empty? To play the demo, write "
                       "target = \"demo\".");
    if (problems.isEmpty() && settings.playlist.isEmpty() && changes({u"target"_s}, *loaded) &&
        changes(tokenKeys(), *loaded))
        problems += tr("The target and the source of its tokens have changed, but the source counts at the next start. "
                       "Restart the kiosk.");
    return problems.join(u' ');
}

bool RunReload::changes(const QStringList &keys, const LoadedSettings &loaded) const
{
    return std::ranges::any_of(keys,
                               [&](const QString &key) { return m_values.value(key) != loaded.values.value(key); });
}

QStringList RunReload::laterKeys(const QHash<QString, QStringList> &before, const QHash<QString, QStringList> &after)
{
    QStringList keys = before.keys() + after.keys();
    keys.removeDuplicates();
    keys.removeIf([&before, &after](const QString &key) {
        return keysThatCountAtOnce().contains(key) || before.value(key) == after.value(key);
    });
    std::ranges::sort(keys);
    return keys;
}

} // namespace vitrine
