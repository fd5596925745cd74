// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief A single-shot timer for any duration, such as one from a setting.
///
/// QTimer counts milliseconds in an int: 24.8 days at most, and a longer time becomes negative and fires at once. This
/// timer runs in parts. Does not run while the machine is suspended, as QTimer. Owned by its parent; needs the event
/// loop of its thread.
class LongTimer final : public QObject
{
    Q_OBJECT

public:
    /// Tests pass a short \a longestPart.
    explicit LongTimer(QObject *parent = nullptr, std::chrono::milliseconds longestPart = std::chrono::hours(24));

    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }

    /// Starts, or starts again, with \a duration, which is not negative.
    void start(std::chrono::milliseconds duration);
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    void timeout();

private:
    void next();

    QTimer m_timer;
    std::chrono::milliseconds m_longestPart;
    std::chrono::milliseconds m_left{0}; ///< after the current part
};

} // namespace vitrine
