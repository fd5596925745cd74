// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/CommandLine.h"
#include "journal/JournalReader.h"
#include "protocol/Result.h"
#include "settings/CommandDescription.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief The checked arguments of `vitrine journal`. A value.
struct JournalArguments
{
    enum class Action { Sessions, Show, Stats, Export, Import, Verify, Prune, Vacuum };
    enum class Format { JsonLines, Csv, Cmcd, Xapi, Playout, PlayoutLines, Outsmart };
    enum class Table { Sessions, Events, Segments };

    Action action = Action::Sessions;
    QString file{};         ///< the journal
    QStringList operands{}; ///< the id of Show, the files of Import
    bool asJson = false;
    SessionFilter filter{};
    Format format = Format::JsonLines;
    Table table = Table::Sessions; ///< of Format::Csv
    QString output{};              ///< empty: standard output
    std::optional<std::chrono::seconds> olderThan{};
    std::optional<qint64> maximumBytes{};

    /// Whether the format is one of the proof of play, and has plays instead of sessions.
    [[nodiscard]] bool isOfPlays() const;

    /// Fails if an option does not belong to the action, or if a value or an operand is wrong or missing. \a utcNow is
    /// for times such as `7d`.
    [[nodiscard]] static Result<JournalArguments> parse(const CommandLine::Run &run, const QDateTime &utcNow);
};

/// The names of the actions, in the order of the help.
[[nodiscard]] QStringList journalActionNames();

/// The options of the command.
[[nodiscard]] QList<OptionDescription> journalOptions();

} // namespace vitrine
