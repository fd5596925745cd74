// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/SessionRecorder.h"

#include "control/EventFields.h"
#include "control/EventRecorder.h"
#include "playback/PlaybackSession.h"
#include "web/MessageBridge.h"
#include "web/PlayerPage.h"

namespace vitrine {

SessionRecorder::SessionRecorder(EventRecorder &recorder, const PlaybackSession &session, const MessageBridge &bridge,
                                 const PlayerPage &page, QObject *parent)
    : QObject(parent)
    , m_recorder(recorder)
{
    connect(&session, &PlaybackSession::stateChanged, this, [this](PlaybackState from, PlaybackState to) {
        m_recorder.record(QStringLiteral("state"), stateFields(from, to));
    });
    connect(&session, &PlaybackSession::progressed, this, [this, &session](const PlaybackProgress &progress) {
        m_recorder.record(QStringLiteral("progress"),
                          progressFields(progress, session.playbackRate(), session.duration()));
    });
    connect(&session, &PlaybackSession::eventOccurred, this,
            [this](const PlaybackEvent &event) { m_recorder.record(QStringLiteral("event"), eventFields(event)); });
    connect(&session, &PlaybackSession::staleProgressDropped, this, [this] {
        m_recorder.record(QStringLiteral("rejected"), rejectionFields({MessageRejection::Why::Stale, 1, {}, {}}));
    });
    connect(&bridge, &MessageBridge::messageRejected, this, [this](const MessageRejection &rejection) {
        m_recorder.record(QStringLiteral("rejected"), rejectionFields(rejection));
    });
    connect(&page, &PlayerPage::pageEvent, this, &SessionRecorder::recordPage);
}

void SessionRecorder::recordAction(const QString &name, const QString &outcome)
{
    m_recorder.record(QStringLiteral("action"), {{QStringLiteral("name"), name}, {QStringLiteral("outcome"), outcome}});
}

void SessionRecorder::recordError(const PlaybackError &error, const QString &action)
{
    m_recorder.record(QStringLiteral("error"), errorFields(error, action));
}

void SessionRecorder::recordRecovery(const RecoveryStep &step)
{
    m_recorder.record(QStringLiteral("recovery"), recoveryFields(step));
}

void SessionRecorder::recordPage(const QString &name, const QJsonObject &fields)
{
    QJsonObject all = fields;
    all.insert(QStringLiteral("name"), name);
    m_recorder.record(QStringLiteral("page"), all);
}

} // namespace vitrine
