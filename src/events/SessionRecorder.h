// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace vitrine {

class PlaybackSession;
class RunLog;

/// \brief Appends what a session reports to the run log: states, progress, events, dropped deliveries.
///
/// Independent of page and bridge: a session with recorded messages gives the same events. RecoveryCoordinator appends
/// the errors, since it knows the response to them. Other slots must be connected to the session after this object, so
/// that an event precedes its consequences. Owned by Player; GUI thread; log and session must outlive it.
class SessionRecorder final : public QObject
{
    Q_OBJECT

public:
    SessionRecorder(RunLog &log, const PlaybackSession &session, QObject *parent = nullptr);
};

} // namespace vitrine
