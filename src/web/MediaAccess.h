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

/// \brief Reads and controls the media element of the player's frame.
///
/// Does not use the player's own API. A command is complete when the element has confirmed it. Its reply is called
/// exactly once, perhaps before the function returns, with the confirmed state or with an error for people. While a
/// page loads, a command waits for its element. With Mode::Off, no script is injected and every command fails. Owned by
/// Player, which calls reset() when the renderer process has ended; GUI thread. Bridge and clock must outlive it.
class MediaAccess final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Off, On };
    using Reply = std::function<void(const Result<MediaStatus> &)>;

    /// Time limit for the confirmation of a command.
    static constexpr std::chrono::milliseconds defaultLimit{3000};
    static constexpr double lowestRate = 0.25;
    static constexpr double highestRate = 4.0;

    MediaAccess(MessageBridge &bridge, const Clock &clock, Mode mode, QObject *parent = nullptr);

    [[nodiscard]] bool isOn() const { return m_mode == Mode::On; }

    /// The last reported state, at most 0.5 s old while media plays; no value while there is no element.
    [[nodiscard]] const std::optional<MediaStatus> &status() const { return m_status; }

    /// Fails if the browser does not allow playback before a click in the page, and if pause() follows before it plays.
    void play(Reply reply);
    /// Before playback has begun, it holds when the page starts to play, until play(), noteInput(), an input of the
    /// viewer in the player, or the end of the document.
    void pause(Reply reply);
    /// \a positionSeconds: media seconds, within MediaStatus::seekable; fails before the media is loaded.
    void seek(double positionSeconds, Reply reply);
    /// lowestRate to highestRate.
    void setPlaybackRate(double rate, Reply reply);
    /// 0 to 1.
    void setVolume(double volume, Reply reply);
    void setMuted(bool muted, Reply reply);

public Q_SLOTS:
    /// The viewer has clicked or pressed a key in the page: what it starts now is to play.
    void noteInput();
    /// The page is gone: clears the status and fails the pending commands.
    void reset();

Q_SIGNALS:
    void statusChanged(const std::optional<vitrine::MediaStatus> &status);

private:
    struct Command
    {
        QString name;
        double value = 0.0;
        Reply reply;
        std::chrono::milliseconds given{0};
        bool isSent = false; ///< else it waits for an element
    };

    void command(const char *name, double value, Reply reply);
    void startDocument();
    void send(int id);
    void refuse();
    void setStatus(const std::optional<MediaStatus> &status);
    void finish(int id, const QString &problem, const QString &detail, const std::optional<MediaStatus> &status);
    void fail(int id, const QString &message);
    void failOverdue();
    [[nodiscard]] QString noMediaError() const;
    [[nodiscard]] static QString seekError(double positionSeconds, const std::optional<MediaStatus> &status);

    MessageBridge &m_bridge;
    const Clock &m_clock;
    const Mode m_mode;
    std::optional<MediaStatus> m_status;
    bool m_isRefused = false;  ///< by the relay, for this document
    bool m_isStarting = false; ///< a page has begun to load, and no element has been reported yet
    QHash<int, Command> m_pending;
    int m_lastId = 0;
    QTimer m_look; ///< checks for overdue commands; runs while one is pending
};

} // namespace vitrine
