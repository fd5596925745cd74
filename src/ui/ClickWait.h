// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "ui/HudModel.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief Detects a player that is ready and does not start: it may wait for a click, so no view may cover it.
///
/// A value of a view's model; GUI thread.
class ClickWait final : public QObject
{
    Q_OBJECT

public:
    /// As long as until the spinner says that it takes longer than usual.
    static constexpr std::chrono::milliseconds usualLimit = HudModel::waitingVeryLong;

    explicit ClickWait(std::chrono::milliseconds limit = usualLimit);

    /// The player's state is now \a to.
    void follow(PlaybackState to);

Q_SIGNALS:
    /// The player has been loading for the limit.
    void suspected();

private:
    QTimer m_timer;
};

} // namespace vitrine
