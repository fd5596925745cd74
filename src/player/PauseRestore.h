// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/MediaAccess.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace vitrine {

class MessageBridge;

/// \brief Keeps a pause of the viewer when a recovery loads the page again.
///
/// Only a command, or an input in the page just before, makes a pause the viewer's: a failing player pauses as well.
/// Owned by Player; GUI thread; media, bridge and clock must outlive it.
class PauseRestore final : public QObject
{
    Q_OBJECT

public:
    /// Forget: for a kiosk, which has to play without a viewer.
    enum class Mode { Keep, Forget };

    /// A pause that follows an input within this time is the viewer's.
    static constexpr std::chrono::milliseconds reactionTime{1000};

    PauseRestore(MediaAccess &media, const MessageBridge &bridge, const Clock &clock, Mode mode,
                 QObject *parent = nullptr);

    /// As in MediaAccess.
    void play(MediaAccess::Reply reply);
    void pause(MediaAccess::Reply reply);

public Q_SLOTS:
    /// The viewer has clicked or pressed a key in the page.
    void noteInput();
    /// Another target is opened, or the viewer reloads the page: until it is loaded, the former one does not count.
    void forget();

private:
    void begin();
    void endPause();
    void follow(const std::optional<MediaStatus> &status);
    void pauseAgain();
    [[nodiscard]] bool isPause(const MediaStatus &status) const;
    [[nodiscard]] bool isPlayback(const MediaStatus &status) const;
    [[nodiscard]] bool isReaction() const; ///< a change now, to the last input

    MediaAccess &m_media;
    const Clock &m_clock;
    const Mode m_mode;
    std::optional<std::chrono::milliseconds> m_lastInput; ///< monotonic
    std::optional<MediaStatus> m_last;                    ///< of the page
    bool m_isPaused = false;                              ///< by the viewer
    bool m_isDue = false;                                 ///< the page has no element yet that could be paused
    bool m_isRestoring = false;                           ///< the pause has not been confirmed yet
    bool m_isLeft = false;                                ///< forget() was called
};

} // namespace vitrine
