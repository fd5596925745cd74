// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/FailureCause.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::FailureCause)

class TestFailureCause : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNameLeadsBack();
    void readsErrorsOfThePlayer_data();
    void readsErrorsOfThePlayer();
    void tellsPageFailuresAndTheNetworkApart();
    void everyRowIsComplete();
    void hasTheExitCodesOfTheContract_data();
    void hasTheExitCodesOfTheContract();
};

void TestFailureCause::everyNameLeadsBack()
{
    QSet<QString> names;
    for (const FailureCause cause : allFailureCauses()) {
        const QString name = causeName(cause);
        QVERIFY(!name.isEmpty());
        QCOMPARE(causeFromName(name), std::optional(cause));
        names.insert(name);
    }
    QCOMPARE(names.size(), 17);
    QCOMPARE(causeName(FailureCause::SessionExpired), u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s);
    QCOMPARE(causeName(FailureCause::NetworkLost), u"network-lost"_s);
    QVERIFY(!causeFromName(u"Network-Lost"));
    QVERIFY(!causeFromName(u""));
}

void TestFailureCause::readsErrorsOfThePlayer_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("cause");

    for (const auto *name :
         {"ERROR_REASON_TOKEN_EXPIRED", "ERROR_REASON_TOKEN_INVALID", "ERROR_REASON_PLAYBACK_SESSION_EXPIRED",
          "ERROR_REASON_OVER_DEVICE_LIMIT", "ERROR_REASON_DOMAIN_INVALID", "ERROR_REASON_RESOURCE_NOT_FOUND"})
        QTest::newRow(name) << QString::fromLatin1(name) << u"7"_s << QString() << QString::fromLatin1(name);
    QTest::newRow("code alone") << QString() << u"3"_s << QString() << u"media-error"_s;
    QTest::newRow("code 0") << QString() << u"0"_s << QString() << u"media-error"_s;
    QTest::newRow("code and a reason nobody knows")
        << u"ERROR_REASON_GEO_BLOCKED"_s << u"7"_s << QString() << u"unknown-error"_s;
    QTest::newRow("message about media") << QString() << QString() << u"The Media could not be decoded"_s
                                         << u"media-error"_s;
    QTest::newRow("other message") << QString() << QString() << u"Something went wrong"_s << u"unknown-error"_s;
    QTest::newRow("nothing") << QString() << QString() << QString() << u"unknown-error"_s;
}

void TestFailureCause::readsErrorsOfThePlayer()
{
    QFETCH(QString, reason);
    QFETCH(QString, code);
    QFETCH(QString, message);
    PlaybackError error;
    error.reason = errorReasonFromName(reason);
    error.rawReason = reason;
    error.rawCode = code;
    error.message = message;

    QTEST(causeName(causeOf(error)), "cause");
}

void TestFailureCause::tellsPageFailuresAndTheNetworkApart()
{
    QVERIFY(isPageFailure(FailureCause::RendererHung));
    QVERIFY(isPageFailure(FailureCause::LoadFailed));
    QVERIFY(!isPageFailure(FailureCause::MediaError));
    QVERIFY(!isPageFailure(FailureCause::NetworkLost));
    QVERIFY(mayComeFromTheNetwork(FailureCause::SessionExpired));
    QVERIFY(mayComeFromTheNetwork(FailureCause::LoadFailed));
    QVERIFY(!mayComeFromTheNetwork(FailureCause::OverDeviceLimit));
    QVERIFY(!mayComeFromTheNetwork(FailureCause::RendererCrashed));
}

void TestFailureCause::everyRowIsComplete()
{
    for (const FailureCause cause : allFailureCauses()) {
        const FailureInfo info = failureInfo(cause);
        QCOMPARE(info.cause, cause);
        QCOMPARE(info.name, causeName(cause));
        QVERIFY2(!info.title.isEmpty(), qPrintable(info.name));
        QCOMPARE(info.isPageFailure, isPageFailure(cause));
        QCOMPARE(info.mayComeFromTheNetwork, mayComeFromTheNetwork(cause));
    }
}

void TestFailureCause::hasTheExitCodesOfTheContract_data()
{
    QTest::addColumn<FailureCause>("cause");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("player error") << FailureCause::TokenExpired << 3 << 3;
    QTest::newRow("media error") << FailureCause::MediaError << 3 << 3;
    QTest::newRow("no token") << FailureCause::RenewalFailed << 4 << 4;
    QTest::newRow("not ready") << FailureCause::NotReady << 4 << 4;
    QTest::newRow("load failed") << FailureCause::LoadFailed << 4 << 4;
    QTest::newRow("silent") << FailureCause::PlayerSilent << 5 << 5;
    QTest::newRow("crashed") << FailureCause::RendererCrashed << 5 << 5;
    QTest::newRow("no network") << FailureCause::NetworkLost << 4 << 5;
}

void TestFailureCause::hasTheExitCodesOfTheContract()
{
    QFETCH(FailureCause, cause);
    QTEST(failureExitCode(cause, false), "before");
    QTEST(failureExitCode(cause, true), "after");
}

QTEST_APPLESS_MAIN(TestFailureCause)
#include "TestFailureCause.moc"
