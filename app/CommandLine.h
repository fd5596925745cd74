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

/// \brief Turns the arguments of the process into a command with its settings, or into a text to print.
///
/// Needs no QCoreApplication, for what it reads decides how that one is made. Options of Qt itself with one dash
/// (`-platform offscreen`) are left for QApplication. A value; any thread.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CommandLine)

public:
    /// Run a command.
    struct Run
    {
        QString command;               ///< empty: play
        Result<LoadedSettings> loaded; ///< an error only for a command that takes wrong settings
        QHash<QString, QStringList>
            options{};           ///< the command's own that were given, with their values; a switch has none
        QStringList arguments{}; ///< those of the command; a target is one of the settings
    };
    /// Print the text on standard output and exit with 0: `--help`, `--version`.
    struct Print
    {
        QString text;
    };
    /// Print the text on standard error and exit with 2.
    struct UsageError
    {
        QString text;
    };
    using Outcome = std::variant<Run, Print, UsageError>;

    /// \a chromiumVersion is what qWebEngineChromiumVersion() says; \a environment is where settings are read from;
    /// \a commands are all there are, the one without a name first.
    CommandLine(const QString &chromiumVersion, const SettingsEnvironment &environment,
                const QList<CommandDescription> &commands);

    /// \a arguments as main() gets them, the program's name first.
    [[nodiscard]] Outcome parse(const QStringList &arguments) const;

private:
    using Problem = std::optional<QString>;

    [[nodiscard]] QString versionText() const;
    [[nodiscard]] QStringList declareOptions(QCommandLineParser &parser, const CommandDescription &command) const;
    [[nodiscard]] QList<SettingAssignment> assignments(const QCommandLineParser &parser) const;
    /// What is wrong with the number of \a arguments, or with one of them.
    [[nodiscard]] Problem misplaced(const CommandDescription &command, const QStringList &arguments) const;
    [[nodiscard]] QString misunderstanding(const QCommandLineParser &parser, const QStringList &names,
                                           const QStringList &arguments) const;
    /// For a target that cannot be played: the command that may have been meant.
    [[nodiscard]] QString commandHint(const QStringList &targets) const;
    [[nodiscard]] QString misuse(const QString &generalProblem, const QStringList &arguments) const;
    [[nodiscard]] UsageError usageError(const QString &problem) const;

    SettingsTable m_table;
    QList<CommandDescription> m_commands;
    SettingsEnvironment m_environment;
    QString m_chromiumVersion;
};

} // namespace vitrine
