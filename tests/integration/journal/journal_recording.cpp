// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Records random playback in a journal until it is killed.
//
// Usage: journal_recording FILE SEED
// Prints "recorded SEQ" when the events up to SEQ are on the disk, and other lines when the journal has trouble.

#include "journal/JournalRecorder.h"
#include "journal/JournalWriter.h"
#include "support/PlaybackFeed.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace vitrine;
using namespace std::chrono_literals;

namespace {

void say(const QString &line)
{
    std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    PlaybackFeed feed(QCoreApplication::arguments().at(2).toUInt());
    JournalWriter writer({.path = QCoreApplication::arguments().at(1), .firstRetry = 20ms, .longestRetry = 50ms});
    JournalRecorder recorder(feed.meter(), feed.clock(), &writer, {.version = QStringLiteral("test")});
    QObject::connect(&writer, &JournalWriter::recorded,
                     [](qint64 seq) { say(QStringLiteral("recorded %1").arg(seq)); });
    QObject::connect(&writer, &JournalWriter::troubled,
                     [](const QString &text) { say(QStringLiteral("troubled ") + text); });
    QObject::connect(&writer, &JournalWriter::recovered,
                     [](qint64 lost) { say(QStringLiteral("recovered %1").arg(lost)); });
    feed.start();
    QTimer steps;
    QObject::connect(&steps, &QTimer::timeout, [&feed] { feed.step(); });
    steps.start(1ms);
    return QCoreApplication::exec();
}
