// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskCheck.h"

#include "kiosk/KioskFileCheck.h"
#include "kiosk/exit/PinFile.h"
#include "kiosk/remote/MqttBroker.h"
#include "player/PlayerOptions.h"
#include "protocol/PlayTarget.h"
#include "recovery/TokenSources.h"
#include "settings/OutputFile.h"
#include "settings/Sentence.h"
#include "settings/SeparateFiles.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KioskCheck)
};

/// One message about the setting \a key, given at \a source: \a why may be a part of a sentence or whole ones.
QString told(const QString &source, const QString &key, const QString &why)
{
    return Text::tr("%1: %2: %3.").arg(source, key, withoutFullStop(why));
}

/// \a message in the form of told(), if it has a setting with its line in parentheses, as at a start.
QString withPlaceFirst(const QString &message)
{
    static const QRegularExpression done(u"^.+?:[0-9]+: "_s);
    static const QRegularExpression named(u"([a-z_.]+) \\(([^()]+:[0-9]+)\\)"_s);
    const QRegularExpressionMatch match = named.match(message);
    if (!match.hasMatch() || done.match(message).hasMatch())
        return message;
    const QString key = match.captured(1);
    const QString before = message.left(match.capturedStart());
    if (before.isEmpty() || before == "The "_L1)
        return u"%1: %2%3"_s.arg(match.captured(2), key, message.mid(match.capturedEnd()));
    return u"%1: %2: %3"_s.arg(match.captured(2), key, message);
}

/// Whether one of \a problems is about the value of \a key, which then counts as set.
bool isToldAbout(const QStringList &problems, const QString &key)
{
    return std::ranges::any_of(problems,
                               [&key](const QString &problem) { return problem.contains(u": %1 "_s.arg(key)); });
}

QString noEffectWithout(const QString &key)
{
    return Text::tr("it has no effect without %1").arg(key);
}

QStringList itemProblems(const PlaylistEntry &entry)
{
    const PlaylistItem &item = entry.item;
    QStringList problems;
    const auto add = [&](const QString &key, const QString &why) {
        problems += told(entry.sourceOf(key), key, why);
    };
    const QString hours = u"playlist.hours"_s;
    if (const auto overlap = item.hours.overlap())
        problems += Text::tr("%1: %2 %3.").arg(entry.sourceOf(hours), hours, withoutFullStop(overlap->message));
    const QList<std::pair<QString, QString>> found{
        {u"playlist.target"_s, targetProblem(item.target)},
        {u"playlist.still_image"_s, imageProblem(item.stillImage)},
        {u"playlist.token_file"_s, secretProblem(item.tokenFile, SecretReaders::Anyone)},
        {u"playlist.token_command"_s, commandProblem(item.tokenCommand)}};
    for (const auto &[key, why] : found) {
        if (!why.isEmpty())
            add(key, why);
    }
    if (!item.tokenFile.isEmpty() && !item.tokenCommand.isEmpty())
        add(u"playlist.token_command"_s,
            Text::tr("has no effect together with playlist.token_file. Keep only one of them"));
    const Result<PlayTarget> target = PlayTarget::resolve(item.target);
    for (const QString &key : {u"playlist.token_file"_s, u"playlist.token_command"_s}) {
        if (target && target->kind() != PlayTarget::Kind::PlayerUrl && entry.sources.contains(key))
            add(key, Text::tr("it has no effect, because playlist.target takes no token"));
    }
    const QString zone = u"playlist.time_zone"_s;
    if (entry.sources.contains(zone) && !entry.sources.contains(hours) && !isToldAbout(entry.problems, hours))
        add(zone, noEffectWithout(hours));
    return problems;
}

/// What is wrong with the values of single settings.
QStringList valueProblems(const Settings &settings)
{
    const QString image = settings.sources.contains(u"kiosk_image"_s) ? u"kiosk_image"_s : u"kiosk.image"_s;
    const bool isReported = settings.reportUrl.isEmpty() || (settings.journalKeep && !settings.ephemeral);
    // A playlist says itself what is played.
    const QString target = settings.playlist.isEmpty() ? settings.target.text() : QString();
    const QList<std::pair<QString, QString>> found{
        {u"target"_s, targetProblem(target)},
        {image, imageProblem(settings.kioskImage)},
        {u"token_file"_s, secretProblem(settings.tokenFile, SecretReaders::Anyone)},
        {u"token_command"_s, commandProblem(settings.tokenCommand)},
        {u"api_key_command"_s, commandProblem(settings.apiKeyCommand)},
        {u"report.url"_s,
         isReported ? QString() : Text::tr("nothing is reported without a journal: see journal.keep and ephemeral")},
        {u"api_key_file"_s, secretProblem(settings.apiKeyFile, SecretReaders::OwnerOnly)},
        {u"kiosk.attract"_s, targetProblem(settings.kioskAttract)},
        {u"kiosk.fallback"_s, targetProblem(settings.kioskFallback)},
        {u"health.token_file"_s, secretProblem(settings.healthTokenFile, SecretReaders::NoOthers)},
        {u"mqtt.password_file"_s, secretProblem(settings.mqttPasswordFile, SecretReaders::NoOthers)},
        {u"mqtt.ca_file"_s, pemProblem(settings.mqttCaFile, PemContent::Certificate)},
        {u"mqtt.certificate_file"_s, pemProblem(settings.mqttCertificateFile, PemContent::Certificate)},
        {u"mqtt.key_file"_s, pemProblem(settings.mqttKeyFile, PemContent::PrivateKey)}};
    QStringList problems;
    for (const auto &[key, why] : found) {
        if (!why.isEmpty())
            problems += told(settings.sourceOf(key), key, why);
    }
    const QString hours = u"kiosk.display_hours"_s;
    if (const auto overlap = settings.kioskDisplayHours.overlap())
        problems += Text::tr("%1: %2 %3.").arg(settings.sourceOf(hours), hours, withoutFullStop(overlap->message));
    return problems;
}

/// The settings of groups whose main setting is missing.
QStringList unusedSettings(const LoadedSettings &loaded)
{
    const Settings &settings = loaded.settings;
    QStringList keys = settings.sources.keys();
    keys.sort();
    QStringList problems;
    const auto addUnused = [&](const QString &group, const QString &mainKey) {
        for (const QString &key : std::as_const(keys)) {
            if (key.startsWith(group) && key != mainKey && !isToldAbout(loaded.mistakes, mainKey))
                problems += told(settings.sourceOf(key), key, noEffectWithout(mainKey));
        }
    };
    if (settings.healthPort == 0)
        addUnused(u"health."_s, u"health.port"_s);
    if (settings.reportUrl.isEmpty())
        addUnused(u"report."_s, u"report.url"_s);
    if (settings.mqttUrl.isEmpty())
        addUnused(u"mqtt."_s, u"mqtt.url"_s);
    const QString hours = u"kiosk.display_hours"_s;
    if (!settings.sources.contains(hours))
        addUnused(u"kiosk.display_time_zone"_s, hours);
    const QString reset = u"kiosk.idle_reset"_s;
    if (!settings.kioskAttract.isEmpty() && settings.kioskIdleReset.count() == 0 && settings.sources.contains(reset))
        problems += told(settings.sourceOf(reset), reset,
                         Text::tr("0 has no effect together with kiosk.attract, which comes back after 120 seconds. "
                                  "Give another time, or leave it out"));
    return problems;
}

/// The source of tokens of a run with \a settings. A service has credentials, which this process need not have.
Result<std::unique_ptr<TokenSource>> tokensOfRun(const Settings &settings)
{
    QProcessEnvironment environment;
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, u"/run/credentials"_s);
    return createTokenSource(settings, environment);
}

/// What a run with \a settings refuses at its start, since they do not fit together.
QStringList conflicts(const Settings &settings)
{
    QStringList problems;
    if (const auto tokens = tokensOfRun(settings); !tokens)
        problems += tokens.error().message;
    const QList<std::pair<QString, Result<bool>>> outputs{
        {u"screenshot"_s, checkOutputFile(OutputFile::Screenshot, settings.screenshotFile)},
        {u"events"_s, checkOutputFile(OutputFile::EventStream, settings.eventsFile)},
        {u"record"_s, checkOutputFile(OutputFile::Recording, settings.recordFile)}};
    for (const auto &[key, checked] : outputs) {
        if (!checked)
            problems += told(settings.sourceOf(key), key, checked.error().message);
    }
    const QList<NamedFile> files = runFiles(settings);
    for (auto one = files.cbegin(); one != files.cend(); ++one) {
        const QList<NamedFile> rest(one, files.cend());
        for (const NamedFile &other : rest.mid(1)) {
            if (const Result<bool> separate = checkSeparateFiles({*one, other}); !separate)
                problems += told(settings.sourceOf(one->key), one->key, separate.error().message);
        }
    }
    if (!settings.mqttUrl.isEmpty()) {
        if (const Result<bool> fits = MqttBroker::fromSettings(settings).check(); !fits)
            problems += Text::tr("%1: %2").arg(settings.sourceOf(u"mqtt.url"_s), fits.error().message);
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
    std::ranges::transform(problems, problems.begin(), withPlaceFirst);
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

QStringList kioskProblems(const LoadedSettings &loaded, const std::optional<KeyboardProblem> &keyboard,
                          const char *mqttLibrary)
{
    QStringList problems = loaded.mistakes + loaded.warnings;
    for (const PlaylistEntry &entry : loaded.playlist)
        problems += itemProblems(entry);
    const Settings &settings = loaded.settings;
    problems += valueProblems(settings) + unusedSettings(loaded) + conflicts(settings);
    problems += pinProblems(settings);
    if (settings.kioskKeyboard && keyboard)
        problems += Text::tr("%1: kiosk.keyboard: %2").arg(settings.sourceOf(u"kiosk.keyboard"_s), keyboard->text());
    if (!settings.mqttUrl.isEmpty()) {
        if (const auto library = MqttLibrary::load(mqttLibrary); !library)
            problems += told(settings.sourceOf(u"mqtt.url"_s), u"mqtt.url"_s, library.error().message);
    }
    const bool isEmpty =
        loaded.playlist.isEmpty() && !settings.sources.contains(u"target"_s) && !settings.hasTokenSource();
    if (isEmpty && problems.isEmpty())
        problems += Text::tr("There is nothing to play but the demo. Add a [[playlist]] with a target, or a target.");
    return inFileOrder(problems);
}

QStringList programmeText(const Settings &settings)
{
    if (settings.playlist.isEmpty()) {
        const auto tokens = tokensOfRun(settings);
        const auto target = firstTarget(settings, tokens ? tokens->get() : nullptr);
        return {Text::tr("%1, again and again").arg(target.value_or(settings.target).redacted())};
    }
    QStringList lines;
    for (const PlaylistItem &item : settings.playlist) {
        const Result<PlayTarget> target = PlayTarget::resolve(item.target, item.urlUse(settings.page));
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
