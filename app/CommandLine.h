// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/Command.h"
#include "settings/Settings.h"
#include "settings/SettingsLoader.h"
#include "settings/SettingsTable.h"

#include <QCoreApplication>
#include <QStringList>

#include <variant>

class QCommandLineParser;

namespace vitrine {

/// \brief Turns the arguments of the process into settings, a command, or a text to print.
///
/// Needs no QCoreApplication, for what it reads decides how that one is made. Options of Qt itself with one dash
/// (`-platform offscreen`) are left for QApplication. A value; any thread.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CommandLine)

public:
    /// Play, with these settings; the warnings belong on standard error.
    struct Run
    {
        Settings settings;
        QStringList warnings;
    };
    /// `vitrine doctor`: say what is found on this machine. Wrong settings are a finding, not a usage error.
    struct Doctor
    {
        bool asJson = false;
        Result<LoadedSettings> loaded;
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
    using Outcome = std::variant<Run, Doctor, Print, UsageError>;

    /// \a chromiumVersion is what qWebEngineChromiumVersion() says; \a environment is where settings are read from.
    CommandLine(const QString &chromiumVersion, const SettingsEnvironment &environment);

    /// \a arguments as main() gets them, the program's name first.
    [[nodiscard]] Outcome parse(const QStringList &arguments) const;

private:
    [[nodiscard]] QString versionText() const;
    [[nodiscard]] QStringList declareOptions(QCommandLineParser &parser, const Command *command) const;
    [[nodiscard]] QList<SettingAssignment> assignments(const QCommandLineParser &parser) const;
    [[nodiscard]] QString misunderstanding(const QCommandLineParser &parser, const QStringList &names,
                                           const QStringList &arguments) const;
    /// For a target that cannot be played: the command that may have been meant.
    [[nodiscard]] QString commandHint(const QStringList &targets) const;
    [[nodiscard]] QString misuse(const QString &generalProblem, const QStringList &arguments) const;
    [[nodiscard]] UsageError usageError(const QString &problem) const;

    SettingsTable m_table;
    QList<Command> m_commands;
    SettingsEnvironment m_environment;
    QString m_chromiumVersion;
};

} // namespace vitrine
