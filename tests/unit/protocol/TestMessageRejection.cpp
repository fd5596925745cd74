// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/MessageRejection.h"

#include <QTest>

using namespace vitrine;

class TestMessageRejection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reasonsHaveTheNamesOfTheEventStream()
    {
        using Why = MessageRejection::Why;
        QCOMPARE(rejectionName(Why::Origin), QStringLiteral("origin"));
        QCOMPARE(rejectionName(Why::Source), QStringLiteral("source"));
        QCOMPARE(rejectionName(Why::Malformed), QStringLiteral("malformed"));
        QCOMPARE(rejectionName(Why::Oversize), QStringLiteral("oversize"));
        QCOMPARE(rejectionName(Why::Flood), QStringLiteral("flood"));
        QCOMPARE(rejectionName(Why::Stale), QStringLiteral("stale"));
    }
};

QTEST_APPLESS_MAIN(TestMessageRejection)
#include "TestMessageRejection.moc"
