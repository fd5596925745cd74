// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/JournalActions.h"

#include "app/Console.h"
#include "app/commands/journal/ProgressBar.h"
#include "journal/JournalImport.h"
#include "journal/JournalMaintenance.h"
#include "journal/JournalSchema.h"
#include "protocol/StrictJson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <memory>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalActions)
};

Error errorOf(const JournalError &error, const QString &path)
{
    return {journalErrorText(error, path)};
}

enum class IfMissing { Create, Fail };

/// Opens the journal at \a path for changes.
Result<std::unique_ptr<JournalConnection>> openForChanges(const QString &path, IfMissing ifMissing = IfMissing::Fail)
{
    if (!QFileInfo::exists(path) && ifMissing == IfMissing::Fail)
        return errorOf({JournalError::Kind::Missing, {}}, path);
    QDir().mkpath(QFileInfo(path).path());
    auto connection = std::make_unique<JournalConnection>(path, JournalConnection::Access::ReadWrite);
    if (!connection->open())
        return errorOf(connection->error(), path);
    if (const auto error = prepareJournalSchema(*connection))
        return errorOf(*error, path);
    return connection;
}

QString megabytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

JournalMaintenance::Progress showingOn(ProgressBar &bar)
{
    return [&bar](qint64 done, qint64 all) {
        bar.show(done, all);
        return true;
    };
}

} // namespace

Result<int> runJournalAction(const JournalArguments &arguments)
{
    using enum JournalArguments::Action;
    switch (arguments.action) {
    case Sessions:
        return listSessions(arguments);
    case Show:
        return showSession(arguments);
    case Stats:
        return showStatistics(arguments);
    case Export:
        return exportJournal(arguments);
    case Import:
        return importJournals(arguments);
    case Verify:
        return verifyJournal(arguments);
    case Prune:
        return pruneJournal(arguments);
    case Vacuum:
        break;
    }
    return vacuumJournal(arguments);
}

Result<int> importJournals(const JournalArguments &arguments)
{
    const auto into = openForChanges(arguments.file, IfMissing::Create); // on a machine that collects
    if (!into)
        return into.error();
    ImportReport sum;
    for (const QString &file : arguments.operands) {
        ProgressBar bar(Text::tr("Importing"));
        const Result<ImportReport> report =
            importJournal(**into, file, [&bar](qint64 done, qint64 all) { bar.show(done, all); });
        if (!report)
            return report.error();
        sum.newSessions += report->newSessions;
        sum.updatedSessions += report->updatedSessions;
        sum.knownSessions += report->knownSessions;
        sum.newEvents += report->newEvents;
        sum.newPlays += report->newPlays;
    }
    QString text =
        Text::tr("Imported %1 new sessions and %2 new events; %3 sessions were brought up to date, and %4 were known.")
            .arg(sum.newSessions)
            .arg(sum.newEvents)
            .arg(sum.updatedSessions)
            .arg(sum.knownSessions);
    if (sum.newPlays > 0)
        text += u'\n' + Text::tr("Plays of a kiosk that are new or were brought up to date: %1.").arg(sum.newPlays);
    return printResult(text, 0);
}

Result<int> verifyJournal(const JournalArguments &arguments)
{
    const auto reader = JournalReader::open(arguments.file);
    if (!reader)
        return reader.error();
    JournalConnection &connection = (*reader)->connection();
    const QStringList faults = JournalMaintenance(connection).verify();
    const int exitCode = faults.isEmpty() ? 0 : internalErrorCode;
    // An older journal has none.
    const qint64 waiting = connection.value(u"SELECT count(*) FROM reports"_s).toLongLong();
    if (arguments.asJson) {
        const QJsonObject json{{u"file"_s, arguments.file},
                               {u"faults"_s, QJsonArray::fromStringList(faults)},
                               {u"waitingReports"_s, waiting}};
        return printResult(QString::fromUtf8(strictJson(QJsonDocument(json), QJsonDocument::Indented)), exitCode);
    }
    QString text = faults.isEmpty() ? Text::tr("The journal %1 is sound.").arg(arguments.file)
                                    : Text::tr("The journal %1 has faults:").arg(arguments.file) + u"\n  "_s +
                                          faults.join(u"\n  "_s);
    if (waiting > 0)
        text += u'\n' + Text::tr("Records that wait for the collector: %1").arg(waiting);
    return printResult(text, exitCode);
}

Result<int> pruneJournal(const JournalArguments &arguments)
{
    const auto connection = openForChanges(arguments.file);
    if (!connection)
        return connection.error();
    JournalMaintenance maintenance(**connection);
    JournalMaintenance::Limits limits{.maximumBytes = arguments.maximumBytes};
    if (arguments.olderThan)
        limits.endedAfter = QDateTime::currentDateTimeUtc().addSecs(-arguments.olderThan->count());
    const qint64 before = maintenance.usedBytes();
    ProgressBar bar(Text::tr("Deleting"));
    const std::optional<qint64> removed = maintenance.prune(limits, showingOn(bar));
    if (!removed || !maintenance.freeSpace(showingOn(bar)))
        return errorOf(maintenance.error(), arguments.file);
    return printResult(Text::tr("Sessions deleted: %1. In use now: %2, before: %3.")
                           .arg(*removed)
                           .arg(megabytes(maintenance.usedBytes()), megabytes(before)),
                       0);
}

Result<int> vacuumJournal(const JournalArguments &arguments)
{
    const auto connection = openForChanges(arguments.file);
    if (!connection)
        return connection.error();
    const qint64 before = QFileInfo(arguments.file).size();
    JournalMaintenance maintenance(**connection);
    if (!maintenance.compact())
        return errorOf(maintenance.error(), arguments.file);
    return printResult(Text::tr("The journal has %1 now, and had %2.")
                           .arg(megabytes(QFileInfo(arguments.file).size()), megabytes(before)),
                       0);
}

} // namespace vitrine
