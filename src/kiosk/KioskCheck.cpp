// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskCheck.h"

#include "kiosk/exit/PinFile.h"
#include "kiosk/remote/MqttBroker.h"
#include "protocol/PlayTarget.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

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

/// The file of a scenario that \a target is; empty if it is none.
QString scenarioFile(const QString &target)
{
    const Result<PlayTarget> resolved = PlayTarget::resolve(target);
    return resolved ? resolved->scenarioFile() : QString();
}

QStringList itemProblems(const PlaylistEntry &entry)
{
    QStringList problems;
    if (const auto overlap = entry.item.hours.overlap())
        problems += Text::tr("%1: playlist.hours %2.").arg(entry.source, overlap->message);
    const QList<std::pair<QString, QString>> files{{u"playlist.target"_s, scenarioFile(entry.item.target)},
                                                   {u"playlist.still_image"_s, entry.item.stillImage},
                                                   {u"playlist.token_file"_s, entry.item.tokenFile}};
    for (const auto &[key, path] : files) {
        if (const QString why = path.isEmpty() ? QString() : fileProblem(path); !why.isEmpty())
            problems += Text::tr("%1: %2: %3.").arg(entry.source, key, why);
    }
    return problems;
}

QStringList pinProblems(const Settings &settings)
{
    if (settings.kioskPinFile.isEmpty())
        return {};
    const PinFile file(settings.kioskPinFile);
    const Result<PinHash> hash = file.read();
    QStringList problems;
    for (const QString &why : {hash ? QString() : hash.error().message, file.exposure()}) {
        if (!why.isEmpty())
            problems += Text::tr("%1: kiosk.pin_file: %2").arg(settings.sourceOf(u"kiosk.pin_file"_s), why);
    }
    return problems;
}

/// \a problems without those that come twice, each file in the order of its lines; those of no line are first.
QStringList inFileOrder(QStringList problems)
{
    static const QRegularExpression place(u"^(.+?):([0-9]+): "_s);
    problems.removeDuplicates();
    QStringList files;
    const auto placeOf = [&files](const QString &problem) {
        const QRegularExpressionMatch match = place.match(problem);
        if (!match.hasMatch())
            return std::pair(qsizetype(-1), 0);
        if (!files.contains(match.captured(1)))
            files += match.captured(1);
        return std::pair(files.indexOf(match.captured(1)), match.captured(2).toInt());
    };
    for (const QString &problem : std::as_const(problems))
        placeOf(problem); // the files in the order in which they are read
    std::ranges::stable_sort(problems, {}, placeOf);
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

QStringList kioskProblems(const LoadedSettings &loaded, const QtFolders &qt)
{
    QStringList problems = loaded.mistakes + loaded.warnings;
    for (const PlaylistEntry &entry : loaded.playlist)
        problems += itemProblems(entry);
    const Settings &settings = loaded.settings;
    const QString image = settings.sources.contains(u"kiosk_image"_s) ? u"kiosk_image"_s : u"kiosk.image"_s;
    const QList<std::pair<QString, QString>> files{{image, settings.kioskImage},
                                                   {u"token_file"_s, settings.tokenFile},
                                                   {u"api_key_file"_s, settings.apiKeyFile},
                                                   {u"kiosk.attract"_s, scenarioFile(settings.kioskAttract)},
                                                   {u"kiosk.fallback"_s, scenarioFile(settings.kioskFallback)},
                                                   {u"health.token_file"_s, settings.healthTokenFile},
                                                   {u"mqtt.password_file"_s, settings.mqttPasswordFile},
                                                   {u"mqtt.ca_file"_s, settings.mqttCaFile},
                                                   {u"mqtt.certificate_file"_s, settings.mqttCertificateFile},
                                                   {u"mqtt.key_file"_s, settings.mqttKeyFile}};
    for (const auto &[key, path] : files) {
        const QString why = path.isEmpty() ? QString() : fileProblem(path);
        if (!why.isEmpty())
            problems += Text::tr("%1: %2: %3.").arg(settings.sourceOf(key), key, why);
    }
    problems += pinProblems(settings);
    if (const auto problem = settings.kioskKeyboard ? keyboardProblem(qt) : std::nullopt)
        problems += Text::tr("%1: kiosk.keyboard: %2").arg(settings.sourceOf(u"kiosk.keyboard"_s), problem->text());
    if (!settings.mqttUrl.isEmpty()) {
        if (const Result<bool> fits = MqttBroker::fromSettings(settings).check(); !fits)
            problems += Text::tr("%1: %2").arg(settings.sourceOf(u"mqtt.url"_s), fits.error().message);
    }
    return inFileOrder(problems);
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
