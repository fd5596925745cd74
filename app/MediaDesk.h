// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "player/PlaybackRestore.h"
#include "web/MediaAccess.h"

#include <QObject>

namespace vitrine {

class PlaybackSession;
class PlayerPage;
class RecoveryDesk;
struct Settings;

/// \brief Media access and who needs it: the session learns the duration, a page opened again what was set before.
///
/// Owned by the application; GUI thread; all that it is given must outlive it.
class MediaDesk final : public QObject
{
    Q_OBJECT

public:
    MediaDesk(const Settings &settings, const Clock &clock, MessageBridge &bridge, const PlayerPage &page,
              PlaybackSession &session, const RecoveryDesk &recovery, QObject *parent = nullptr);

    [[nodiscard]] MediaAccess &access() { return m_access; }

private:
    MediaAccess m_access;
    PlaybackRestore m_restore;
};

} // namespace vitrine
