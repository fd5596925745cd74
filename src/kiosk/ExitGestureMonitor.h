// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/exit/ExitGesture.h"
#include "playback/Clock.h"
#include "settings/Settings.h"

#include <QObject>

#include <optional>

class QWidget;
class QWindow;

namespace vitrine {

class UserActivity;

/// \brief Watches for the exit gesture among the clicks and touches of the window.
///
/// Takes no input away: the page gets the taps, too. So it also works while the page does not answer. A tap into
/// another window, such as a popup of the page, starts the gesture again. Owned by RunExit; GUI thread; window,
/// activity and clock must outlive it.
class ExitGestureMonitor final : public QObject
{
    Q_OBJECT

public:
    ExitGestureMonitor(const ExitGestureOptions &options, const QWidget &window, UserActivity &activity,
                       const Clock &clock, QObject *parent = nullptr);

    /// The gesture of `kiosk.exit_corner` and `kiosk.exit_taps`; no value if there is none.
    [[nodiscard]] static std::optional<ExitGestureOptions> optionsFrom(const Settings &settings);

Q_SIGNALS:
    void recognised();

private:
    void follow(const QWindow *window, const std::optional<QPointF> &position);

    ExitGesture m_gesture;
    const QWidget &m_window;
    const Clock &m_clock;
};

} // namespace vitrine
