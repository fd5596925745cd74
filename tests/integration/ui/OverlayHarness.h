// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/UserActivity.h"
#include "ui/KioskScreenModel.h"
#include "ui/MainWindow.h"
#include "ui/PinPadModel.h"
#include "ui/start/StartModel.h"

#include "support/ManualClock.h"

#include <chrono>

class QQuickItem;

namespace vitrine {

class OverlayView;

/// \brief A window over a page, with its overlays, their view models and a manual clock.
struct OverlayHarness
{
    /// Takes ownership of \a page; \a kioskText is the operator's line.
    explicit OverlayHarness(QWidget *page, WindowMode mode = WindowMode::Desktop, const QString &kioskText = {});

    /// The view whose root has that object name: `hud`, `feed`, `dialog`; nullptr while there is none.
    [[nodiscard]] OverlayView *view(const QString &name) const;

    /// The item of that object name in \a viewName, by the visual tree, where delegates are as well.
    [[nodiscard]] QQuickItem *item(const QString &viewName, const QString &itemName) const;

    /// A picture file, as an operator may have one.
    [[nodiscard]] static QString logoFile();

    /// The player says so; media seconds.
    void say(EventMeaning meaning, double positionSeconds, MediaDuration duration = {});

    /// Plays from \a fromSeconds for \a wall time, in deliveries of half a second.
    void play(double fromSeconds, std::chrono::seconds wall, double rate);

    ManualClock clock;
    PlaybackSession session{clock};
    HudModel hud{session, clock};
    ErrorDialogModel dialog{clock};
    EventFeedModel feed{clock};
    KioskScreenModel kioskScreen;
    PinPadModel pinPad{clock};
    StartModel start{clock, QString()};
    UserActivity activity;
    MainWindow window;
};

} // namespace vitrine
