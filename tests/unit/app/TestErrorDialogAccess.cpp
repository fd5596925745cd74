// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ErrorDialogAccess.h"

#include "support/ManualClock.h"
#include "support/RunEvents.h"
#include "ui/ErrorDialogModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestErrorDialogAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheOpenDialog()
    {
        QVERIFY(!m_access.current());
        m_dialog.openError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        const UiDialog dialog = m_access.current().value();
        QCOMPARE(dialog.name, u"ERROR_REASON_TOKEN_EXPIRED"_s);
        QCOMPARE(dialog.title, m_dialog.title());
        QVERIFY(dialog.text.startsWith(m_dialog.text()));
        QVERIFY(dialog.text.endsWith(m_dialog.advice()));
        QCOMPARE(dialog.actions.size(), m_dialog.actions().size());
        QCOMPARE(dialog.actions.first().name, m_dialog.primaryAction());
        QCOMPARE(dialog.actions.first().label, m_dialog.primaryLabel());
        m_dialog.close();
        QVERIFY(!m_access.current());
    }

    void pressesWhatIsOffered()
    {
        QVERIFY(!m_access.press(u"quit"_s));
        m_dialog.openFailure(FailureCause::NotReady);
        QTRY_VERIFY(m_dialog.isOpen());
        const QSignalSpy quits(&m_dialog, &ErrorDialogModel::quitRequested);
        QVERIFY(!m_access.press(u"explode"_s));
        QVERIFY(m_access.press(u"quit"_s));
        QCOMPARE(quits.count(), 1);
    }

private:
    ManualClock m_clock;
    ErrorDialogModel m_dialog{m_clock};
    const UiDialogAccess m_access = errorDialogAccess(m_dialog);
};

QTEST_MAIN(TestErrorDialogAccess)
#include "TestErrorDialogAccess.moc"
