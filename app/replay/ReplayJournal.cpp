// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayJournal.h"

#include "settings/Settings.h"

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// The queue of the writer holds many times as many.
constexpr qint64 mostWaitingEvents = 5000;
constexpr auto longestFinish = 60s;

} // namespace

ReplayJournal::ReplayJournal(const Settings &settings, const QString &path, RunReplay &replay)
{
    const UserIds userIds = settings.journalKeepUserId ? UserIds::Keep : UserIds::Remove;
    if (!path.isEmpty()) {
        m_writer = std::make_unique<JournalWriter>(JournalOptions{.path = path, .userIds = userIds});
        connect(m_writer.get(), &JournalWriter::troubled, this, &ReplayJournal::failed);
        connect(m_writer.get(), &JournalWriter::recorded, this, [this](qint64 seq) { m_writtenSeq = seq; });
    }
    using Progress = JournalRecorder::Progress;
    m_recorder = std::make_unique<JournalRecorder>(
        replay.meter(), replay.clock(), m_writer.get(),
        JournalRecorder::Options{.progress = settings.journalKeepRaw ? Progress::Messages : Progress::Segments,
                                 .userIds = userIds,
                                 .maintenanceDelay = std::chrono::hours(24 * 20), // a replay deletes nothing
                                 .version = replay.recording().header().version});
    connect(m_recorder.get(), &JournalRecorder::updated, this, [this](const SessionUpdate &update) {
        if (!update.events.isEmpty())
            m_givenSeq = update.events.last().seq;
    });
    connect(&replay, &RunReplay::subjectChanged, this, [this](const RecordedSubject &subject) {
        m_recorder->setSubject({subject.contentId, subject.target, subject.hostOrigin});
    });
}

ReplayJournal::~ReplayJournal() = default;

bool ReplayJournal::isBehind() const
{
    return m_writer && m_givenSeq - m_writtenSeq > mostWaitingEvents;
}

bool ReplayJournal::finish()
{
    return !m_writer || m_writer->finish(longestFinish) == JournalWriter::End::AllWritten;
}

} // namespace vitrine
