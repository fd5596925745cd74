// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief The longest time that one iteration of this thread's event loop has taken, measured with a timer of 10 ms.
///
/// Counts the processor time of the thread, which does not grow when the machine is busy with something else; the wall
/// time is for information only. Lives on the thread that it measures.
class EventLoopMeter final : public QObject
{
    Q_OBJECT

public:
    explicit EventLoopMeter(QObject *parent = nullptr);

    /// Begins a new measurement.
    void restart();

    [[nodiscard]] std::chrono::microseconds longestIteration() const { return m_longestIteration; }
    [[nodiscard]] std::chrono::microseconds longestInterval() const { return m_longestInterval; }

    /// False where a sanitizer makes everything slow.
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
