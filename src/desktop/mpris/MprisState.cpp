// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisState.h"

#include "desktop/mpris/MprisTime.h"

#include <QCryptographicHash>
#include <QDBusObjectPath>

using namespace Qt::StringLiterals;

namespace vitrine {

QString MprisState::trackId() const
{
    if (contentId.isEmpty())
        return u"/org/mpris/MediaPlayer2/TrackList/NoTrack"_s;
    // A content id may have any characters, and the path must not tell it.
    const QByteArray hash = QCryptographicHash::hash(contentId.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"/org/vitrine_player/Vitrine/track/"_s + QString::fromLatin1(hash.left(16));
}

QString MprisState::statusName() const
{
    switch (status) {
    case PlaybackStatus::Playing:
        return u"Playing"_s;
    case PlaybackStatus::Paused:
        return u"Paused"_s;
    case PlaybackStatus::Stopped:
        break;
    }
    return u"Stopped"_s;
}

QVariantMap MprisState::metadata() const
{
    QVariantMap map{{u"mpris:trackid"_s, QVariant::fromValue(QDBusObjectPath(trackId()))}};
    if (contentId.isEmpty())
        return map;
    map.insert(u"xesam:title"_s, title.isEmpty() ? contentId : title);
    if (lengthSeconds && !isLive)
        map.insert(u"mpris:length"_s, mprisTime(*lengthSeconds));
    if (!artUrl.isEmpty())
        map.insert(u"mpris:artUrl"_s, artUrl);
    return map;
}

QVariantMap MprisState::properties() const
{
    return {{u"PlaybackStatus"_s, statusName()},
            {u"Rate"_s, rate},
            {u"MinimumRate"_s, minimumRate},
            {u"MaximumRate"_s, maximumRate},
            {u"Volume"_s, volume},
            {u"Metadata"_s, metadata()},
            {u"CanGoNext"_s, false},
            {u"CanGoPrevious"_s, false},
            {u"CanPlay"_s, canPlay()},
            {u"CanPause"_s, canPause()},
            {u"CanSeek"_s, canSeek()}};
}

} // namespace vitrine
