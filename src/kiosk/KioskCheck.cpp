// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskCheck.h"

#include "protocol/PlayTarget.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KioskCheck)
};

/// Why \a path is no file that can be read; empty if it is.
QString fileProblem(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Text::tr("there is no file %1").arg(path);
    if (!file.isFile())
        return Text::tr("%1 is no file").arg(path);
    return file.isReadable() ? QString() : Text::tr("%1 cannot be read").arg(path);
}

QStringList itemProblems(const PlaylistEntry &entry)
{
    QStringList problems;
    if (const auto overlap = entry.item.hours.overlap())
        problems += Text::tr("%1: playlist.hours %2.").arg(entry.source, overlap->message);
    const Result<PlayTarget> target = PlayTarget::resolve(entry.item.target);
    if (target && target->kind() == PlayTarget::Kind::ScenarioFile) {
        if (const QString why = fileProblem(target->scenarioFile()); !why.isEmpty())
            problems += Text::tr("%1: playlist.target: %2.").arg(entry.source, why);
    }
    return problems;
}

QString hoursText(const WeeklyHours &hours)
{
    if (hours.isAlways())
        return Text::tr("always");
    QStringList windows;
    for (const WeeklyWindow &window : hours.windows())
        windows += window.text();
    const QString zone = QString::fromLatin1(hours.zoneId());
    return windows.join(u"; "_s) + (zone.isEmpty() ? QString() : u" ("_s + zone + u')');
}

} // namespace

QStringList kioskProblems(const LoadedSettings &loaded)
{
    QStringList problems = loaded.warnings;
    for (const PlaylistEntry &entry : loaded.playlist)
        problems += itemProblems(entry);
    const Settings &settings = loaded.settings;
    const QList<std::pair<QString, QString>> files{{u"kiosk_image"_s, settings.kioskImage},
                                                   {u"token_file"_s, settings.tokenFile},
                                                   {u"api_key_file"_s, settings.apiKeyFile}};
    for (const auto &[key, path] : files) {
        const QString why = path.isEmpty() ? QString() : fileProblem(path);
        if (!why.isEmpty())
            problems += Text::tr("%1: %2: %3.").arg(settings.sourceOf(key), key, why);
    }
    return problems;
}

QStringList programmeText(const Settings &settings)
{
    if (settings.playlist.isEmpty())
        return {Text::tr("%1, again and again").arg(settings.target.redacted())};
    QStringList lines;
    for (const PlaylistItem &item : settings.playlist) {
        const Result<PlayTarget> target = PlayTarget::resolve(item.target);
        QStringList facts{target ? target->redacted() : QString(), hoursText(item.hours)};
        if (item.priority != 0)
            facts += Text::tr("priority %1").arg(item.priority);
        if (item.limit)
            facts += Text::tr("for %1 s").arg(std::chrono::duration<double>(*item.limit).count());
        if (item.loop)
            facts += Text::tr("again and again");
        lines += item.name + u": "_s + facts.join(u", "_s);
    }
    return lines;
}

} // namespace vitrine
