// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ExitRules.h"

#include <QTest>

using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::RunFailure)

class TestExitRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOnWhatWasAskedForOnly()
    {
        const ExitRules rules({ExitEvent::Ended, ExitEvent::Back}, false);
        QCOMPARE(rules.after(ExitEvent::Ended), std::optional(RunEnd{0, QStringLiteral("ended")}));
        QCOMPARE(rules.after(ExitEvent::Back), std::optional(RunEnd{0, QStringLiteral("back")}));
        QCOMPARE(rules.after(ExitEvent::Ready), std::nullopt);
    }

    void failuresEndARun_data()
    {
        QTest::addColumn<QList<ExitEvent>>("exitOn");
        QTest::addColumn<bool>("headless");
        QTest::addColumn<RunFailure>("failure");
        QTest::addColumn<int>("code"); // -1: goes on
        using List = QList<ExitEvent>;
        QTest::newRow("player error") << List{} << false << RunFailure::PlayerError << -1;
        QTest::newRow("player error, headless") << List{} << true << RunFailure::PlayerError << -1;
        QTest::newRow("player error, asked") << List{ExitEvent::Error} << false << RunFailure::PlayerError << 3;
        QTest::newRow("player error, other asked") << List{ExitEvent::Ended} << false << RunFailure::PlayerError << -1;
        QTest::newRow("not ready") << List{} << false << RunFailure::NotReady << -1;
        QTest::newRow("not ready, headless") << List{} << true << RunFailure::NotReady << 4;
        QTest::newRow("not ready, asked") << List{ExitEvent::Error} << false << RunFailure::NotReady << 4;
        QTest::newRow("not ready, ready asked") << List{ExitEvent::Ready} << false << RunFailure::NotReady << 4;
        QTest::newRow("page failed") << List{} << false << RunFailure::PageFailed << -1;
        QTest::newRow("page failed, headless") << List{} << true << RunFailure::PageFailed << 5;
        QTest::newRow("page failed, asked") << List{ExitEvent::Error} << false << RunFailure::PageFailed << 5;
        QTest::newRow("none") << List{ExitEvent::Error} << true << RunFailure::None << -1;
    }

    void failuresEndARun()
    {
        QFETCH(QList<ExitEvent>, exitOn);
        QFETCH(bool, headless);
        QFETCH(RunFailure, failure);
        QFETCH(int, code);
        const std::optional<RunEnd> end = ExitRules(exitOn, headless).after(failure);
        QCOMPARE(end ? end->code : -1, code);
        QCOMPARE(end && !end->why.isEmpty(), code >= 0);
    }

    void anEndDuringAFailureHasItsCode()
    {
        QCOMPARE(ExitRules::end(QStringLiteral("closed"), RunFailure::None), (RunEnd{0, QStringLiteral("closed")}));
        QCOMPARE(ExitRules::end(QStringLiteral("closed"), RunFailure::PlayerError),
                 (RunEnd{3, QStringLiteral("closed")}));
        QCOMPARE(ExitRules::end(QStringLiteral("signal"), RunFailure::NotReady), (RunEnd{4, QStringLiteral("signal")}));
        QCOMPARE(ExitRules::end(QStringLiteral("closed"), RunFailure::PageFailed).code, 5);
    }
};

QTEST_APPLESS_MAIN(TestExitRules)
#include "TestExitRules.moc"
