// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/CommandDescription.h"
#include "settings/Settings.h"
#include "settings/SettingsLoader.h"
#include "settings/SettingsTable.h"

#include <QCoreApplication>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

class QCommandLineParser;

namespace vitrine {

/// \brief Parses the arguments of the process to a command with its settings, or to a text to print.
///
/// Needs no QCoreApplication, because the result decides how it is created. Ignores Qt's own options with one dash
/// (`-platform offscreen`), which QApplication reads. A value; any thread.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CommandLine)

public:
    /// Run a command.
    struct Run
    {
        QString command;               ///< empty: play
        Result<LoadedSettings> loaded; ///< an error only if the command has WrongSettings::PassOn
        QHash<QString, QStringList>
            options{};                    ///< the given options of the command, with their values; a switch has none
        QStringList arguments{};          ///< the command's arguments; a target is in the settings
        QStringList settingOptions{};     ///< the given options of settings, and --config, as `--name=value`; no target
        QList<SettingAssignment> given{}; ///< the given options of settings, and the target
        QString configFile{};             ///< of --config; empty: none
    };
    /// Print the text on standard output and exit with 0: `--help`, `--version`.
    struct Print
    {
        QString text;
    };
    /// A target that cannot be played, of a command line that is right otherwise.
    struct BadTarget
    {
        QString target;
        QString problem; ///< whole sentences
        Run run;         ///< with the demo instead of the target
    };
    /// Print the text on standard error and exit with 2.
    struct UsageError
    {
        QString text;
        std::optional<BadTarget> badTarget{};
    };
    using Outcome = std::variant<Run, Print, UsageError>;

    /// \a chromiumVersion is qWebEngineChromiumVersion(); \a environment is the source of settings; \a commands are all
    /// commands, the one without a name first.
    CommandLine(const QString &chromiumVersion, const SettingsEnvironment &environment,
                const QList<CommandDescription> &commands);

    /// \a arguments of main(), the program's name first.
    [[nodiscard]] Outcome parse(const QStringList &arguments) const;

private:
    using Problem = std::optional<QString>;

    /// If without the target of \a given there is no error: what runs without it.
    [[nodiscard]] std::optional<BadTarget> badTarget(QList<SettingAssignment> given, const QString &configFile,
                                                     const QString &problem) const;
    [[nodiscard]] QString versionText() const;
    [[nodiscard]] QStringList declareOptions(QCommandLineParser &parser, const CommandDescription &command) const;
    [[nodiscard]] QList<SettingAssignment> assignments(const QCommandLineParser &parser) const;
    /// A warning for each of \a given that \a command does not use.
    [[nodiscard]] QStringList warningsAbout(const QList<SettingAssignment> &given,
                                            const CommandDescription &command) const;
    /// What gives the same settings on another command line.
    [[nodiscard]] QStringList settingOptions(const QCommandLineParser &parser) const;
    /// The error in the number of \a arguments, or in one of them.
    [[nodiscard]] Problem misplaced(const CommandDescription &command, const QStringList &arguments) const;
    /// The error of an empty value of an option or an argument that takes a file; SettingValues has that of a setting.
    [[nodiscard]] Problem emptyPath(const QCommandLineParser &parser, const CommandDescription &command) const;
    [[nodiscard]] QString misunderstanding(const QCommandLineParser &parser, const QStringList &names,
                                           const QStringList &arguments) const;
    /// For a target that cannot be played: a hint at a command with a similar name.
    [[nodiscard]] QString commandHint(const QStringList &targets) const;
    [[nodiscard]] QString misuse(const QString &generalProblem, const QStringList &arguments) const;
    /// \a problem, and where the options of \a command are explained.
    [[nodiscard]] UsageError usageError(const QString &problem, const CommandDescription &command) const;

    SettingsTable m_table;
    QList<CommandDescription> m_commands;
    SettingsEnvironment m_environment;
    QString m_chromiumVersion;
};

} // namespace vitrine
