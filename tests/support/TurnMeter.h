// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief How long this thread's event loop has worked at a stretch, between two beats of a timer of 10 ms.
///
/// Counts the thread's own processor time, which does not grow when the machine is busy with something else; the time
/// on the wall is there for information. Lives on the thread that it measures.
class TurnMeter final : public QObject
{
    Q_OBJECT

public:
    explicit TurnMeter(QObject *parent = nullptr);

    /// Forgets what was measured.
    void restart();

    [[nodiscard]] std::chrono::microseconds longestTurn() const { return m_longestTurn; }
    [[nodiscard]] std::chrono::microseconds longestGap() const { return m_longestGap; }

    /// False where a sanitizer makes everything slow.
    [[nodiscard]] static bool isTrue();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_wall;
    std::chrono::microseconds m_lastProcessorTime{0};
    std::chrono::microseconds m_longestTurn{0};
    std::chrono::microseconds m_longestGap{0};
};

} // namespace vitrine
