// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace vitrine {

class EventRecorder;
class MessageBridge;
class PlaybackSession;
class PlayerPage;
struct PlaybackError;
struct RecoveryStep;

/// \brief Records what the player says, what becomes of the session, and what happens to the page.
///
/// From its construction on; whoever acts on the same signals connects to them later, so that what is done about a
/// thing stands behind the thing itself. Errors and their recovery are told to it, since they belong together. Owned by
/// the application; GUI thread; all that it listens to must outlive it.
class SessionRecorder final : public QObject
{
    Q_OBJECT

public:
    SessionRecorder(EventRecorder &recorder, const PlaybackSession &session, const MessageBridge &bridge,
                    const PlayerPage &page, QObject *parent = nullptr);

    /// An action of the viewer, and what was done about it: `closed`, `navigated`, `ignored`.
    void recordAction(const QString &name, const QString &outcome);

    /// An error of the player, and what is done about it: the name of a recovery step.
    void recordError(const PlaybackError &error, const QString &action);
    void recordRecovery(const RecoveryStep &step);

    /// Something about the page that the page does not know: \a fields beside its \a name.
    void recordPage(const QString &name, const QJsonObject &fields);

private:
    EventRecorder &m_recorder;
};

} // namespace vitrine
