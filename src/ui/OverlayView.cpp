// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/OverlayView.h"

#include "ui/Logging.h"
#include "ui/WindowAccessible.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQmlProperty>
#include <QQuickItem>
#include <QQuickWindow>

#include <cmath>

namespace vitrine {

OverlayView::OverlayView(QQmlEngine &engine, const QString &type, const QVariantMap &properties,
                         Interaction interaction, QWidget *parent)
    : QQuickWidget(&engine, parent)
    , m_interaction(interaction)
{
    hide();
    hideOffscreenWindow(*this);
    setAttribute(Qt::WA_AlwaysStackOnTop);
    setAttribute(Qt::WA_TranslucentBackground);
    setClearColor(Qt::transparent);
    setResizeMode(SizeRootObjectToView);
    setAttribute(Qt::WA_TransparentForMouseEvents, interaction == Interaction::None);
    switch (interaction) {
    case Interaction::None:
    case Interaction::Pointer:
        setFocusPolicy(Qt::NoFocus);
        break;
    case Interaction::OnClick:
        setFocusPolicy(Qt::ClickFocus);
        break;
    case Interaction::Modal:
        setFocusPolicy(Qt::StrongFocus);
        break;
    }

    const QUrl url(QStringLiteral("qrc:/qt/qml/Vitrine/%1.qml").arg(type));
    auto *component = new QQmlComponent(&engine, url, QQmlComponent::PreferSynchronous, this);
    QObject *root = component->createWithInitialProperties(properties);
    if (root == nullptr) {
        qCCritical(lcUi).noquote() << "The view" << type << "cannot be created:" << component->errorString();
        return;
    }
    setContent(url, component, root);
    QQmlProperty(root, QStringLiteral("presented")).connectNotifySignal(this, SLOT(followPresented()));
    connect(rootObject(), &QQuickItem::implicitHeightChanged, this, &OverlayView::preferredSizeChanged);
    connect(rootObject(), &QQuickItem::implicitWidthChanged, this, &OverlayView::preferredSizeChanged);
    updateVisibility();
}

QSize OverlayView::preferredSize() const
{
    const QQuickItem *root = rootObject();
    return root == nullptr ? QSize()
                           : QSizeF(std::ceil(root->implicitWidth()), std::ceil(root->implicitHeight())).toSize();
}

bool OverlayView::isPresented() const
{
    return rootObject() != nullptr && rootObject()->property("presented").toBool();
}

void OverlayView::setSuppressed(bool suppressed)
{
    m_suppressed = suppressed;
    updateVisibility();
}

bool OverlayView::isTyping() const
{
    const QQuickItem *item = quickWindow()->activeFocusItem();
    return hasFocus() && item != nullptr && item->flags().testFlag(QQuickItem::ItemAcceptsInputMethod);
}

void OverlayView::takeFocus()
{
    setFocus(Qt::PopupFocusReason);
    if (rootObject() == nullptr)
        return;
    rootObject()->forceActiveFocus(Qt::PopupFocusReason);
    QAccessibleEvent alert(rootObject(), QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool OverlayView::event(QEvent *event)
{
    // The engine gives the keyboard to the page of a new process. The view must not notice: a field that loses the
    // keyboard saves its text.
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() == Qt::OtherFocusReason &&
        isVisible()) {
        setFocus(Qt::OtherFocusReason);
        return true;
    }
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (isOverride || event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<const QKeyEvent *>(event);
        // A shortcut would take the key away. A key that is held down acts once.
        if (key.key() == Qt::Key_Escape && (isOverride || key.isAutoRepeat())) {
            event->accept();
            return true;
        }
    }
    return QQuickWidget::event(event);
}

bool OverlayView::focusNextPrevChild(bool next)
{
    QQuickItem *item = quickWindow()->activeFocusItem();
    // Qt moves the focus on from a view that is being hidden. ModalFocus does that; and when the view comes back, the
    // focus in it is where it was.
    if (isModal() && !isVisible())
        return true;
    if (!isModal() || item == nullptr)
        return QQuickWidget::focusNextPrevChild(next);
    // Newer Qt versions would move the focus to the page after the last button.
    item->nextItemInFocusChain(next)->forceActiveFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void OverlayView::followPresented()
{
    updateVisibility();
    Q_EMIT presentedChanged(isPresented());
}

void OverlayView::updateVisibility()
{
    const bool isShown = isPresented() && !m_suppressed;
    // For assistive technology, items do not become invisible with the widget, nor with an opacity of 0. After the
    // widget, because a view keeps its focus item then.
    if (!isShown)
        hide();
    if (rootObject() != nullptr)
        rootObject()->setVisible(isShown);
    setVisible(isShown);
}

} // namespace vitrine
