// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/FullScreenFitter.h"

#include <QScreen>
#include <QTest>
#include <QWindow>

using namespace vitrine;

class TestFullScreenFitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window.setGeometry(m_small);
        m_window.showNormal();
        QCOMPARE(m_window.geometry(), m_small);
    }

    void aFullScreenWindowFillsItsScreen()
    {
        const FullScreenFitter fitter(m_window);
        m_window.showFullScreen();
        m_window.setGeometry(m_small); // as if no window manager had resized it
        QTRY_COMPARE(m_window.geometry(), m_window.screen()->geometry());
    }

    void aWindowThatLeavesFullScreenGetsItsSizeBack()
    {
        const FullScreenFitter fitter(m_window);
        m_window.showFullScreen();
        m_window.setGeometry(m_small);
        QTRY_COMPARE(m_window.geometry(), m_window.screen()->geometry());
        m_window.showNormal();
        QTRY_COMPARE(m_window.geometry(), m_small);
    }

    void anotherWindowKeepsItsSize()
    {
        const FullScreenFitter fitter(m_window);
        m_window.setGeometry(m_other);
        // By then the other rule would have applied.
        QWindow second;
        const FullScreenFitter secondFitter(second);
        second.showFullScreen();
        second.setGeometry(m_small);
        QTRY_COMPARE(second.geometry(), second.screen()->geometry());
        QCOMPARE(m_window.geometry(), m_other);
    }

private:
    const QRect m_small{10, 10, 200, 100};
    const QRect m_other{20, 20, 300, 150};
    QWindow m_window;
};

QTEST_MAIN(TestFullScreenFitter)
#include "TestFullScreenFitter.moc"
