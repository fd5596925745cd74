// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QQuickWidget>
#include <QVariantMap>

class QQmlEngine;

namespace vitrine {

/// \brief A translucent QML view on top of the page.
///
/// With the keyboard focus it gets Escape before the window's shortcut; a key that no item accepts goes to the parent.
/// Works with the GL and with the software scene graph. The widget is visible only while the view's property
/// `presented` is true, so a hidden view costs nothing. Owned by its parent widget; GUI thread; the engine must outlive
/// it.
class OverlayView final : public QQuickWidget
{
    Q_OBJECT

public:
    /// How the view handles mouse and keyboard.
    enum class Interaction {
        None,    ///< clicks pass through to the page; never has focus (HUD)
        Pointer, ///< takes mouse and touch; never has focus (on-screen keyboard)
        OnClick, ///< takes the mouse, and the keyboard after a click (event feed)
        Modal,   ///< takes mouse and keyboard while visible (error dialog); see takeFocus()
    };

    /// Shows `qml/TYPE.qml` of the module Vitrine; \a properties are its required properties. A view that cannot be
    /// created is logged and stays hidden.
    OverlayView(QQmlEngine &engine, const QString &type, const QVariantMap &properties, Interaction interaction,
                QWidget *parent);

    [[nodiscard]] bool isModal() const { return m_interaction == Interaction::Modal; }

    /// The view's implicit size in device-independent pixels; the height may depend on the width.
    [[nodiscard]] QSize preferredSize() const;

    /// The view's property `presented`, even while suppressed.
    [[nodiscard]] bool isPresented() const;

    /// Hides the view regardless of `presented`, because there is no room for it.
    void setSuppressed(bool suppressed);

    /// A field for text has the keyboard.
    [[nodiscard]] bool isTyping() const;

    /// Gives the view the keyboard focus, and sends an accessibility alert.
    void takeFocus();

Q_SIGNALS:
    void preferredSizeChanged();
    /// The view has appeared or disappeared.
    void presentedChanged(bool presented);

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private Q_SLOTS:
    void followPresented();

private:
    void updateVisibility();
    const Interaction m_interaction;
    bool m_suppressed = false;
};

} // namespace vitrine
