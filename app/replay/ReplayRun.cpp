// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayRun.h"

#include "app/Console.h"
#include "app/Screenshot.h"
#include "app/StatusLine.h"
#include "app/replay/ReplayJournal.h"
#include "app/replay/ReplayWindow.h"
#include "control/EventStreamWriter.h"
#include "journal/JournalReader.h"
#include "protocol/EchoedText.h"
#include "settings/OutputFile.h"
#include "ui/MediaTimeText.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>

#include <cstdlib>
#include <utility>

namespace vitrine {

namespace {

// For a reader that is slower than a replay without waiting.
constexpr qsizetype mostWaitingBytes = qsizetype{1} * 1024 * 1024;

// For the reader of a named pipe that is started after the replay.
constexpr std::chrono::seconds longestTrouble{5};

} // namespace

ReplayRun::ReplayRun(const Settings &settings, const ReplayArguments &arguments, RecordingReader recording)
    : m_settings(settings)
    , m_arguments(arguments)
    , m_replay(std::move(recording), m_clock, {.speed = arguments.speed, .mayContinue = [this] {
                                                   return !areOutputsBehind();
                                               }})
{
    connect(&m_replay, &RunReplay::finished, this, &ReplayRun::finish);
    connect(&m_replay, &RunReplay::failed, this, [this](const Error &error) { fail(error.message); });
}

ReplayRun::~ReplayRun()
{
    if (m_eventStream)
        m_eventStream->disconnect(); // it writes once more when it is destroyed
}

bool ReplayRun::hasWindow(const Settings &settings)
{
    return !settings.headless || !settings.screenshotFile.isEmpty();
}

Result<bool> ReplayRun::start()
{
    if (Result<bool> writable = checkOutputFile(OutputFile::Screenshot, m_settings.screenshotFile); !writable)
        return writable;
    // The writer would put a file aside that is not a journal.
    if (QFileInfo::exists(m_arguments.journal)) {
        if (const auto reader = JournalReader::open(m_arguments.journal); !reader)
            return reader.error();
    }
    if (Result<bool> opened = createEventStream(); !opened)
        return opened;
    m_journal = std::make_unique<ReplayJournal>(m_settings, m_arguments.journal, m_replay);
    connect(m_journal.get(), &ReplayJournal::failed, this, &ReplayRun::fail);
    if (hasWindow(m_settings))
        createWindow();
    else if (m_arguments.speed)
        m_statusLine = std::make_unique<StatusLine>(m_replay.session(), m_replay.clock());
    if (const QString warning = m_replay.recording().warning(); !warning.isEmpty())
        printLine(stderr, warning);
    m_replay.start();
    return true;
}

Result<bool> ReplayRun::createEventStream()
{
    auto stream = EventStreamWriter::follow(m_replay.log(), m_settings.eventsFile);
    if (!stream)
        return stream.error();
    m_eventStream = std::move(stream).value();
    if (!m_eventStream)
        return true;
    m_eventStreamTrouble.setSingleShot(true);
    m_eventStreamTrouble.setInterval(longestTrouble);
    connect(&m_eventStreamTrouble, &QTimer::timeout, this, &ReplayRun::checkEventStream);
    const auto startTimer = [this] {
        if (!m_eventStreamTrouble.isActive())
            m_eventStreamTrouble.start();
    };
    const EventStreamWriter *events = m_eventStream.get();
    connect(events, &EventStreamWriter::troubled, this, startTimer);
    connect(events, &EventStreamWriter::advanced, &m_eventStreamTrouble, &QTimer::stop);
    if (!events->trouble().isEmpty())
        startTimer();
    connect(events, &EventStreamWriter::ended, this, [this](const QString &why) {
        fail(outputFileError(OutputFile::EventStream, m_settings.eventsFile, why).message);
    });
    // Queued: the writer is still at work.
    const auto goOn = [this] {
        if (std::exchange(m_isReplayed, false))
            finish();
    };
    connect(events, &EventStreamWriter::allWritten, this, goOn, Qt::QueuedConnection);
    return true;
}

void ReplayRun::checkEventStream()
{
    if (const QString why = m_eventStream->trouble(); !why.isEmpty())
        fail(outputFileError(OutputFile::EventStream, m_settings.eventsFile, why).message);
}

void ReplayRun::createWindow()
{
    m_window = std::make_unique<ReplayWindow>(m_settings, m_arguments.journal, m_replay, m_journal->recorder());
    connect(m_window.get(), &ReplayWindow::closeRequested, this, &ReplayRun::close);
    connect(m_window.get(), &ReplayWindow::screenshotTaken, this, &ReplayRun::saveScreenshot);
    m_window->show();
}

bool ReplayRun::areOutputsBehind() const
{
    return (m_eventStream && m_eventStream->waitingBytes() > mostWaitingBytes) || (m_journal && m_journal->isBehind());
}

void ReplayRun::finish()
{
    // However slowly its reader reads: allWritten() follows, or a failure.
    if (m_eventStream && m_eventStream->waitingBytes() > 0) {
        m_isReplayed = true;
        return;
    }
    if (!finishEventStream())
        return;
    if (!m_journal->finish()) {
        fail(tr("The end of the replay is not in the journal %1.").arg(echoed(m_arguments.journal)));
        return;
    }
    m_statusLine.reset();
    report();
    if (!m_window)
        QCoreApplication::exit(0);
    else if (!m_settings.screenshotFile.isEmpty())
        m_window->takeScreenshot();
}

bool ReplayRun::finishEventStream()
{
    const qint64 missing = m_eventStream ? m_eventStream->finish() : 0;
    if (missing > 0)
        fail(missing == 1 ? tr("One line of the event stream is not in \"%1\".").arg(echoed(m_settings.eventsFile))
                          : tr("%1 lines of the event stream are not in \"%2\".")
                                .arg(missing)
                                .arg(echoed(m_settings.eventsFile)));
    return missing == 0;
}

void ReplayRun::close()
{
    if (m_settings.screenshotFile.isEmpty())
        end();
    else
        m_window->takeScreenshot();
}

void ReplayRun::saveScreenshot(const QImage &image)
{
    if (const Result<bool> saved = vitrine::saveScreenshot(image, m_settings.screenshotFile); !saved)
        fail(saved.error().message);
    else
        end();
}

void ReplayRun::end()
{
    m_window->close();
    if (finishEventStream())
        QCoreApplication::exit(0);
}

void ReplayRun::fail(const QString &message)
{
    m_statusLine.reset();
    QCoreApplication::exit(printError(Error{message}, internalErrorCode));
}

void ReplayRun::report() const
{
    const RecordingReader &recording = m_replay.recording();
    const RecordingReader::Overview &overview = recording.overview();
    const double length = std::chrono::duration<double>(overview.length).count();
    const double took = std::chrono::duration<double>(m_clock.elapsed()).count();
    if (const auto &difference = m_replay.difference())
        printLine(stderr,
                  tr("From line %1 on, the events are not those of the recorded run (%2 %3 here). The recording "
                     "was made by Vitrine %4, or lacks lines.")
                      .arg(difference->line)
                      .arg(std::abs(difference->events))
                      .arg(difference->events > 0 ? tr("more") : tr("fewer"), echoed(recording.header().version, 40)));
    printLine(stderr, tr("Replayed %1 in %2 s: %3 messages, %4 events.")
                          .arg(mediaTimeText(length))
                          .arg(took, 0, 'f', 2)
                          .arg(overview.messages)
                          .arg(m_replay.lastSeq()));
}

} // namespace vitrine
