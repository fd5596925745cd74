// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalRecorder.h"
#include "journal/JournalWriter.h"
#include "support/PlaybackFeed.h"

namespace vitrine {

/// Writes \a count random sessions to the journal of \a options. Whether all could be written.
inline bool recordRandomSessions(const JournalOptions &options, int count, quint32 seed)
{
    // What tempts a spreadsheet, a shell or a parser.
    const QStringList contents{QStringLiteral("episode-1"), QStringLiteral("=HYPERLINK(\"x\")"),
                               QStringLiteral("第一話, \"前編\""), QStringLiteral("https://player.example/watch/5"),
                               QStringLiteral("a\\b\nc")};
    PlaybackFeed feed(seed);
    JournalWriter writer(options);
    JournalRecorder recorder(feed.meter(), feed.clock(), &writer,
                             {.version = QStringLiteral("0"), .graphics = QStringLiteral("gpu")});
    int sessions = 0;
    QObject::connect(&feed.meter(), &SessionMeter::sessionBegan, [&] {
        const QString content = contents.at(sessions % contents.size());
        recorder.setSubject({content, content, QStringLiteral("https://vitrine.localhost")});
        ++sessions;
    });
    feed.start();
    while (sessions < count)
        feed.step();
    feed.meter().end();
    return writer.finish(std::chrono::minutes(10)) == JournalWriter::End::AllWritten;
}

} // namespace vitrine
