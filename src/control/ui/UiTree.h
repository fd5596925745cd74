// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiControl.h"
#include "protocol/Result.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QAccessibleInterface;
class QQuickItem;

namespace vitrine {

/// \brief A control, and where it lives.
struct UiNode
{
    UiControl control;
    QPointer<QObject> object; ///< QWidget, QQuickItem or QAction; null: a part of a widget
    QPointer<QWidget> widget; ///< itself, or the widget that draws it
    QRectF visible;           ///< the part of UiControl::rect that is in view

    /// The item of a QML view; null for others.
    [[nodiscard]] QQuickItem *item() const;
    /// Its window; null once that is gone.
    [[nodiscard]] QWidget *window() const { return widget ? widget->window() : nullptr; }
};

/// \brief The visible controls of all windows of the program at one moment, read through their accessible interfaces.
///
/// Works with and without assistive technology, for widgets and for QML views in a QQuickWidget. The content of the
/// page is not native and not read; neither are the items of an item view, such as the files of a file dialog. GUI
/// thread.
class UiTree
{
public:
    static constexpr qsizetype mostControls = 5000; ///< the rest is left out

    /// \a page is the widget of the page.
    [[nodiscard]] static UiTree read(const QWidget &page);

    /// Windows in the order of their creation; each before its controls.
    [[nodiscard]] const QList<UiNode> &nodes() const { return m_nodes; }
    [[nodiscard]] QList<UiControl> controls() const;

    /// The control with the object name \a name. Fails if there is none, with the closest name, or if there are
    /// several.
    [[nodiscard]] Result<UiNode> find(const QString &name) const;

private:
    explicit UiTree(const QWidget &page);

    struct Place
    {
        QPointer<QWidget> widget; ///< the closest one around
        QString parent;
        int depth = 0;
    };

    void add(QAccessibleInterface *interface, Place place);
    void addWindow(QWidget &window);

    const QWidget &m_page;
    QList<UiNode> m_nodes;
};

} // namespace vitrine
