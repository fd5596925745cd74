// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/ErrorReason.h"

#include <QTest>

using namespace vitrine;

class TestErrorReason : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheDocumentedReasons_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("not found") << "ERROR_REASON_RESOURCE_NOT_FOUND" << 5;
        QTest::newRow("domain") << "ERROR_REASON_DOMAIN_INVALID" << 7;
        QTest::newRow("devices") << "ERROR_REASON_OVER_DEVICE_LIMIT" << 7;
        QTest::newRow("session") << "ERROR_REASON_PLAYBACK_SESSION_EXPIRED" << 7;
        QTest::newRow("invalid token") << "ERROR_REASON_TOKEN_INVALID" << 16;
        QTest::newRow("expired token") << "ERROR_REASON_TOKEN_EXPIRED" << 16;
    }

    void knowsTheDocumentedReasons()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        const ErrorReason reason = errorReasonFromName(name);
        QVERIFY(reason != ErrorReason::Unknown);
        QCOMPARE(errorReasonName(reason), name);
        QCOMPARE(errorReasonCode(reason), std::optional(code));
        QCOMPARE(errorReasonFromName(QString(u' ' + name.toLower())), reason);
    }

    void hasNothingToSayOfOthers()
    {
        QCOMPARE(errorReasonFromName(u"ERROR_REASON_GEO_BLOCKED"), ErrorReason::Unknown);
        QCOMPARE(errorReasonFromName(u""), ErrorReason::Unknown);
        QCOMPARE(errorReasonName(ErrorReason::Unknown), QString());
        QCOMPARE(errorReasonCode(ErrorReason::Unknown), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(TestErrorReason)
#include "TestErrorReason.moc"
