// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunJournal.h"

#include "app/Logging.h"
#include "events/RunLog.h"
#include "journal/export/CmcdSession.h"
#include "player/Player.h"
#include "settings/Settings.h"
#include "ui/language/MessageText.h"

#include <utility>

namespace vitrine {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

// Opening the database takes milliseconds of processor time, which the page needs until its first frame.
constexpr auto startDelay = 500ms;
// A slow disk may take seconds. With the goodbye to the page (2 s), less than ExitLimit.
constexpr auto limitOfEnd = 5s;

QString graphicsPath()
{
    return qEnvironmentVariable("QT_QUICK_BACKEND") == QLatin1StringView("software") ? QStringLiteral("software")
                                                                                     : QStringLiteral("gpu");
}

} // namespace

RunJournal::RunJournal(const Settings &settings, Storage storage, Player &player, RunLog &log, const Clock &clock)
    : m_player(player)
    , m_log(log)
    , m_meter(log, player.session(), clock)
{
    const UserIds userIds = settings.journalKeepUserId ? UserIds::Keep : UserIds::Remove;
    const bool isReporting = !settings.reportUrl.isEmpty();
    if (storage == Storage::File && settings.journalKeep) {
        JournalOptions options{.path = settings.journalFile(), .userIds = userIds, .startDelay = startDelay};
        if (settings.kiosk)
            options.startDelay = 0ms; // so that the first play is in the file as soon as it begins
        if (isReporting)
            options.reports = {.format = settings.reportFormat,
                               .maximumBytes = settings.reportMaxMegabytes * qint64{1'000'000}};
        m_writer = std::make_unique<JournalWriter>(std::move(options));
    }
    using Progress = JournalRecorder::Progress;
    m_recorder = std::make_unique<JournalRecorder>(
        m_meter, clock, m_writer.get(),
        JournalRecorder::Options{.progress = settings.journalKeepRaw ? Progress::Messages : Progress::Segments,
                                 .userIds = userIds,
                                 .maximumAge = std::chrono::days(settings.journalMaxAgeDays),
                                 .maximumBytes = settings.journalMaxMegabytes * qint64{1'000'000},
                                 .longestSilence = isReporting ? milliseconds(CmcdSession::interval) : milliseconds(0),
                                 .version = QStringLiteral(VITRINE_VERSION),
                                 .graphics = graphicsPath()});
    connect(&player, &Player::sourceChanged, this, &RunJournal::describe);
    connect(&player, &Player::ready, this, &RunJournal::describe); // a token may say what is played
    if (m_writer && settings.kiosk) {
        m_plays = std::make_unique<PlayRecorder>(log, player.session(), clock, *m_writer,
                                                 PlayRecorder::Options{.userIds = userIds,
                                                                       .frameId = settings.kioskFrameId,
                                                                       .pictureLimit = settings.kioskPictureLimit});
        connect(m_writer.get(), &JournalWriter::replaced, m_plays.get(), &PlayRecorder::writeAgain);
        followPlaylist(settings);
    }
    if (m_writer)
        connectWriter();
    if (isReporting)
        startReports(settings, clock);
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

void RunJournal::startReports(const Settings &settings, const Clock &clock)
{
    if (!m_writer) {
        qCWarning(appLog).noquote() << tr("report.url is set, but nothing is reported, because records wait in the "
                                          "journal and this run has none. Check journal.keep and ephemeral, and "
                                          "that the data folder can be written.");
        return;
    }
    m_reporter = std::make_unique<Reporter>(
        Reporter::Options{.url = settings.reportUrl, .version = QStringLiteral(VITRINE_VERSION)}, *m_writer, clock);
    connect(m_reporter.get(), &Reporter::delivered, this,
            [this](const ReportDelivery &delivery) { m_log.append(delivery); });
    connect(m_reporter.get(), &Reporter::troubled, this,
            [](const QString &text) { qCWarning(appLog).noquote() << text; });
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
        Q_EMIT troubled(messageText(tr("The journal cannot be written")));
}

void RunJournal::describe()
{
    m_recorder->setSubject({m_player.contentId(), m_player.source().redacted(), m_player.hostOrigin()});
    if (m_plays)
        m_plays->setTarget(m_player.source().redacted());
}

void RunJournal::followPlaylist(const Settings &settings)
{
    if (m_plays)
        m_plays->setItems(settings.playlist);
}

void RunJournal::setScreenDark(bool isDark)
{
    if (m_plays)
        m_plays->setScreenDark(isDark);
}

void RunJournal::finish()
{
    if (!m_recorder)
        return;
    m_player.disconnect(this);
    m_meter.end();
    m_recorder.reset();
    m_plays.reset();
    m_reporter.reset(); // what is left is sent by the next run
    if (!m_writer)
        return;
    const JournalWriter::End end = m_writer->finish(limitOfEnd);
    m_isStuck = end == JournalWriter::End::Stuck;
    if (end != JournalWriter::End::AllWritten)
        qCWarning(appLog).noquote() << tr("The end of this run is not in the journal.");
    m_writer.reset();
}

} // namespace vitrine
