// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/GiveUpText.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestGiveUpText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesNoSetting_data()
    {
        QTest::addColumn<GiveUpReason>("reason");
        QTest::newRow("final") << GiveUpReason::Final;
        QTest::newRow("attempts used up") << GiveUpReason::AttemptsUsedUp;
        QTest::newRow("too many failures") << GiveUpReason::TooManyFailures;
        QTest::newRow("not renewable") << GiveUpReason::NotRenewable;
        QTest::newRow("cancelled") << GiveUpReason::Cancelled;
    }

    void namesNoSetting()
    {
        QFETCH(const GiveUpReason, reason);
        static const QRegularExpression setting(u"--\\w|\\w_\\w"_s);
        for (const FailureCause cause : allFailureCauses()) {
            const QString text = giveUpText(reason, cause, 3, u"The server is busy."_s);
            QVERIFY2(text.endsWith(u'.') && !text.contains(setting), qPrintable(text));
        }
    }

    void saysWhyATokenWasNotRenewed()
    {
        QCOMPARE(giveUpText(GiveUpReason::AttemptsUsedUp, FailureCause::RenewalFailed, 3, u"The server is busy."_s),
                 u"The token could not be renewed. The server is busy."_s);
    }
};

QTEST_APPLESS_MAIN(TestGiveUpText)
#include "TestGiveUpText.moc"
