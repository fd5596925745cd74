// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Reports random sessions to a collector.
//
// Usage: journal_report URL FORMAT SESSIONS [SEED]
// FORMAT is cmcd or json. Prints how many records it has made. Exits with 0 after the collector has taken all of them,
// and with 1 if it refused some.

#include "journal/JournalRecorder.h"
#include "journal/JournalWriter.h"
#include "journal/report/Reporter.h"
#include "support/JournalFixture.h"
#include "support/RandomSessions.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

/// Posts until nothing waits. Whether all was taken.
bool report(const QString &journal, const ReportOptions &options, const QUrl &url)
{
    const SystemClock clock;
    JournalWriter writer({.path = journal, .reports = options});
    Reporter reporter({.url = url, .version = u"0"_s, .collectTime = 0ms}, writer, clock);
    bool isTaken = true;
    QObject::connect(&reporter, &Reporter::delivered, [&isTaken](const ReportDelivery &delivery) {
        using Outcome = ReportDelivery::Outcome;
        if (delivery.outcome != Outcome::Sent && delivery.outcome != Outcome::Delayed)
            isTaken = false;
    });
    QObject::connect(&reporter, &Reporter::troubled,
                     [](const QString &text) { std::fprintf(stderr, "%s\n", qPrintable(text)); });
    QObject::connect(&writer, &JournalWriter::reportsRead, [](const ReportBatch &batch) {
        if (batch.count == 0)
            QCoreApplication::quit();
    });
    QCoreApplication::exec();
    return isTaken;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        std::fputs("Usage: journal_report URL FORMAT SESSIONS [SEED]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"journal.sqlite"_s);
    const ReportOptions options{.format = arguments.at(2) == "json"_L1 ? ReportFormat::Json : ReportFormat::Cmcd,
                                .maximumBytes = qint64{1} << 40};
    if (!recordRandomSessions({.path = journal, .waitingBytes = qsizetype{4} << 30, .reports = options},
                              arguments.at(3).toInt(), arguments.value(4, u"1"_s).toUInt()))
        return 1;
    std::printf("%s\n", qPrintable(journalTexts(journal, u"SELECT count(*) FROM reports"_s).value(0)));
    return report(journal, options, QUrl(arguments.at(1))) ? 0 : 1;
}
