// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/InsightsWindow.h"

#include "ui/DesktopStyle.h"
#include "ui/OverlayView.h"
#include "ui/ProgramIcon.h"
#include "ui/QmlEngine.h"
#include "ui/insights/ChartExport.h"
#include "ui/insights/InsightsModel.h"

#include <QImage>
#include <QKeyEvent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QShortcut>

namespace vitrine {

InsightsWindow::InsightsWindow(InsightsModel &model, QWidget *parent)
    : QWidget(parent)
    , m_engine(createQmlEngine())
    , m_view(std::make_unique<OverlayView>(*m_engine, QStringLiteral("Insights"),
                                           QVariantMap{{QStringLiteral("model"), QVariant::fromValue(&model)}},
                                           OverlayView::Interaction::Modal, this))
{
    setObjectName(QStringLiteral("insights-window"));
    //: Title of the window of Insights
    setWindowTitle(tr("Insights"));
    setWindowIcon(programIcon());
    setMinimumSize(320, 180);
    new ChartExport(model, *this);
    for (const QKeySequence &keys : {QKeySequence(Qt::CTRL | Qt::Key_W), QKeySequence(Qt::CTRL | Qt::Key_Q)})
        connect(new QShortcut(keys, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(Qt::CTRL | Qt::Key_F, this), &QShortcut::activated, this,
            [this] { QMetaObject::invokeMethod(m_view->rootObject(), "focusSearch"); });
    for (const QKeySequence &keys : {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)})
        connect(new QShortcut(keys, this), &QShortcut::activated, &model, &InsightsModel::refresh);
}

InsightsWindow::~InsightsWindow() = default;

void InsightsWindow::setContrast(std::optional<bool> high)
{
    desktopStyle(*m_engine).setContrast(high);
}

QImage InsightsWindow::picture()
{
    std::ignore = m_view->grabFramebuffer(); // draws; the picture on the screen is that of the last frame
    return grab().toImage();
}

void InsightsWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
}

void InsightsWindow::keyPressEvent(QKeyEvent *event)
{
    // The view has no use for this one: see OverlayView.
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void InsightsWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_view->takeFocus();
}

} // namespace vitrine
