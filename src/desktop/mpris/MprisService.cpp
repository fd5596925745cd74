// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisService.h"

#include "desktop/Logging.h"
#include "desktop/mpris/MprisPlayerAdaptor.h"
#include "desktop/mpris/MprisRootAdaptor.h"
#include "desktop/mpris/MprisTime.h"

#include <QCoreApplication>
#include <QDBusError>
#include <QDBusMessage>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr QLatin1StringView serviceName("org.mpris.MediaPlayer2.vitrine");
constexpr QLatin1StringView objectPath("/org/mpris/MediaPlayer2");
constexpr QLatin1StringView rootInterface("org.mpris.MediaPlayer2");
constexpr QLatin1StringView playerInterface("org.mpris.MediaPlayer2.Player");

} // namespace

MprisService::MprisService(const QDBusConnection &bus, Host host, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
    , m_host(std::move(host))
    , m_announced(m_state.properties())
    , m_player(new MprisPlayerAdaptor(*this))
    , m_name(bus)
{
    new MprisRootAdaptor(*this); // a child
    m_timer.setSingleShot(true);
    m_timer.setInterval(changeInterval);
    connect(&m_timer, &QTimer::timeout, this, &MprisService::announceChanges);
}

MprisService::~MprisService() = default;

void MprisService::start()
{
    if (!m_bus.isConnected() || !m_bus.registerObject(objectPath, this, QDBusConnection::ExportAdaptors)) {
        qCDebug(desktopLog) << "no media controls:" << m_bus.lastError().message();
        return;
    }
    m_isOnBus = true;
    m_announced = m_state.properties();
    m_name.request({serviceName, serviceName + u".instance%1"_s.arg(QCoreApplication::applicationPid())});
}

QStringList MprisService::uriSchemes() const
{
    return m_host.mayOpen ? QStringList{u"https"_s, u"http"_s, u"vitrine"_s} : QStringList();
}

void MprisService::setState(const MprisState &state)
{
    if (std::exchange(m_state, state) != state && !m_timer.isActive())
        m_timer.start();
}

void MprisService::setFullScreen(bool fullScreen)
{
    if (std::exchange(m_isFullScreen, fullScreen) != fullScreen)
        announce(rootInterface, {{u"Fullscreen"_s, fullScreen}});
}

void MprisService::reportSeek(double positionSeconds)
{
    if (m_isOnBus)
        Q_EMIT m_player->Seeked(mprisTime(positionSeconds));
}

void MprisService::play(const QDBusMessage &message)
{
    if (!refusesControl(message) && m_state.canPlay())
        pass({MprisCommand::Kind::Play}, message);
}

void MprisService::pause(const QDBusMessage &message)
{
    if (!refusesControl(message) && m_state.canPause())
        pass({MprisCommand::Kind::Pause}, message);
}

void MprisService::playPause(const QDBusMessage &message)
{
    if (refusesControl(message))
        return;
    if (!m_state.canPause())
        refuse(message, tr("There is no media that could be played or paused."));
    else if (m_state.status == PlaybackStatus::Playing)
        pause(message);
    else
        play(message);
}

void MprisService::stop(const QDBusMessage &message)
{
    if (!refusesControl(message) && (m_state.isStarting || m_state.status != PlaybackStatus::Stopped))
        pass({MprisCommand::Kind::Stop}, message);
}

void MprisService::seekBy(qlonglong offset, const QDBusMessage &message)
{
    if (!refusesControl(message) && m_state.canSeek())
        seekToSeconds(m_host.positionSeconds() + secondsOfMprisTime(offset), message);
}

void MprisService::seekTo(const QString &trackId, qlonglong position, const QDBusMessage &message)
{
    if (refusesControl(message) || !m_state.canSeek() || trackId != m_state.trackId())
        return;
    const double seconds = secondsOfMprisTime(position);
    if (seconds >= 0 && seconds <= m_state.lengthSeconds.value_or(seconds))
        seekToSeconds(seconds, message);
}

// A seek beyond the end is one to the end, because there is no next track.
void MprisService::seekToSeconds(double seconds, const QDBusMessage &message)
{
    const double last = m_state.lengthSeconds.value_or(std::max(seconds, 0.0));
    pass({MprisCommand::Kind::Seek, std::clamp(seconds, 0.0, last)}, message);
}

void MprisService::open(const QString &uri, const QDBusMessage &message)
{
    const QStringList schemes = uriSchemes();
    if (schemes.isEmpty())
        refuse(message, tr("This player opens nothing else: it is a kiosk."));
    else if (!schemes.contains(QUrl(uri.trimmed()).scheme()))
        refuse(message, tr("Only URIs of these schemes can be opened: %1.").arg(schemes.join(u", "_s)));
    else
        pass({MprisCommand::Kind::Open, 0.0, uri}, message);
}

void MprisService::raise(const QDBusMessage &message)
{
    if (m_host.hasWindow)
        pass({MprisCommand::Kind::Raise}, message);
}

void MprisService::quit(const QDBusMessage &message)
{
    if (m_host.mayQuit)
        pass({MprisCommand::Kind::Quit}, message);
}

void MprisService::setRate(double rate)
{
    if (!m_state.canPlay() || !std::isfinite(rate))
        return;
    if (rate == 0.0)
        pass({MprisCommand::Kind::Pause});
    else
        pass({MprisCommand::Kind::SetRate, std::clamp(rate, m_state.minimumRate, m_state.maximumRate)});
}

void MprisService::setVolume(double volume)
{
    if (m_state.canPlay() && std::isfinite(volume))
        pass({MprisCommand::Kind::SetVolume, std::clamp(volume, 0.0, 1.0)});
}

void MprisService::requestFullScreen(bool fullScreen)
{
    if (canSetFullScreen() && fullScreen != m_isFullScreen)
        pass({MprisCommand::Kind::SetFullScreen, fullScreen ? 1.0 : 0.0});
}

void MprisService::pass(const MprisCommand &command, const QDBusMessage &message)
{
    message.setDelayedReply(true);
    m_host.command(command, [bus = m_bus, message](const QString &error) {
        if (message.isReplyRequired())
            bus.send(error.isEmpty() ? message.createReply() : message.createErrorReply(QDBusError::Failed, error));
    });
}

// The answer to a property has been sent before: an error is only in the event stream.
void MprisService::pass(const MprisCommand &command)
{
    m_host.command(command, [](const QString &) {});
}

void MprisService::refuse(const QDBusMessage &message, const QString &why) const
{
    message.setDelayedReply(true);
    if (message.isReplyRequired())
        m_bus.send(message.createErrorReply(QDBusError::NotSupported, why));
}

bool MprisService::refusesControl(const QDBusMessage &message) const
{
    if (!m_state.hasControl)
        refuse(message, tr("The player cannot be controlled: the setting “media_access” is off."));
    return !m_state.hasControl;
}

void MprisService::announceChanges()
{
    QVariantMap changes;
    const QVariantMap properties = m_state.properties();
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        if (m_announced.value(property.key()) != property.value())
            changes.insert(property.key(), property.value());
    }
    m_announced = properties;
    if (!changes.isEmpty())
        announce(playerInterface, changes);
}

void MprisService::announce(const QString &interface, const QVariantMap &changes) const
{
    if (!m_isOnBus)
        return;
    QDBusMessage signal =
        QDBusMessage::createSignal(objectPath, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    signal << interface << changes << QStringList();
    m_bus.send(signal);
}

} // namespace vitrine
