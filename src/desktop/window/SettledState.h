// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QRect>
#include <QTimer>

#include <chrono>

class QWidget;

namespace vitrine {

/// \brief Whether a window is in full screen, or maximised, also under its full screen, and the place that it has
/// otherwise.
///
/// Window managers of X11 tell only one of the two states and so does Qt, but they restore the other one after full
/// screen. While they follow a request of the program, they tell states and places that the window only passes
/// through; these do not count. Owned by its parent, the window; GUI thread.
class SettledState final : public QObject
{
    Q_OBJECT

public:
    /// \a settlingTime: how long a window manager may take to follow a request or a change of place.
    explicit SettledState(QWidget &window, std::chrono::milliseconds settlingTime = std::chrono::milliseconds(500));

    [[nodiscard]] bool isFullScreen() const { return m_isFullScreen; }
    [[nodiscard]] bool isMaximized() const { return m_isMaximized; }

    /// Where the window is when it is neither maximised nor in full screen; in device-independent pixels, without
    /// frame.
    [[nodiscard]] QRect normalGeometry() const;
    /// Instead of where the window has been since.
    void setNormalGeometry(const QRect &geometry);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fullScreenChanged(bool fullScreen);

private:
    void setFullScreen(bool fullScreen);
    void followRequest(Qt::WindowStates before);
    void followManager();
    /// Whether the window only passes through \a place.
    [[nodiscard]] bool isPassing(const QRect &place) const;
    [[nodiscard]] bool isFilling() const;

    QWidget &m_window;
    bool m_isFullScreen;
    bool m_isMaximized;
    QRect m_normalGeometry;
    QSize m_filledSize; ///< when it was last asked not to fill the screen; empty after a request to fill it
    QTimer m_settling;  ///< runs while the window manager may still follow a request
    QTimer m_moving;    ///< runs while the window moves or changes its size
};

} // namespace vitrine
