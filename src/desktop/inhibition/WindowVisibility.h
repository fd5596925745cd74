// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>

class QWidget;
class QWindow;

namespace vitrine {

/// \brief Whether a window can be seen: shown, not minimised, and, as far as the window system tells, on the screen.
///
/// Owned by the application; GUI thread; the widget must outlive it.
class WindowVisibility final : public QObject
{
    Q_OBJECT

public:
    /// \a window: a top-level widget.
    explicit WindowVisibility(QWidget &window, QObject *parent = nullptr);

    [[nodiscard]] bool isVisible() const { return m_isVisible; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed(bool visible);

private:
    void followHandle();
    void update();

    QWidget &m_window;
    QPointer<QWindow> m_handle; ///< Qt may replace it
    bool m_isVisible = false;
};

} // namespace vitrine
