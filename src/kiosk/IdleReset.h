// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief Decides when a kiosk is reset after it was used.
///
/// Begins with the first input. Each further input, also of text, starts the time again. Owned by its parent; GUI
/// thread; the clock must outlive it.
class IdleReset final : public QObject
{
    Q_OBJECT

public:
    /// The last part of the time, which is counted down.
    static constexpr std::chrono::seconds countdown{10};

    /// \a limit: time without input, more than 0; the countdown is part of it.
    IdleReset(std::chrono::milliseconds limit, const Clock &clock, QObject *parent = nullptr);

    /// Whether somebody uses the kiosk.
    [[nodiscard]] bool isInUse() const { return m_isInUse; }

public Q_SLOTS:
    void noteInput();
    /// Called by a timer once a second while the kiosk is in use.
    void update();

Q_SIGNALS:
    /// The first input since the start or the last reset.
    void useBegan();
    /// \a seconds are left, 1 to countdown; 0: an input has ended the countdown.
    void countdownChanged(int seconds);
    void resetDue();

private:
    void setCountdown(int seconds);

    const std::chrono::milliseconds m_limit;
    const Clock &m_clock;
    QTimer m_timer;
    bool m_isInUse = false;
    std::chrono::milliseconds m_lastInput{0};
    int m_seconds = 0;
};

} // namespace vitrine
