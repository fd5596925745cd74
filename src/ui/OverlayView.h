// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QQuickWidget>
#include <QVariantMap>

class QQmlEngine;

namespace vitrine {

/// \brief One QML view laid as glass over the page.
///
/// Translucent, always above the page, with the GL and with the software scene graph. The widget is there only while
/// the view says so by its property `presented`, so that a hidden view costs nothing. Owned by its parent widget; GUI
/// thread; the engine must outlive it.
class OverlayView final : public QQuickWidget
{
    Q_OBJECT

public:
    /// How the view meets mouse and keyboard.
    enum class Interaction {
        None,    ///< clicks go through to the page, never focused (HUD)
        OnClick, ///< takes the mouse, and the keyboard once clicked (event feed)
        Modal,   ///< takes mouse and keyboard while it is there (error dialog); see takeFocus()
    };

    /// Shows `qml/TYPE.qml` of the module Vitrine; \a properties are its required properties. A view that cannot be
    /// made is told in the log and never appears; what lies under it goes on.
    OverlayView(QQmlEngine &engine, const QString &type, const QVariantMap &properties, Interaction interaction,
                QWidget *parent);

    /// The size that the view would like to have, in device-independent pixels; the height may depend on its width.
    [[nodiscard]] QSize preferredSize() const;

    /// True while the view says that there is something to see, whether or not it is suppressed.
    [[nodiscard]] bool isPresented() const;

    /// Keeps the view out of sight, whatever it says, because there is no room for it.
    void setSuppressed(bool suppressed);

    /// Gives the view the keyboard, and tells assistive technology that something wants attention.
    void takeFocus();

Q_SIGNALS:
    void preferredSizeChanged();
    /// The view has appeared or gone.
    void presentedChanged(bool presented);

protected:
    bool focusNextPrevChild(bool next) override;

private Q_SLOTS:
    void followPresented();

private:
    const Interaction m_interaction;
    bool m_suppressed = false;
};

} // namespace vitrine
