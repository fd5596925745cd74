// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include <QTest>

using namespace vitrine;

class TestErrorsEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachErrorEndsTheRunWhenAsked_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("action");
        QTest::newRow("error-resource-not-found") << 5 << "ERROR_REASON_RESOURCE_NOT_FOUND"
                                                  << "give-up";
        QTest::newRow("error-domain-invalid") << 7 << "ERROR_REASON_DOMAIN_INVALID"
                                              << "give-up";
        QTest::newRow("error-over-device-limit") << 7 << "ERROR_REASON_OVER_DEVICE_LIMIT"
                                                 << "wait";
        QTest::newRow("error-session-expired") << 7 << "ERROR_REASON_PLAYBACK_SESSION_EXPIRED"
                                               << "reload";
        QTest::newRow("error-token-invalid") << 16 << "ERROR_REASON_TOKEN_INVALID"
                                             << "renew-token";
        QTest::newRow("error-token-expired") << 16 << "ERROR_REASON_TOKEN_EXPIRED"
                                             << "renew-token";
    }

    void eachErrorEndsTheRunWhenAsked()
    {
        QFETCH(int, code);
        QFETCH(QString, reason);
        QFETCH(QString, action);
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--exit-on"), QStringLiteral("error"),
                       QStringLiteral("demo:") + QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY2(vitrine.waitForExit() == 3, vitrine.report());
        const QList<QJsonObject> errors = vitrine.entriesOf(QStringLiteral("error"));
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().value(u"code").toInt(), code);
        QCOMPARE(errors.first().value(u"reason").toString(), reason);
        QCOMPARE(errors.first().value(u"action").toString(), action);
        QCOMPARE(errors.first().value(u"known"), QJsonValue(true));
        QCOMPARE(vitrine.entries().last().value(u"code").toInt(), 3);
        QVERIFY(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("failed")));
    }

    void anUndocumentedErrorIsNotKnown()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--exit-on"), QStringLiteral("error"), QStringLiteral("demo:error-media")});
        QVERIFY2(vitrine.waitForExit() == 3, vitrine.report());
        const QJsonObject error = vitrine.entriesOf(QStringLiteral("error")).value(0);
        QCOMPARE(error.value(u"known"), QJsonValue(false));
        QVERIFY2(error.value(u"reason").isNull(), vitrine.report());
        QCOMPARE(error.value(u"code").toInt(), 3016);
    }

    void anErrorThatNobodyAskedAboutGoesIntoTheExitCodeOnly()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:error-domain-invalid")});
        const auto isFailed = [](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("failed"));
        };
        QVERIFY2(vitrine.exitAfter(isFailed) == 3, vitrine.report());
        QCOMPARE(vitrine.entries().last().value(u"why").toString(), QStringLiteral("signal"));
    }
};

QTEST_GUILESS_MAIN(TestErrorsEndToEnd)
#include "TestErrorsEndToEnd.moc"
