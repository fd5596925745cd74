// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/SuspendAwareStopwatch.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief Detects a page that hangs: requests a heartbeat every few seconds and checks for the answer.
///
/// Starts when the relay of a page has connected. Pauses while the page loads or shows a dialog. Independent of the
/// page: asked() requests a heartbeat, noteAnswer() reports the answer. Owned by PlaybackMonitor; GUI thread; the clock
/// must outlive it.
class HangWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \a limit: maximum time without an answer; 0 disables the watchdog.
    HangWatchdog(const Clock &clock, std::chrono::milliseconds limit, QObject *parent = nullptr);

    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }
    /// True if a heartbeat was requested and not answered yet; also after hung(), until stop().
    [[nodiscard]] bool isAwaiting() const { return m_awaiting; }
    /// Interval of the requests: a third of the limit, at most 5 s.
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_timer.intervalAsDuration(); }

public Q_SLOTS:
    /// The relay of a document has connected.
    void start();
    /// The page has ended or is about to be unloaded.
    void stop();
    void noteAnswer();
    void setLoading(bool loading);
    void setDialogOpen(bool open);
    /// Checks the limit and requests the next heartbeat.
    void tick();

Q_SIGNALS:
    void asked();
    /// The limit is exceeded. The watchdog has stopped.
    void hung();

private:
    const std::chrono::milliseconds m_limit;
    QTimer m_timer;
    SuspendAwareStopwatch m_stopwatch;
    bool m_awaiting = false;
    bool m_loading = false;
    bool m_dialogOpen = false;
};

} // namespace vitrine
