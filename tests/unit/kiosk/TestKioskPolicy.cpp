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
        QCOMPARE(policy.page.strictness(), PagePolicy::Strictness::Desktop);
        QCOMPARE(policy.window, WindowMode::Desktop);
        QVERIFY(!policy.hasScreen);
        QVERIFY(policy == KioskPolicy());
    }

    void aKioskOffersNoWayOut()
    {
        Settings settings;
        settings.kiosk = true;
        const KioskPolicy policy = KioskPolicy::fromSettings(settings);
        QCOMPARE(policy.page.strictness(), PagePolicy::Strictness::Kiosk);
        QCOMPARE(policy.window, WindowMode::Kiosk);
        QVERIFY(policy.hasScreen);
        QVERIFY(policy.spinnerAfter > KioskPolicy().spinnerAfter);
    }

    void aKioskHasNoInterfaceThatIsNotConfigured()
    {
        Settings settings;
        QVERIFY(KioskPolicy::fromSettings(settings).servesControl);
        QVERIFY(KioskPolicy::fromSettings(settings).receivesTargets);
        settings.kiosk = true;
        const KioskPolicy closed = KioskPolicy::fromSettings(settings);
        QVERIFY(!closed.servesControl && !closed.receivesTargets && !closed.goesBackByInput);
        settings.controlSocket = QStringLiteral("/run/kiosk.sock");
        settings.kioskDeepLinks = true;
        settings.onBack = BackAction{BackAction::Kind::Home, {}};
        const KioskPolicy configured = KioskPolicy::fromSettings(settings);
        QVERIFY(configured.servesControl && configured.receivesTargets && configured.goesBackByInput);
    }

    void thePageGetsTheRulesOfAKioskOnly()
    {
        Settings settings;
        settings.kioskAllow = QStringList{QStringLiteral("https://*.example.com")};
        settings.kioskBlockSubresources = QStringList{QStringLiteral("https://ads.example.net")};
        settings.kioskPermissions = QStringList{QStringLiteral("camera")};
        QCOMPARE(KioskPolicy::fromSettings(settings).page.rules(), PagePolicy::Rules());
        settings.kiosk = true;
        const PagePolicy page = KioskPolicy::fromSettings(settings).page;
        QCOMPARE(page.navigation(QUrl(QStringLiteral("https://a.example.com/")), PagePolicy::Frame::Child, false),
                 PagePolicy::Verdict::Allow);
        QVERIFY(page.blocksSubresource(QUrl(QStringLiteral("https://ads.example.net/x.js"))));
        QVERIFY(page.mayPermit(PagePermission::Camera) && !page.mayPermit(PagePermission::Microphone));
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
