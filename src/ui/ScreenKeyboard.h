// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/OverlayView.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

class QWidget;
class QWindow;

namespace vitrine {

class MainWindow;
class UserActivity;

/// \brief The on-screen keyboard of a kiosk, for the text fields of its page.
///
/// Qt Virtual Keyboard writes into what has the keyboard focus, and says by QInputMethod whether it is to be seen. This
/// class places it at the lower edge of the window, and makes the page smaller meanwhile. Its view is created with the
/// other views. Owned by the window; GUI thread.
class ScreenKeyboard final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(QStringList languages READ languages CONSTANT)
    Q_PROPERTY(QSize room READ room NOTIFY roomChanged)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)

public:
    /// \a window has \a page and the views. Call this before the window is shown.
    ScreenKeyboard(MainWindow &window, QWidget &page, UserActivity &activity, const QStringList &languages);

    /// The languages of the keys in the language \a code of the window, such as `ja`: the most wanted first, English
    /// always. Qt has no layout for some.
    [[nodiscard]] static QStringList languagesFor(const QString &code);

    /// Names of layouts, the most wanted first.
    [[nodiscard]] QStringList languages() const { return m_languages; }
    /// The size of the window.
    [[nodiscard]] QSize room() const { return m_room; }

    /// Qt wants it, and it is not dismissed.
    [[nodiscard]] bool isShown() const;
    /// Hidden, whatever Qt says, until somebody presses something in the page.
    [[nodiscard]] bool isDismissed() const { return m_isDismissed; }

    bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    /// Dismisses the keyboard. The engine asks for it whenever the size of a page with a field changes.
    void dismiss();
    /// Dismisses it, and begins with the first language again.
    void reset();

Q_SIGNALS:
    void roomChanged();
    void shownChanged();
    /// The view takes the first language.
    void resetRequested();

private:
    void create();
    void place();
    void setDismissed(bool isDismissed);
    void followQt();
    void present();
    void followPress(const QWindow *window, const std::optional<QPointF> &position);

    MainWindow &m_window;
    QWidget &m_page;
    const QStringList m_languages;
    QSize m_room;
    QPointer<OverlayView> m_view; ///< of the window
    bool m_isDismissed = false;
    QTimer m_pressTimer;
};

} // namespace vitrine
