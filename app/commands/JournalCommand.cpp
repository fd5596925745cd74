// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/JournalCommand.h"

#include "app/Console.h"
#include "app/commands/journal/JournalActions.h"
#include "app/commands/journal/JournalArguments.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalCommand)
};

} // namespace

CommandDescription JournalCommand::description() const
{
    return {.name = u"journal"_s,
            .summary = Text::tr("Show, export and maintain the journal of what was played."),
            .explanation = Text::tr(
                "Every run records its sessions in the journal of its profile. “sessions” lists them, “show” has all "
                "of one session, and “stats” sums them up. “export” writes them for other programs; “import” adds the "
                "sessions of other journals. “verify” checks the file, “prune” deletes old sessions, and “vacuum” "
                "makes the file as small as possible."),
            .details = Text::tr("Reading is safe while Vitrine plays. An id may be shortened. Exits with 0 if it is "
                                "done, with 1 if it failed or if “verify” found a fault, and with 2 after a wrong "
                                "argument."),
            .options = journalOptions(),
            .arguments = {{.name = journalActionNames().join(u'|'),
                           .hint = ValueHint::oneOf(journalActionNames()),
                           .help = Text::tr("What to do.")},
                          {.name = Text::tr("ID|FILE"),
                           .count = ArgumentDescription::Count::AnyNumber,
                           .hint = ValueHint::file(),
                           .help = Text::tr("The id of a session to show, or the journals to import.")}},
            .settings = QStringList{u"profile"_s, u"config_dir"_s, u"data_dir"_s}};
}

int JournalCommand::execute(const CommandCall &call) const
{
    // Qt loads its driver for SQLite with the help of this object.
    const QCoreApplication application(call.argc, call.argv);
    const Result<JournalArguments> arguments = JournalArguments::parse(call.run, QDateTime::currentDateTimeUtc());
    if (!arguments)
        return printError(arguments.error(), usageErrorCode);
    const Result<int> exitCode = runJournalAction(*arguments);
    return exitCode ? *exitCode : printError(exitCode.error(), internalErrorCode);
}

} // namespace vitrine
