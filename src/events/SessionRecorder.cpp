// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/SessionRecorder.h"

#include "events/RunLog.h"
#include "playback/PlaybackSession.h"

namespace vitrine {

SessionRecorder::SessionRecorder(RunLog &log, const PlaybackSession &session, QObject *parent)
    : QObject(parent)
{
    connect(&session, &PlaybackSession::stateChanged, this, [&log](PlaybackState from, PlaybackState to) {
        log.append(StateReport{from, to});
    });
    connect(&session, &PlaybackSession::progressed, this, [&log, &session](const PlaybackProgress &progress) {
        log.append(ProgressReport{progress, session.playbackRate(), session.duration()});
    });
    connect(&session, &PlaybackSession::eventOccurred, this, [&log](const PlaybackEvent &event) { log.append(event); });
    connect(&session, &PlaybackSession::staleProgressDropped, this, [&log] {
        log.append(MessageRejection{MessageRejection::Why::Stale, 1, {}, {}});
    });
}

} // namespace vitrine
