// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PaintCounter.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QPaintEvent>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTest>

#include <utility>

namespace vitrine {

PaintCounter::PaintCounter(QWidget &window)
    : m_window(window)
{
    const QList<QWidget *> widgets = window.findChildren<QWidget *>() + QList<QWidget *>{&window};
    for (QWidget *widget : widgets) {
        widget->installEventFilter(this);
        if (const auto *view = qobject_cast<QQuickWidget *>(widget))
            connect(view->quickWindow(), &QQuickWindow::afterRendering, this, [this] { ++m_frames; });
    }
}

void PaintCounter::reset()
{
    m_paints = 0;
    m_frames = 0;
    m_region = QRegion();
}

void PaintCounter::settle()
{
    // A model waits for a frame and a view a little longer before it draws: silence ten times as long is the end.
    constexpr int quietMs = 250;
    constexpr int longestMs = 5000; // what never ends shows in the counts
    QElapsedTimer whole;
    QElapsedTimer quiet;
    whole.start();
    quiet.start();
    for (int before = m_paints + m_frames; quiet.elapsed() < quietMs && whole.elapsed() < longestMs;) {
        QTest::qWait(quietMs / 10);
        if (std::exchange(before, m_paints + m_frames) != before)
            quiet.start();
    }
}

const char *PaintCounter::report(const QRegion &allowed) const
{
    QString text;
    QDebug(&text) << "painted" << m_region << "allowed" << allowed;
    m_report = text.toUtf8();
    return m_report.constData();
}

bool PaintCounter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        const auto *widget = static_cast<QWidget *>(watched);
        ++m_paints;
        m_region += static_cast<QPaintEvent *>(event)->region().translated(widget->mapTo(&m_window, QPoint()));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
