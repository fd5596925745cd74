// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiDialogWait.h"

#include <QLabel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUiDialogWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window.setObjectName(u"window"_s);
        m_window.resize(300, 200);
        m_window.show();
        m_isOpen = false;
        m_calls = 0;
    }

    void doesNotWaitWithoutADialog()
    {
        wait(u"dialog"_s);
        QCOMPARE(m_calls, 1);
    }

    void doesNotWaitForADialogThatIsAWindow()
    {
        m_isOpen = true;
        wait({});
        QCOMPARE(m_calls, 1);
    }

    void waitsUntilTheDialogIsShown()
    {
        m_isOpen = true;
        wait(u"dialog"_s);
        m_wait->then([this] { ++m_calls; });
        QCOMPARE(m_calls, 0);
        QLabel dialog(u"No player"_s, &m_window);
        dialog.setObjectName(u"dialog"_s);
        dialog.show();
        QTRY_COMPARE(m_calls, 2);
    }

    void aDialogThatClosesIsNotWaitedFor()
    {
        m_isOpen = true;
        wait(u"dialog"_s);
        QCOMPARE(m_calls, 0);
        m_isOpen = false;
        QTRY_COMPARE(m_calls, 1);
    }

    // Such as that of a minimised window.
    void aDialogThatIsNeverShownHoldsNothingUp()
    {
        m_isOpen = true;
        wait(u"dialog"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_calls, 1, 10'000);
    }

private:
    void wait(const QString &control)
    {
        const UiDialogAccess access{[this] { return m_isOpen ? std::optional(UiDialog()) : std::nullopt; },
                                    [](const QString &) { return false; }, control};
        m_wait = std::make_unique<UiDialogWait>(QList{access}, m_page);
        m_wait->then([this] { ++m_calls; });
    }

    QWidget m_window;
    QWidget m_page{&m_window};
    bool m_isOpen = false;
    int m_calls = 0;
    std::unique_ptr<UiDialogWait> m_wait;
};

QTEST_MAIN(TestUiDialogWait)
#include "TestUiDialogWait.moc"
