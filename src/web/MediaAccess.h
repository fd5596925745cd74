// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "web/MediaStatus.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

class Clock;
class MessageBridge;

/// \brief The media element of the player's frame: how it is, and what it is asked for.
///
/// Needs nothing of the player itself. A command has been carried out when the element has confirmed it; its reply
/// comes exactly once, with the element as it is then or with an error for people, perhaps before the function returns.
/// Where it is switched off, no script is in the page and every command fails. Owned by Player, which calls
/// reset() when the page's process has ended; GUI thread. Bridge and clock must outlive it.
class MediaAccess final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Off, On };
    using Reply = std::function<void(const Result<MediaStatus> &)>;

    /// How long the element may take to confirm a command.
    static constexpr std::chrono::milliseconds defaultLimit{3000};
    static constexpr double lowestRate = 0.25;
    static constexpr double highestRate = 4.0;

    MediaAccess(MessageBridge &bridge, const Clock &clock, Mode mode, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_mode == Mode::On; }

    /// The element as it was told last, at most 0.25 s ago while it plays; no value while there is none.
    [[nodiscard]] const std::optional<MediaStatus> &status() const { return m_status; }

    /// Fails where the browser does not let a page play before somebody has clicked in it.
    void play(Reply reply);
    void pause(Reply reply);
    /// \a positionSeconds: media seconds, in what the element calls seekable.
    void seek(double positionSeconds, Reply reply);
    /// lowestRate to highestRate.
    void setPlaybackRate(double rate, Reply reply);
    /// 0 to 1.
    void setVolume(double volume, Reply reply);
    void setMuted(bool muted, Reply reply);

public Q_SLOTS:
    /// The page is gone: so is its element, and what was asked of it fails.
    void reset();

Q_SIGNALS:
    void statusChanged(const std::optional<vitrine::MediaStatus> &status);

private:
    struct Command
    {
        QString name;
        double value = 0.0;
        Reply reply;
        std::chrono::milliseconds sent{0};
    };

    void command(const char *name, double value, Reply reply);
    void setStatus(const std::optional<MediaStatus> &status);
    void finish(int id, const QString &problem, const QString &detail, const std::optional<MediaStatus> &status);
    void fail(int id, const QString &message);
    void failOverdue();
    [[nodiscard]] static QString seekError(double positionSeconds, const std::optional<MediaStatus> &status);

    MessageBridge &m_bridge;
    const Clock &m_clock;
    const Mode m_mode;
    std::optional<MediaStatus> m_status;
    QHash<int, Command> m_pending;
    int m_lastId = 0;
    QTimer m_look; ///< for what has taken too long; runs while something is pending
};

} // namespace vitrine
