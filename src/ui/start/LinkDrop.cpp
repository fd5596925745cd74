// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/LinkDrop.h"

#include "ui/start/StartModel.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace vitrine {

LinkDrop::LinkDrop(QWidget &window, QWidget &page, StartModel &start)
    : QObject(&window)
    , m_start(start)
{
    page.setAcceptDrops(false);
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool LinkDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *const enter = static_cast<QDragEnterEvent *>(event);
        if (enter->mimeData()->hasUrls() || enter->mimeData()->hasText())
            enter->acceptProposedAction();
        return true;
    }
    if (event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *const drop = static_cast<QDropEvent *>(event);
    drop->acceptProposedAction();
    const Result<QString> text = StartModel::textOf(*drop->mimeData());
    m_start.offer(text ? *text : QString());
    if (text)
        m_start.play();
    else
        m_start.refuse(text.error().message);
    return true;
}

} // namespace vitrine
