// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief Measures the longest iteration of this thread's event loop, with a timer of 10 ms.
///
/// Measures the processor time of the thread, which does not depend on the load of other processes; the wall-clock time
/// is for information only. Lives on the measured thread.
class EventLoopMeter final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopMeter(QObject *parent = nullptr);

    /// Starts a new measurement.
    void restart();

    [[nodiscard]] std::chrono::microseconds longestIteration() const { return m_longestIteration; }
    [[nodiscard]] std::chrono::microseconds longestInterval() const { return m_longestInterval; }

    /// False with a sanitizer, which makes everything slow.
    [[nodiscard]] static bool isMeaningful();

private:
    void measure();

    QTimer m_timer;
    QElapsedTimer m_wall;
    std::chrono::microseconds m_lastProcessorTime{0};
    std::chrono::microseconds m_longestIteration{0};
    std::chrono::microseconds m_longestInterval{0};
};

} // namespace vitrine
