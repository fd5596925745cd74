// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QVariantMap>

namespace vitrine {

class MprisService;

/// \brief The interface org.mpris.MediaPlayer2.Player; QtDBus calls it. A child of the service; GUI thread.
///
/// Names and types are those of the specification. A method with a message answers it later, see MprisService.
class MprisPlayerAdaptor final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ playbackStatus)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(double MinimumRate READ minimumRate)
    Q_PROPERTY(double MaximumRate READ maximumRate)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ canPlay)
    Q_PROPERTY(bool CanPause READ canPause)
    Q_PROPERTY(bool CanSeek READ canSeek)
    Q_PROPERTY(bool CanControl READ canControl)

public:
    explicit MprisPlayerAdaptor(MprisService &service);

    [[nodiscard]] QString playbackStatus() const;
    [[nodiscard]] double rate() const;
    void setRate(double rate);
    [[nodiscard]] QVariantMap metadata() const;
    [[nodiscard]] double volume() const;
    void setVolume(double volume);
    [[nodiscard]] qlonglong position() const;
    [[nodiscard]] double minimumRate() const;
    [[nodiscard]] double maximumRate() const;
    [[nodiscard]] bool canGoNext() const { return false; }
    [[nodiscard]] bool canGoPrevious() const { return false; }
    [[nodiscard]] bool canPlay() const;
    [[nodiscard]] bool canPause() const;
    [[nodiscard]] bool canSeek() const;
    [[nodiscard]] bool canControl() const;

public Q_SLOTS:
    void Next() {} // there is one track
    void Previous() {}
    void Pause(const QDBusMessage &message);
    void PlayPause(const QDBusMessage &message);
    void Stop(const QDBusMessage &message);
    void Play(const QDBusMessage &message);
    void Seek(qlonglong Offset, const QDBusMessage &message);
    void SetPosition(const QDBusObjectPath &TrackId, qlonglong Position, const QDBusMessage &message);
    void OpenUri(const QString &Uri, const QDBusMessage &message);

Q_SIGNALS:
    void Seeked(qlonglong Position);

private:
    MprisService &m_service;
};

} // namespace vitrine
