// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RecoveryTable.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestRecoveryTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasARule();
    void everyWindowIsLongerThanItsDelays();
    void deviceSlotsGetTheTimeToLapse();
    void pageFailuresFollowTheirSetting_data();
    void pageFailuresFollowTheirSetting();
    void settingsChangeWhatTheyName();
    void documentationShowsTheSameTable();
    void inAKioskNothingIsFinal();
};

namespace {

/// A line of the table in docs/recovery.md.
QString documentationLine(FailureCause cause, const RecoveryRule &rule)
{
    static const QHash<RecoveryResponse, QString> names{{RecoveryResponse::RenewToken, u"renew-token"_s},
                                                        {RecoveryResponse::Reload, u"reload"_s},
                                                        {RecoveryResponse::WaitAndReload, u"wait-and-reload"_s},
                                                        {RecoveryResponse::GiveUp, u"give-up"_s}};
    const auto seconds = [](std::chrono::milliseconds time) {
        return QString::number(time / 1s);
    };
    if (rule.response == RecoveryResponse::GiveUp)
        return u"| `%1` | `give-up` | – | – | – | – |"_s.arg(causeName(cause));
    return u"| `%1` | `%2` | %3 | %4 | %5 | %6 |"_s.arg(causeName(cause), names.value(rule.response),
                                                        QString::number(rule.maximumAttempts), seconds(rule.window),
                                                        seconds(rule.firstDelay), seconds(rule.longestDelay));
}

} // namespace

void TestRecoveryTable::everyCauseHasARule()
{
    const RecoveryTable table;
    QVERIFY(!allFailureCauses().isEmpty());
    for (const FailureCause cause : allFailureCauses()) {
        const RecoveryRule &rule = table.rule(cause);
        const bool isFinal = cause == FailureCause::DomainInvalid || cause == FailureCause::ResourceNotFound;
        QVERIFY2((rule.response == RecoveryResponse::GiveUp) == isFinal, qPrintable(causeName(cause)));
        QVERIFY2(isFinal || rule.maximumAttempts > 0, qPrintable(causeName(cause)));
        QVERIFY2(rule.growth >= 1 && rule.jitter >= 0 && rule.jitter <= 1, qPrintable(causeName(cause)));
    }
    QCOMPARE(table.rule(FailureCause::TokenInvalid).maximumAttempts, 1);
    QCOMPARE(table.overallMaximum(), 60);
}

void TestRecoveryTable::everyWindowIsLongerThanItsDelays()
{
    const RecoveryTable table;
    QVERIFY(!allFailureCauses().isEmpty());
    for (const FailureCause cause : allFailureCauses()) {
        const RecoveryRule &rule = table.rule(cause);
        const double longest = static_cast<double>(rule.longestDelay.count()) * (1 + rule.jitter);
        QVERIFY2(rule.response == RecoveryResponse::GiveUp ||
                     longest * rule.maximumAttempts < static_cast<double>(rule.window.count()),
                 qPrintable(causeName(cause)));
    }
}

void TestRecoveryTable::deviceSlotsGetTheTimeToLapse()
{
    const RecoveryRule rule = RecoveryTable().rule(FailureCause::OverDeviceLimit);

    QCOMPARE(rule.response, RecoveryResponse::WaitAndReload);
    QVERIFY2(rule.firstDelay > 3 * 10s, "three heartbeats of the player");
    QVERIFY(rule.jitter > 0);
}

void TestRecoveryTable::pageFailuresFollowTheirSetting_data()
{
    QTest::addColumn<PageFailureReaction>("reaction");
    QTest::addColumn<RecoveryResponse>("crashed");

    QTest::newRow("reload") << PageFailureReaction::Reload << RecoveryResponse::Reload;
    QTest::newRow("error") << PageFailureReaction::Error << RecoveryResponse::GiveUp;
    QTest::newRow("exit") << PageFailureReaction::Exit << RecoveryResponse::GiveUp;
}

void TestRecoveryTable::pageFailuresFollowTheirSetting()
{
    QFETCH(PageFailureReaction, reaction);
    QFETCH(RecoveryResponse, crashed);
    Settings settings;
    settings.onPageFailure = reaction;
    settings.recovery[FailureCause::RendererHung].response = RecoveryResponse::WaitAndReload;

    const RecoveryTable table(settings);

    QCOMPARE(table.rule(FailureCause::RendererCrashed).response, crashed);
    QCOMPARE(table.rule(FailureCause::RendererHung).response, RecoveryResponse::WaitAndReload);
    QCOMPARE(table.rule(FailureCause::MediaError).response, RecoveryResponse::WaitAndReload);
}

void TestRecoveryTable::settingsChangeWhatTheyName()
{
    Settings settings;
    settings.recovery[FailureCause::RendererKilled] = {
        .response = RecoveryResponse::Reload, .attempts = 1000, .window = 24h, .delay = 90s};
    settings.recovery[FailureCause::DomainInvalid].response = RecoveryResponse::WaitAndReload;

    const RecoveryTable table(settings);

    const RecoveryRule killed = table.rule(FailureCause::RendererKilled);
    QCOMPARE(killed.maximumAttempts, 1000);
    QCOMPARE(killed.firstDelay, 90000ms);
    QVERIFY2(killed.longestDelay == 90s, "a first delay is never cut");
    QCOMPARE(table.overallMaximum(), 1000);
    QVERIFY2(table.rule(FailureCause::DomainInvalid).maximumAttempts > 0, "what was final has attempts now");
    QCOMPARE(table.rule(FailureCause::RendererCrashed), RecoveryTable().rule(FailureCause::RendererCrashed));
}

void TestRecoveryTable::documentationShowsTheSameTable()
{
    QFile file(QStringLiteral(VITRINE_RECOVERY_DOCUMENTATION));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    const QStringList documented = QString::fromUtf8(file.readAll())
                                       .split(u'\n')
                                       .filter(QRegularExpression(u"^\\| `[\\w-]+` \\| `(renew|reload|wait|give)"_s));
    QStringList expected;
    for (const FailureCause cause : allFailureCauses())
        expected += documentationLine(cause, RecoveryTable().rule(cause));

    if (documented != expected)
        qWarning().noquote() << u"The table in docs/recovery.md must be:\n"_s + expected.join(u'\n');
    QCOMPARE(documented, expected);
}

void TestRecoveryTable::inAKioskNothingIsFinal()
{
    Settings settings;
    QVERIFY(!RecoveryTable(settings).rule(FailureCause::DomainInvalid).isEndless);
    settings.kiosk = true;
    for (const FailureCause cause : allFailureCauses())
        QVERIFY2(RecoveryTable(settings).rule(cause).isEndless, qPrintable(causeName(cause)));

    // What the operator decides counts.
    settings.recovery[FailureCause::MediaError].response = RecoveryResponse::GiveUp;
    settings.onPageFailure = PageFailureReaction::Exit;
    const RecoveryTable table(settings);
    QVERIFY(!table.rule(FailureCause::MediaError).isEndless);
    QVERIFY(!table.rule(FailureCause::NotReady).isEndless);
    QVERIFY(table.rule(FailureCause::UnknownError).isEndless);
    settings.exitOn = {ExitEvent::Error};
    QVERIFY(!RecoveryTable(settings).rule(FailureCause::UnknownError).isEndless);
    settings.exitOn.clear();
    settings.headless = true;
    QVERIFY(!RecoveryTable(settings).rule(FailureCause::UnknownError).isEndless);
}

QTEST_APPLESS_MAIN(TestRecoveryTable)
#include "TestRecoveryTable.moc"
