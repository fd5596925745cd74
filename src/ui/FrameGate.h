// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Lets an update through at most once a frame, however often it is asked for.
///
/// Much that arrives in one turn of the event loop becomes one update, at the end of that turn, or when a frame's time
/// has passed since the last one. While nothing is asked for, no timer runs. Owned by the one that it updates; GUI
/// thread; the clock must outlive it.
class FrameGate final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds frame{16};

    FrameGate(const Clock &clock, std::function<void()> update, QObject *parent = nullptr);

    /// An update is waiting for its turn.
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

    /// Updates soon; nothing more happens when that is to happen anyway.
    void request();

    /// Updates now when the last update is a frame ago, else soon.
    void requestNow();

    /// Updates now, and not again for what was asked for until now.
    void updateNow();

    /// Forgets what was asked for.
    void cancel() { m_timer.stop(); }

private:
    [[nodiscard]] std::chrono::milliseconds rest() const;

    const Clock &m_clock;
    const std::function<void()> m_update;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_last;
};

} // namespace vitrine
