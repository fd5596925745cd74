// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/MediaDesk.h"

#include "app/RecoveryDesk.h"
#include "playback/PlaybackSession.h"
#include "settings/Settings.h"
#include "web/PlayerPage.h"

namespace vitrine {

MediaDesk::MediaDesk(const Settings &settings, const Clock &clock, MessageBridge &bridge, const PlayerPage &page,
                     PlaybackSession &session, const RecoveryDesk &recovery, QObject *parent)
    : QObject(parent)
    , m_access(bridge, clock, settings.mediaAccess ? MediaAccess::Mode::On : MediaAccess::Mode::Off)
    , m_restore(m_access, bridge)
{
    connect(&page, &PlayerPage::rendererGone, &m_access, &MediaAccess::reset);
    connect(&m_access, &MediaAccess::statusChanged, &session, [&session](const std::optional<MediaStatus> &status) {
        if (status)
            session.setMediaDuration(status->duration);
    });
    connect(&session, &PlaybackSession::sessionStarted, &m_restore, &PlaybackRestore::forget);
    connect(&recovery, &RecoveryDesk::openRequested, &m_restore,
            [this](const QString &, std::optional<double> position) { m_restore.expectPosition(position); });
}

} // namespace vitrine
