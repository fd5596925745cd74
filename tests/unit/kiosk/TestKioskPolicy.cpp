// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskPolicy.h"

#include <QTest>

using namespace vitrine;

class TestKioskPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryWindowIsTheDefault()
    {
        const KioskPolicy policy = KioskPolicy::fromSettings(Settings());
        QCOMPARE(policy.page, PagePolicy::Strictness::Desktop);
        QCOMPARE(policy.window, WindowMode::Desktop);
        QVERIFY(!policy.hasScreen);
        QVERIFY(!policy.installsLockdown);
        QVERIFY(policy == KioskPolicy());
    }

    void aKioskOffersNoWayOut()
    {
        Settings settings;
        settings.kiosk = true;
        const KioskPolicy policy = KioskPolicy::fromSettings(settings);
        QCOMPARE(policy.page, PagePolicy::Strictness::Kiosk);
        QCOMPARE(policy.window, WindowMode::Kiosk);
        QVERIFY(policy.hasScreen);
        QVERIFY(policy.installsLockdown);
    }

    void mediaKeysAreWhatIsSetOrFitTheWindow_data()
    {
        QTest::addColumn<bool>("kiosk");
        QTest::addColumn<std::optional<bool>>("mpris");
        QTest::addColumn<bool>("served");
        const std::optional<bool> notSet;
        QTest::newRow("window") << false << notSet << true;
        QTest::newRow("kiosk") << true << notSet << false;
        QTest::newRow("window, off") << false << std::optional(false) << false;
        QTest::newRow("kiosk, on") << true << std::optional(true) << true;
    }

    void mediaKeysAreWhatIsSetOrFitTheWindow()
    {
        QFETCH(bool, kiosk);
        QFETCH(std::optional<bool>, mpris);
        QFETCH(bool, served);
        Settings settings;
        settings.kiosk = kiosk;
        settings.mpris = mpris;
        QCOMPARE(KioskPolicy::fromSettings(settings).servesMpris, served);
    }

    void backIsWhatIsSetOrFitsTheWindow_data()
    {
        using Kind = BackAction::Kind;
        QTest::addColumn<bool>("kiosk");
        QTest::addColumn<std::optional<BackAction>>("onBack");
        QTest::addColumn<BackAction>("back");
        const BackAction menu{Kind::Url, QUrl(QStringLiteral("https://menu.example/"))};
        const std::optional<BackAction> notSet;
        QTest::newRow("window") << false << notSet << BackAction{Kind::Close, {}};
        QTest::newRow("kiosk") << true << notSet << BackAction{Kind::Home, {}};
        QTest::newRow("window, set") << false << std::optional(menu) << menu;
        QTest::newRow("kiosk, set") << true << std::optional(menu) << menu;
        QTest::newRow("kiosk, set to close") << true << std::optional(BackAction()) << BackAction{Kind::Close, {}};
    }

    void backIsWhatIsSetOrFitsTheWindow()
    {
        QFETCH(bool, kiosk);
        QFETCH(std::optional<BackAction>, onBack);
        QFETCH(BackAction, back);
        Settings settings;
        settings.kiosk = kiosk;
        settings.onBack = onBack;
        QCOMPARE(KioskPolicy::fromSettings(settings).back, back);
    }
};

QTEST_GUILESS_MAIN(TestKioskPolicy)
#include "TestKioskPolicy.moc"
