// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunJournal.h"

#include "app/Logging.h"
#include "player/Player.h"
#include "settings/Settings.h"

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

QString graphicsPath()
{
    return qEnvironmentVariable("QT_QUICK_BACKEND") == QLatin1StringView("software") ? QStringLiteral("software")
                                                                                     : QStringLiteral("gpu");
}

} // namespace

RunJournal::RunJournal(const Settings &settings, Storage storage, Player &player, RunLog &log, const Clock &clock)
    : m_player(player)
    , m_meter(log, player.session(), clock)
{
    const UserIds userIds = settings.journalKeepUserId ? UserIds::Keep : UserIds::Remove;
    if (storage == Storage::File && settings.journalKeep)
        m_writer = std::make_unique<JournalWriter>(JournalOptions{.path = settings.journalFile(), .userIds = userIds});
    using Progress = JournalRecorder::Progress;
    m_recorder = std::make_unique<JournalRecorder>(
        m_meter, clock, m_writer.get(),
        JournalRecorder::Options{.progress = settings.journalKeepRaw ? Progress::Messages : Progress::Segments,
                                 .userIds = userIds,
                                 .maximumAge = std::chrono::days(settings.journalMaxAgeDays),
                                 .maximumBytes = settings.journalMaxMegabytes * qint64{1'000'000},
                                 .version = QStringLiteral(VITRINE_VERSION),
                                 .graphics = graphicsPath()});
    connect(&player, &Player::sourceChanged, this, &RunJournal::describe);
    connect(&player, &Player::ready, this, &RunJournal::describe); // a token may say what is played
    if (m_writer)
        connectWriter();
}

RunJournal::~RunJournal()
{
    finish();
}

void RunJournal::connectWriter()
{
    connect(m_writer.get(), &JournalWriter::replaced, m_recorder.get(), &JournalRecorder::writeAgain);
    connect(m_writer.get(), &JournalWriter::troubled, this, &RunJournal::reportTrouble);
    connect(m_writer.get(), &JournalWriter::recovered, this, [](qint64 lost) {
        if (lost > 0)
            qCWarning(appLog).noquote() << tr("The journal is written again; %1 events are missing.").arg(lost);
    });
    connect(m_writer.get(), &JournalWriter::setAside, this,
            [](const QString &path) {
                qCWarning(appLog).noquote()
                    << tr("The journal was damaged. It is now %1, and a new one has been started.").arg(path);
            });
    connect(&m_player, &Player::playbackStateChanged, this,
            [this](PlaybackState, PlaybackState to) { tellViewer(to); });
}

void RunJournal::reportTrouble(const QString &text)
{
    if (m_reported.contains(text))
        return; // once in a run
    m_hasNews = m_reported.isEmpty();
    m_reported += text;
    qCWarning(appLog).noquote() << tr("This run is not in the journal for now. %1").arg(text);
    tellViewer(m_player.playbackState());
}

// A viewer would not see a notice while the player loads.
void RunJournal::tellViewer(PlaybackState state)
{
    if (state == PlaybackState::Playing && std::exchange(m_hasNews, false))
        Q_EMIT troubled(tr("The journal cannot be written"));
}

void RunJournal::describe()
{
    m_recorder->setSubject({m_player.contentId(), m_player.source().redacted(), m_player.hostOrigin()});
}

void RunJournal::finish()
{
    if (!m_recorder)
        return;
    m_player.disconnect(this);
    m_meter.end();
    m_recorder.reset();
    if (!m_writer)
        return;
    const JournalWriter::End end = m_writer->finish(2s);
    m_isStuck = end == JournalWriter::End::Stuck;
    if (end != JournalWriter::End::AllWritten)
        qCWarning(appLog).noquote() << tr("The end of this run is not in the journal.");
    m_writer.reset();
}

} // namespace vitrine
