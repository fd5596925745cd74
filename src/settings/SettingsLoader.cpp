// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsLoader.h"

#include "protocol/EchoedText.h"
#include "protocol/TargetText.h"
#include "settings/Playlist.h"
#include "settings/Sentence.h"
#include "settings/SettingsFileReader.h"
#include "settings/Suggestion.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <ranges>
#include <sys/stat.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// Whether there is no file at \a path. A file that cannot be reached is not missing: a folder may be unreadable, or a
/// symbolic link lead to a disk that is not mounted.
bool isMissing(const QString &path)
{
    struct stat found = {};
    if (::lstat(QFile::encodeName(path).constData(), &found) == 0)
        return false;
    if (errno != ENOENT)
        return false;
    const QString folder = QFileInfo(path).absolutePath();
    if (::lstat(QFile::encodeName(folder).constData(), &found) != 0)
        return folder == path || isMissing(folder);
    return ::stat(QFile::encodeName(folder).constData(), &found) == 0;
}

} // namespace

SettingsLoader::SettingsLoader(const SettingsTable &table, const SettingsEnvironment &environment)
    : m_table(table)
    , m_environment(environment)
{
}

Result<LoadedSettings> SettingsLoader::load(const QList<SettingAssignment> &commandLine,
                                            const QString &configFile) const
{
    return loadLayers(commandLine, readNamed(configFile), {});
}

Result<LoadedSettings> SettingsLoader::loadForDesktop(const QList<SettingAssignment> &commandLine,
                                                      const QString &configFile) const
{
    const Result<Assignments> namedLayer = readNamed(configFile); // once: it may be a pipe
    Result<LoadedSettings> strict = loadLayers(commandLine, namedLayer, {});
    if (strict)
        return strict;
    Result<LoadedSettings> tolerant = loadLayers(commandLine, namedLayer, {UserFileUse::IfWrong::LeaveOut});
    if (!tolerant)
        return tolerant; // about something else than the user's file
    if (tolerant->settings.headless || tolerant->settings.kiosk)
        return strict;
    return tolerant->userFile && mayWantNoWindow(tolerant->userFile->path) ? strict : tolerant;
}

Result<LoadedSettings> SettingsLoader::loadUsed(const QList<SettingAssignment> &commandLine, const QString &configFile,
                                                const QStringList &keys) const
{
    return loadLayers(commandLine, readNamed(configFile), {.keys = keys});
}

LoadedSettings SettingsLoader::loadForCheck(const QList<SettingAssignment> &commandLine,
                                            const QString &configFile) const
{
    QStringList mistakes;
    const auto namedLayer = configFile.isEmpty() ? Result<Assignments>(Assignments())
                                                 : SettingsFileReader(m_table).readEach(withHome(configFile));
    LoadedSettings loaded = loadLayers(commandLine, namedLayer, {}, &mistakes).value();
    loaded.mistakes = mistakes;
    return loaded;
}

Result<SettingsLoader::Assignments> SettingsLoader::readNamed(const QString &configFile) const
{
    return configFile.isEmpty() ? Result<Assignments>(Assignments())
                                : SettingsFileReader(m_table).read(withHome(configFile));
}

Result<LoadedSettings> SettingsLoader::loadLayers(const QList<SettingAssignment> &commandLine,
                                                  const Result<Assignments> &namedLayer, const UserFileUse &use,
                                                  QStringList *mistakes) const
{
    LoadedSettings loaded;
    // Whether there is a problem that ends the loading.
    const auto ends = [mistakes](const Problem &problem) {
        if (problem && mistakes != nullptr)
            *mistakes += problem->message;
        return problem && mistakes == nullptr;
    };
    const auto settled = [&ends](const Result<Assignments> &layer) {
        return layer || ends(layer.error()) ? layer : Result<Assignments>(Assignments());
    };
    const auto systemLayer = settled(readFileIfThere(m_environment.systemFile, mistakes));
    if (!systemLayer)
        return systemLayer.error();
    const auto fileLayer = settled(namedLayer);
    if (!fileLayer)
        return fileLayer.error();
    const Assignments topLayers = *fileLayer + readEnvironment(loaded.warnings) + commandLine;

    // All other layers can set the folder of the user's file.
    SettingsDraft search;
    QStringList toldLater;
    if (Problem problem = apply(*systemLayer + topLayers, search, mistakes != nullptr ? &toldLater : nullptr))
        return *problem;
    QString configDir = search.settings.configDir;
    if (Problem problem = settleFolder(configDir, u"config_dir"_s, u"XDG_CONFIG_HOME"_s, u".config"_s); ends(problem))
        return *problem;
    const QString userFile = configDir + "/vitrine.toml"_L1;
    QStringList unknownKeys;
    const bool refuses = use.ifWrong == UserFileUse::IfWrong::Refuse;
    auto userLayer =
        use.keys ? readUsed(userFile, *use.keys) : readUserFile(userFile, refuses ? nullptr : &unknownKeys, mistakes);
    if (mistakes != nullptr)
        userLayer = settled(userLayer);
    if (!userLayer) {
        const UserFileProblem problem{userFileProblemKind(userFile), userFile, userLayer.error().message};
        const bool isUsed = use.keys && problem.kind == UserFileProblem::Kind::Damaged;
        if (isUsed || (refuses && !use.keys))
            return userLayer.error();
        if (use.keys)
            loaded.warnings += tr("%1 This command uses the defaults, as a window does.").arg(problem.message);
        else
            loaded.userFile = problem;
        userLayer = Assignments();
    }
    for (const QString &message : std::as_const(unknownKeys))
        loaded.warnings += tr("%1 It is ignored.").arg(message);

    SettingsDraft draft;
    for (const SettingRow &row : m_table.rows()) {
        if (!row.defaultValue.isEmpty())
            row.assign(draft, {row.defaultValue});
    }
    const Assignments all = *systemLayer + *userLayer + topLayers;
    if (Problem problem = apply(all, draft, mistakes))
        return *problem;
    for (const SettingAssignment &assignment : all) {
        if (assignment.kind == SettingAssignment::Kind::Value && assignment.list.isEmpty())
            loaded.values.insert(assignment.key, assignment.values);
    }
    draft.target = targetWithHome(draft.target);
    if (Problem problem = settleTarget(draft, loaded.warnings); ends(problem))
        return *problem;
    for (PlaylistItem &item : draft.playlist | std::views::transform(&PlaylistEntry::item)) {
        for (QString *path : {&item.stillImage, &item.tokenFile})
            *path = withHome(*path);
        item.target = targetWithHome(item.target);
        if (!item.tokenCommand.isEmpty())
            item.tokenCommand.first() = withHome(item.tokenCommand.first());
    }
    if (Problem problem = settlePlaylist(draft, loaded.warnings)) {
        if (mistakes == nullptr)
            return *problem;
        QStringList ofItems;
        for (const PlaylistEntry &entry : std::as_const(draft.playlist))
            ofItems += entry.problems;
        *mistakes += ofItems.isEmpty() ? QStringList(problem->message) : ofItems;
    }
    loaded.playlist = draft.playlist;
    Settings &settings = draft.settings;
    if (!settings.kiosk && !settings.mqttUrl.isEmpty())
        loaded.warnings += tr("mqtt.url (%1) has no effect without kiosk: only a kiosk connects to a broker.")
                               .arg(settings.sourceOf(u"mqtt.url"_s));
    settings.configDir = configDir;
    settings.runtimeDir = m_environment.variables.value(u"XDG_RUNTIME_DIR"_s);
    if (Problem problem = settleFolder(settings.dataDir, u"data_dir"_s, u"XDG_DATA_HOME"_s, u".local/share"_s);
        ends(problem))
        return *problem;
    if (Problem problem = settleFolder(settings.cacheDir, u"cache_dir"_s, u"XDG_CACHE_HOME"_s, u".cache"_s);
        ends(problem))
        return *problem;
    for (QString *path : {&settings.eventsFile, &settings.recordFile, &settings.screenshotFile, &settings.tokenFile,
                          &settings.apiKeyFile, &settings.healthTokenFile, &settings.kioskImage, &settings.kioskPinFile,
                          &settings.remoteDebuggingUrlFile, &settings.mqttPasswordFile, &settings.mqttCaFile,
                          &settings.mqttCertificateFile, &settings.mqttKeyFile})
        *path = withHome(*path);
    for (QString *target : {&settings.kioskAttract, &settings.kioskFallback})
        *target = targetWithHome(*target);
    for (QStringList *command : {&settings.tokenCommand, &settings.apiKeyCommand}) {
        if (!command->isEmpty())
            command->first() = withHome(command->first());
    }
    loaded.settings = std::move(settings);
    return loaded;
}

Result<QList<SettingAssignment>> SettingsLoader::readUserFile(const QString &path, QStringList *unknownKeys,
                                                              QStringList *mistakes) const
{
    const SettingsFileReader reader(m_table);
    const Result<Assignments> read = isMissing(path)          ? Result<Assignments>(Assignments())
                                     : mistakes != nullptr    ? reader.readEach(path)
                                     : unknownKeys == nullptr ? reader.read(path)
                                                              : reader.readKnown(path, *unknownKeys);
    if (!read)
        return read;
    Assignments layer = *read;
    for (SettingAssignment &assignment : layer) {
        if (assignment.key != "config_dir"_L1)
            continue;
        const QString message =
            tr("%1: config_dir cannot be set in the user's settings file, because it is the folder of that file. "
               "Use --config-dir, VITRINE_CONFIG_DIR, --config FILE or %2.")
                .arg(assignment.source, m_environment.systemFile);
        if (mistakes == nullptr)
            return Error{message};
        assignment = {QString(), {message}, {}, SettingAssignment::Kind::Mistake};
    }
    SettingsDraft alone;
    QStringList toldLater;
    if (Problem problem = apply(layer, alone, mistakes != nullptr ? &toldLater : nullptr))
        return *problem;
    return layer;
}

Result<QList<SettingAssignment>> SettingsLoader::readUsed(const QString &path, const QStringList &keys) const
{
    if (isMissing(path))
        return Assignments();
    QStringList counting = keys;
    counting.removeAll(u"config_dir"_s); // never that of its own folder
    Result<Assignments> layer = SettingsFileReader(m_table).readOnly(path, counting);
    if (!layer)
        return layer;
    SettingsDraft alone;
    if (Problem wrong = apply(*layer, alone))
        return *wrong;
    return layer;
}

Result<QList<SettingAssignment>> SettingsLoader::readFileIfThere(const QString &path, const QStringList *mistakes) const
{
    const SettingsFileReader reader(m_table);
    return isMissing(path)       ? Result<Assignments>(Assignments())
           : mistakes == nullptr ? reader.read(path)
                                 : reader.readEach(path);
}

QList<SettingAssignment> SettingsLoader::readEnvironment(QStringList &warnings) const
{
    const auto prefix = "VITRINE_"_L1;
    QStringList names; // without the prefix, which would make any two of them similar
    Assignments assignments;
    for (const SettingRow &row : m_table.rows()) {
        names += row.variable().mid(prefix.size());
        const QString value = m_environment.variables.value(row.variable());
        if (!value.isEmpty())
            assignments += {row.key, {value}, row.variable()};
    }
    const QStringList present = m_environment.variables.keys();
    for (const QString &name : present) {
        if (!name.startsWith(prefix) || names.contains(name.mid(prefix.size())))
            continue;
        const QString nearest = closestName(name.mid(prefix.size()), names);
        const QString problem = tr("The environment variable %1 is unknown and is ignored.").arg(echoed(name, 64));
        warnings += nearest.isEmpty() ? problem : problem + u' ' + tr("Did you mean %1?").arg(prefix + nearest);
    }
    return assignments;
}

std::optional<Error> SettingsLoader::apply(const Assignments &assignments, SettingsDraft &draft,
                                           QStringList *mistakes) const
{
    // Whether the list or \a mistakes take it.
    const auto takes = [&draft, mistakes](const SettingList *list, const QString &message) {
        if (list != nullptr && list->refuse)
            list->refuse(draft, message);
        else if (mistakes != nullptr)
            *mistakes += message;
        else
            return false;
        return true;
    };
    using Kind = SettingAssignment::Kind;
    for (const SettingAssignment &assignment : assignments) {
        const SettingList *list = m_table.findList(assignment.kind == Kind::Value ? assignment.list : assignment.key);
        if (assignment.kind == Kind::Mistake) {
            if (const QString message = assignment.values.first(); !takes(list, message))
                return Error{message};
            continue;
        }
        if (assignment.kind != Kind::Value) {
            assignment.kind == Kind::List ? list->clear(draft) : list->append(draft, assignment.source);
            draft.settings.sources.insert(assignment.key, assignment.source);
            continue;
        }
        const SettingRow *row = list != nullptr ? list->find(assignment.key) : m_table.find(assignment.key);
        Q_ASSERT(row);
        if (list != nullptr && list->place)
            list->place(draft, row->key, assignment.source);
        if (const std::optional<QString> why = row->assign(draft, assignment.values)) {
            const QString problem = withoutFullStop(*why);
            const QString optionName = "--"_L1 + row->optionName();
            // A file and line do not name the setting; a variable or an option does.
            const bool sourceNamesIt = assignment.source == optionName || assignment.source == row->variable();
            const QString message = sourceNamesIt ? tr("%1 %2.").arg(assignment.source, problem)
                                                  : tr("%1: %2 %3.").arg(assignment.source, row->key, problem);
            if (!takes(list, message))
                return Error{message};
            continue;
        }
        draft.settings.sources.remove(m_table.otherKey(assignment.key));
        draft.settings.sources.insert(assignment.key, assignment.source);
    }
    return std::nullopt;
}

std::optional<Error> SettingsLoader::settleTarget(SettingsDraft &draft, QStringList &warnings) const
{
    Settings &settings = draft.settings;
    using UrlUse = PlayTarget::UrlUse;
    const auto use = settings.page               ? UrlUse::TopLevelPage
                     : settings.hasTokenSource() ? UrlUse::PlayerFrameAndToken
                                                 : UrlUse::PlayerFrame;
    const Result<PlayTarget> target = PlayTarget::resolve(draft.target, use);
    if (!target)
        return Error{
            tr("The target (%1) cannot be played. %2").arg(settings.sourceOf(u"target"_s), target.error().message)};
    if (targetText(draft.target).isEmpty() && settings.sources.contains(u"target"_s))
        return Error{tr("The target (%1) is empty. Leave it out for the start view, or give a URL, a token or demo.")
                         .arg(settings.sourceOf(u"target"_s))};
    settings.target = *target;
    if (!settings.page) {
        if (settings.sources.contains(u"player_frame"_s))
            warnings += tr("player_frame (%1) has no effect without page: it selects the player in a page of your own.")
                            .arg(settings.sourceOf(u"player_frame"_s));
        if (settings.startSeconds)
            settings.target = settings.target.withStart(*settings.startSeconds);
        settings.target = settings.target.withLanguage(settings.language);
        return std::nullopt;
    }
    if (target->kind() != PlayTarget::Kind::PlayerUrl && !playsPlaylist(settings))
        return Error{tr("page (%1) needs the URL of a page, but the target is “%2”. Give a URL, or omit page to play "
                        "this target.")
                         .arg(settings.sourceOf(u"page"_s), echoed(target->redacted()))};
    if (settings.sources.contains(u"start"_s))
        warnings += tr("start (%1) has no effect together with page.").arg(settings.sourceOf(u"start"_s));
    return std::nullopt;
}

std::optional<Error> SettingsLoader::settleFolder(QString &folder, const QString &key, const QString &xdgVariable,
                                                  const QString &belowHome) const
{
    if (folder.isEmpty()) {
        // XDG base directory specification: relative paths are invalid and must be ignored.
        QString base = m_environment.variables.value(xdgVariable);
        const QString home = m_environment.variables.value(u"HOME"_s);
        if (!QDir::isAbsolutePath(base))
            base = QDir::isAbsolutePath(home) ? home + u'/' + belowHome : QString();
        if (base.isEmpty())
            return Error{
                tr("No folder is known for %1: neither %2 nor HOME is set to an absolute path. Set one of them, or use "
                   "--%3 FOLDER.")
                    .arg(key, xdgVariable, QString(key).replace(u'_', u'-'))};
        folder = base + "/vitrine"_L1;
    }
    folder = QDir::cleanPath(QFileInfo(withHome(folder)).absoluteFilePath());
    return std::nullopt;
}

QString SettingsLoader::withHome(const QString &path) const
{
    const QString home = m_environment.variables.value(u"HOME"_s);
    return path.startsWith("~/"_L1) && !home.isEmpty() ? home + path.mid(1) : path;
}

QString SettingsLoader::targetWithHome(const QString &text) const
{
    const QString path = targetText(text);
    return isTargetFileName(path) ? withHome(path) : text;
}

} // namespace vitrine
