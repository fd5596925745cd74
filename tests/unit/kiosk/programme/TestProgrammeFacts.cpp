// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeFacts.h"

#include <QSet>
#include <QTest>

using namespace vitrine;

class TestProgrammeFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachReasonHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (const ItemEnd end : {ItemEnd::Finished, ItemEnd::TimeLimit, ItemEnd::HoursOver, ItemEnd::Interrupted,
                                  ItemEnd::Failed, ItemEnd::Stopped})
            names += itemEndName(end);
        QCOMPARE(names.size(), 6);
        QVERIFY(!names.contains(QString()));
        QSet<QString> skips;
        for (const ItemSkip skip : {ItemSkip::Failed, ItemSkip::StartLimit, ItemSkip::HoursOver})
            skips += itemSkipName(skip);
        QCOMPARE(skips.size(), 3);
        QVERIFY(!skips.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeFacts)
#include "TestProgrammeFacts.moc"
