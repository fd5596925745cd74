// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace vitrine {

/// \brief The way back from the mini player by mouse: shown over the page while the mouse moves.
///
/// Owned by the window; GUI thread.
class MiniControls final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the window")

    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)

public:
    static constexpr std::chrono::milliseconds shownFor{3000};

    explicit MiniControls(QObject *parent); // no default: QML does not create it

    [[nodiscard]] bool isShown() const { return m_timer.isActive(); }

    /// Whether the window is a mini player; then they are shown at once, so that the viewer sees the way back.
    void setActive(bool active);
    /// The mouse has moved, or a finger touches the screen.
    void noteActivity();

    Q_INVOKABLE void leave() { Q_EMIT leaveRequested(); }

Q_SIGNALS:
    void shownChanged(bool shown);
    void leaveRequested();

private:
    QTimer m_timer;
    bool m_isActive = false;
};

} // namespace vitrine
