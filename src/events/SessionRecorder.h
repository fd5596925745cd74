// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

namespace vitrine {

class PlaybackSession;
class RunLog;

/// \brief Appends what a session reports to the run log: states, progress, events, dropped deliveries.
///
/// Needs no page and no bridge: a session that is fed from a recording gives the same events. Errors are appended by
/// RecoveryCoordinator, which knows what is done about them. Connect to the session after this object, so that the
/// event comes before its consequences. Owned by Player; GUI thread; log and session must outlive it.
class SessionRecorder final : public QObject
{
    Q_OBJECT

public:
    SessionRecorder(RunLog &log, const PlaybackSession &session, QObject *parent = nullptr);
};

} // namespace vitrine
