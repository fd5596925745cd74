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

/// \brief Limits updates to one a frame, however many are requested.
///
/// All requests within one turn of the event loop cause one update, at the end of that turn or one frame after the last
/// update, whichever is later. Without a request no timer runs. Owned by the object that it updates; GUI thread; the
/// clock must outlive it.
class FrameGate final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds frame{16};

    FrameGate(const Clock &clock, std::function<void()> update, QObject *parent = nullptr);

    /// An update is pending.
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

    /// Schedules an update; no effect if one is pending.
    void request();

    /// Updates now if the last update is at least a frame ago and none is pending; else like request().
    void requestNow();

    /// Updates now; a pending update is dropped.
    void updateNow();

    /// Drops a pending update.
    void cancel() { m_timer.stop(); }

private:
    [[nodiscard]] std::chrono::milliseconds rest() const;

    const Clock &m_clock;
    const std::function<void()> m_update;
    QTimer m_timer;
    std::optional<std::chrono::milliseconds> m_last;
};

} // namespace vitrine
