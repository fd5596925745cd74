// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Writes a journal of random sessions.
//
// Usage: journal_generate FILE SESSIONS [SEED]

#include "journal/JournalRecorder.h"
#include "journal/JournalWriter.h"
#include "support/PlaybackFeed.h"

#include <QCoreApplication>

#include <cstdio>

using namespace vitrine;
using namespace std::chrono_literals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("Usage: journal_generate FILE SESSIONS [SEED]\n", stderr);
        return 2;
    }
    const qint64 wanted = arguments.at(2).toLongLong();
    // What tempts a spreadsheet, a shell or a parser.
    const QStringList contents{QStringLiteral("episode-1"), QStringLiteral("=HYPERLINK(\"x\")"),
                               QStringLiteral("第一話, \"前編\""), QStringLiteral("https://player.example/watch/5"),
                               QStringLiteral("a\\b\nc")};
    PlaybackFeed feed(arguments.value(3, QStringLiteral("1")).toUInt());
    JournalWriter writer({.path = arguments.at(1), .waitingBytes = qsizetype{4} << 30});
    JournalRecorder recorder(feed.meter(), feed.clock(), &writer,
                             {.version = QStringLiteral("0"), .graphics = QStringLiteral("gpu")});
    qint64 sessions = 0;
    QObject::connect(&feed.meter(), &SessionMeter::sessionBegan, [&] {
        const QString content = contents.at(sessions % contents.size());
        recorder.setSubject({content, content, QStringLiteral("https://vitrine.localhost")});
        ++sessions;
    });
    feed.start();
    while (sessions < wanted)
        feed.step();
    feed.meter().end();
    return writer.finish(10min) == JournalWriter::End::AllWritten ? 0 : 1;
}
