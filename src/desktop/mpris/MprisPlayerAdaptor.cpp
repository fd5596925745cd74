// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisPlayerAdaptor.h"

#include "desktop/mpris/MprisService.h"
#include "desktop/mpris/MprisTime.h"

namespace vitrine {

MprisPlayerAdaptor::MprisPlayerAdaptor(MprisService &service)
    : QDBusAbstractAdaptor(&service)
    , m_service(service)
{
}

QString MprisPlayerAdaptor::playbackStatus() const
{
    return m_service.state().statusName();
}

double MprisPlayerAdaptor::rate() const
{
    return m_service.state().rate;
}

void MprisPlayerAdaptor::setRate(double rate)
{
    m_service.setRate(rate);
}

QVariantMap MprisPlayerAdaptor::metadata() const
{
    return m_service.state().metadata();
}

double MprisPlayerAdaptor::volume() const
{
    return m_service.state().volume;
}

void MprisPlayerAdaptor::setVolume(double volume)
{
    m_service.setVolume(volume);
}

qlonglong MprisPlayerAdaptor::position() const
{
    return mprisTime(m_service.host().positionSeconds());
}

double MprisPlayerAdaptor::minimumRate() const
{
    return m_service.state().minimumRate;
}

double MprisPlayerAdaptor::maximumRate() const
{
    return m_service.state().maximumRate;
}

bool MprisPlayerAdaptor::canPlay() const
{
    return m_service.state().canPlay();
}

bool MprisPlayerAdaptor::canPause() const
{
    return m_service.state().canPause();
}

bool MprisPlayerAdaptor::canSeek() const
{
    return m_service.state().canSeek();
}

bool MprisPlayerAdaptor::canControl() const
{
    return m_service.state().hasControl;
}

void MprisPlayerAdaptor::Pause(const QDBusMessage &message)
{
    m_service.pause(message);
}

void MprisPlayerAdaptor::PlayPause(const QDBusMessage &message)
{
    m_service.playPause(message);
}

void MprisPlayerAdaptor::Stop(const QDBusMessage &message)
{
    m_service.stop(message);
}

void MprisPlayerAdaptor::Play(const QDBusMessage &message)
{
    m_service.play(message);
}

void MprisPlayerAdaptor::Seek(qlonglong Offset, const QDBusMessage &message)
{
    m_service.seekBy(Offset, message);
}

void MprisPlayerAdaptor::SetPosition(const QDBusObjectPath &TrackId, qlonglong Position, const QDBusMessage &message)
{
    m_service.seekTo(TrackId.path(), Position, message);
}

void MprisPlayerAdaptor::OpenUri(const QString &Uri, const QDBusMessage &message)
{
    m_service.open(Uri, message);
}

} // namespace vitrine
