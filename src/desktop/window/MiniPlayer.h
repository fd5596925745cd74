// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QPoint>
#include <QRect>

#include <memory>
#include <optional>
#include <vector>

class QMouseEvent;
class QWidget;

namespace vitrine {

class SettledState;

/// \brief Makes a window a small one without a frame, in a corner of the screen and above the others, and back.
///
/// The native window stays the same, so the page plays on. While the window is small, the mouse moves it: pressed and
/// moved anywhere but at the controls of the page, at the lower edge, it snaps to the nearest corner when it is
/// released; a drag is no click for the page. At one of its own corners the size changes, and stays 16:9. On X11 its
/// class is "vitrine-mini". On Wayland, a program can neither place its window nor keep it above others, nor change its
/// app id: there the compositor moves it, and it does not snap. Owned by its parent, the window; GUI thread.
class MiniPlayer final : public QObject
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 400;

    explicit MiniPlayer(QWidget &window);
    ~MiniPlayer() override;

    /// False on Wayland, where a window has no place that a program could know or choose.
    [[nodiscard]] static bool hasPlaces();

    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool active);
    void toggle() { setActive(!m_isActive); }

    /// Width of the small window, in device-independent pixels, also while it is not small.
    [[nodiscard]] int width() const { return m_width; }
    void setWidth(int width);

    /// Of the window while it is not small.
    [[nodiscard]] const SettledState &settledState() const { return *m_settled; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The window still has its place, size and state, which it gets back afterwards.
    void aboutToShrink();
    void activeChanged(bool active);
    void widthChanged(int width);

private:
    enum class Drag { None, Pressed, Moving, Resizing };

    void shrink();
    void restore();
    void applyFlags(Qt::WindowFlags flags);
    void nameWindow();
    void place();
    /// press(), move() and release() return true if the page must not get the event.
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    void resizeTo(const QPoint &pointer);

    QWidget &m_window;
    SettledState *const m_settled; ///< owned by the window
    bool m_isActive = false;
    int m_width = usualWidth;
    Qt::WindowFlags m_flagsBefore;
    Qt::WindowStates m_stateBefore;
    QRect m_geometryBefore; ///< normal geometry
    std::optional<QPoint> m_miniPosition;
    QByteArray m_classBefore; ///< WM_CLASS
    Drag m_drag = Drag::None;
    std::vector<std::unique_ptr<QMouseEvent>> m_presses; ///< of Drag::Pressed, held back: one, or a double click
    QPoint m_pressedAt;                                  ///< on the screen
    QRect m_geometryAtPress;
};

} // namespace vitrine
