// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/SuspendAwareStopwatch.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief Notices a page that does nothing any more: asks it every few seconds, and misses the answer.
///
/// From the moment on when the relay of a page has come up. A page that is just loading, or that waits for an answer to
/// a dialog, is not asked. Does not know the page: asks by asked() and wants to be told. Owned by PlaybackMonitor; GUI
/// thread; the clock must outlive it.
class HangWatchdog final : public QObject
{
    Q_OBJECT

public:
    /// \a limit: how long no answer may come; 0 never asks.
    HangWatchdog(const Clock &clock, std::chrono::milliseconds limit, QObject *parent = nullptr);

    [[nodiscard]] bool isWatching() const { return m_timer.isActive(); }
    /// It has asked, and there is no answer yet.
    [[nodiscard]] bool isAwaiting() const { return m_awaiting; }
    /// How often it asks: every five seconds, or three times within a shorter limit.
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_timer.intervalAsDuration(); }

public Q_SLOTS:
    /// The relay of a document has come up.
    void start();
    /// The page is gone, or is about to.
    void stop();
    void noteAnswer();
    void setLoading(bool loading);
    void setDialogOpen(bool open);
    /// Does what is due.
    void tick();

Q_SIGNALS:
    void asked();
    /// It watches no more then.
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
