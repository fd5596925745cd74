// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/Settings.h"
#include "settings/SettingsTable.h"
#include "settings/UserFileProblem.h"

#include <QCoreApplication>
#include <QHash>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief The sources of settings besides the command line; tests set their own.
struct SettingsEnvironment
{
    QProcessEnvironment variables{}; ///< `VITRINE_…`, `XDG_…_HOME` and `HOME`
    QString systemFile = QStringLiteral("/etc/vitrine/vitrine.toml");
};

/// \brief Settings, and warnings for the user.
struct LoadedSettings
{
    Settings settings;
    QStringList warnings;
    std::optional<UserFileProblem> userFile{}; ///< not after load(): why the user's file does not count
    QList<PlaylistEntry> playlist{};           ///< all of it, also what Settings::playlist leaves out
    QHash<QString, QStringList> values{};      ///< as text, of the settings that any source sets; without lists
    QStringList mistakes{};                    ///< only after loadForCheck(): what load() refuses
};

/// \brief Reads all layers of settings, lowest first: default, system file, user file, `--config FILE`, environment,
/// command line.
///
/// Stops at the first error, which names the option, the variable, or the file and line. Keeps a reference to the
/// table. Any thread.
class SettingsLoader
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingsLoader)

public:
    SettingsLoader(const SettingsTable &table, const SettingsEnvironment &environment);

    /// \a commandLine are the settings given as options, \a configFile is the file of `--config`, or empty.
    [[nodiscard]] Result<LoadedSettings> load(const QList<SettingAssignment> &commandLine,
                                              const QString &configFile = QString()) const;

    /// The same, but a mistake in the user's file does not keep a window from opening: a file that is wrong or
    /// unreadable does not count, and unknown keys are ignored with a warning. As load() for headless runs and kiosks,
    /// also if the wrong file may want one: a second window would not be seen there.
    [[nodiscard]] Result<LoadedSettings> loadForDesktop(const QList<SettingAssignment> &commandLine,
                                                        const QString &configFile = QString()) const;

    /// The same for a command that uses only the settings \a keys: what the user's file says of others does not
    /// matter, also if it is wrong or unknown. Fails for a file that cannot be parsed, because it may name another
    /// profile. One that cannot be read does not count, as in loadForDesktop(). All other layers are as in load().
    [[nodiscard]] Result<LoadedSettings> loadUsed(const QList<SettingAssignment> &commandLine,
                                                  const QString &configFile, const QStringList &keys) const;

    /// The same, but tells all mistakes, and the settings are those without them. The mistakes of a file are in its
    /// order.
    [[nodiscard]] LoadedSettings loadForCheck(const QList<SettingAssignment> &commandLine,
                                              const QString &configFile) const;

private:
    /// What is read of the user's file.
    struct UserFileUse
    {
        enum class IfWrong { Refuse, LeaveOut };

        IfWrong ifWrong = IfWrong::Refuse;
        std::optional<QStringList> keys{}; ///< the others do not count; no value: all count
    };
    using Assignments = QList<SettingAssignment>;
    using Problem = std::optional<Error>;

    /// \a namedLayer: see readNamed(). With a list of \a mistakes, these are no errors.
    [[nodiscard]] Result<LoadedSettings> loadLayers(const QList<SettingAssignment> &commandLine,
                                                    const Result<Assignments> &namedLayer, const UserFileUse &use,
                                                    QStringList *mistakes = nullptr) const;
    /// What the file of `--config` sets; nothing if \a configFile is empty.
    [[nodiscard]] Result<Assignments> readNamed(const QString &configFile) const;
    /// \a unknownKeys: see SettingsFileReader::readKnown(); null: they are errors. With a list of \a mistakes, these
    /// are in the layer, see SettingsFileReader::readEach().
    [[nodiscard]] Result<Assignments> readUserFile(const QString &path, QStringList *unknownKeys,
                                                   QStringList *mistakes) const;
    /// The assignments of \a keys in the user's file; the error if one of them is wrong.
    [[nodiscard]] Result<Assignments> readUsed(const QString &path, const QStringList &keys) const;
    [[nodiscard]] Result<Assignments> readFileIfThere(const QString &path, const QStringList *mistakes) const;
    [[nodiscard]] Assignments readEnvironment(QStringList &warnings) const;
    /// With a list of \a mistakes, applies the rest; otherwise the first is the result.
    [[nodiscard]] Problem apply(const Assignments &assignments, SettingsDraft &draft,
                                QStringList *mistakes = nullptr) const;
    [[nodiscard]] Problem settleTarget(SettingsDraft &draft, QStringList &warnings) const;
    [[nodiscard]] Problem settleFolder(QString &folder, const QString &key, const QString &xdgVariable,
                                       const QString &belowHome) const;
    [[nodiscard]] QString withHome(const QString &path) const;
    /// The text of a target, withHome() if it is the path of a file.
    [[nodiscard]] QString targetWithHome(const QString &text) const;

    const SettingsTable &m_table;
    SettingsEnvironment m_environment;
};

} // namespace vitrine
