// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Console.h"
#include "app/commands/journal/JournalActions.h"
#include "app/commands/journal/ProgressBar.h"
#include "journal/export/JournalExporter.h"
#include "journal/export/PlayExporter.h"
#include "journal/plays/PlayTable.h"
#include "settings/OutputFile.h"
#include "settings/SeparateFiles.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalExport)
};

CsvTable csvTable(JournalArguments::Table table)
{
    switch (table) {
    case JournalArguments::Table::Events:
        return CsvTable::Events;
    case JournalArguments::Table::Segments:
        return CsvTable::Segments;
    case JournalArguments::Table::Sessions:
        break;
    }
    return CsvTable::Sessions;
}

std::unique_ptr<JournalExporter> exporterFor(const JournalArguments &arguments, JournalExporter::Output output)
{
    switch (arguments.format) {
    case JournalArguments::Format::Csv:
        return csvExporter(csvTable(arguments.table), std::move(output));
    case JournalArguments::Format::Cmcd:
        return cmcdExporter(std::move(output));
    case JournalArguments::Format::Xapi:
        return xapiExporter(std::move(output));
    case JournalArguments::Format::JsonLines:
    case JournalArguments::Format::Playout:
    case JournalArguments::Format::PlayoutLines:
    case JournalArguments::Format::Outsmart:
        break;
    }
    return jsonLinesExporter(std::move(output));
}

std::unique_ptr<PlayExporter> playExporterFor(const JournalArguments &arguments, PlayExporter::Output output)
{
    if (arguments.format == JournalArguments::Format::Outsmart)
        return outsmartExporter(std::move(output));
    if (arguments.format == JournalArguments::Format::PlayoutLines)
        return playoutLinesExporter(std::move(output));
    return playoutExporter(std::move(output));
}

/// Exports all plays of \a arguments, the oldest first.
Result<bool> exportPlays(const JournalArguments &arguments, JournalReader &reader, const PlayExporter::Output &output)
{
    const std::unique_ptr<PlayExporter> exporter = playExporterFor(arguments, output);
    exporter->begin();
    PlayTable table(reader.connection());
    const Result<bool> read = table.each({.since = arguments.filter.since, .limit = arguments.filter.limit},
                                         [&exporter](const PlayRecord &play) { exporter->add(play); });
    if (read && exporter->leftOut() > 0)
        printLine(stderr, u"vitrine: "_s + Text::tr("%n play(s) are not in the export, because they have no order or "
                                                    "no frame. Set playlist.order_id and kiosk.frame_id.",
                                                    nullptr, static_cast<int>(exporter->leftOut())));
    return read;
}

/// Exports all sessions or plays of \a arguments, the oldest first.
Result<bool> exportAll(const JournalArguments &arguments, const JournalExporter::Output &output)
{
    const auto reader = JournalReader::open(arguments.file);
    if (!reader)
        return reader.error();
    if (arguments.isOfPlays())
        return exportPlays(arguments, **reader, output);
    SessionFilter filter = arguments.filter;
    filter.order = SessionFilter::Order::OldestFirst;
    const Result<qint64> count = (*reader)->count(filter);
    if (!count)
        return count.error();
    const std::unique_ptr<JournalExporter> exporter = exporterFor(arguments, output);
    ProgressBar bar(Text::tr("Exporting"));
    qint64 done = 0;
    exporter->begin();
    const Result<bool> read = (*reader)->eachRecording(filter, [&](const RecordedSession &recorded) {
        exporter->add(recorded);
        bar.show(++done, *count);
    });
    exporter->end();
    return read;
}

bool isOfJournal(const QString &path, const QString &journal)
{
    return std::ranges::any_of(journalFiles(journal),
                               [&path](const NamedFile &file) { return isSameFile(path, file.path); });
}

Error cannotWrite(const QString &where, const QString &why)
{
    return {Text::tr("The export could not be written to %1: %2.").arg(where, why)};
}

Result<int> exportToStandardOutput(const JournalArguments &arguments)
{
    int problem = 0;
    const Result<bool> done = exportAll(arguments, [&problem](const QByteArray &bytes) {
        if (problem == 0 && std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout) !=
                                static_cast<size_t>(bytes.size()))
            problem = errno;
    });
    if (!done)
        return done.error();
    if (problem == 0 && std::fflush(stdout) != 0)
        problem = errno;
    return problem == 0 ? Result<int>(0) : cannotWrite(Text::tr("standard output"), qt_error_string(problem));
}

} // namespace

Result<int> exportJournal(const JournalArguments &arguments)
{
    if (arguments.output.isEmpty() || arguments.output == "-"_L1)
        return exportToStandardOutput(arguments);
    if (isOfJournal(arguments.output, arguments.file))
        return cannotWrite(arguments.output, Text::tr("this is the journal itself"));
    Result<bool> done = true;
    const Result<bool> written = writeOutput(arguments.output, [&arguments, &done](QIODevice &file) {
        done = exportAll(arguments, [&file](const QByteArray &bytes) { file.write(bytes); });
        return done;
    });
    if (!done)
        return done.error();
    return written ? Result<int>(0) : cannotWrite(arguments.output, written.error().message);
}

} // namespace vitrine
