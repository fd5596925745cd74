// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PagePolicy.h"

#include <QTest>

using namespace vitrine;

using Verdict = PagePolicy::Verdict;
using Frame = PagePolicy::Frame;
using TopPage = PagePolicy::TopPage;
using Strictness = PagePolicy::Strictness;

Q_DECLARE_METATYPE(vitrine::PagePolicy::Verdict)
Q_DECLARE_METATYPE(vitrine::PagePolicy::Frame)

class TestPagePolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesGoWhereTheyMay_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Frame>("frame");
        QTest::addColumn<Verdict>("desktop");        // nobody has touched the page
        QTest::addColumn<Verdict>("desktopTouched"); // somebody has
        QTest::addColumn<Verdict>("kiosk");          // whoever has
        const auto row = [](const char *name, const char *url, Frame frame, Verdict desktop, Verdict touched,
                            Verdict kiosk) {
            QTest::newRow(name) << QString::fromUtf8(url) << frame << desktop << touched << kiosk;
        };
        using enum PagePolicy::Verdict;
        row("player", "https://player.example.com/embed", Frame::Child, Allow, Allow, Allow);
        row("host", "https://host.example.com/", Frame::Child, Allow, Allow, Allow);
        row("another site", "https://ads.example.net/", Frame::Child, Allow, Allow, Refuse);
        row("look-alike suffix", "https://player.example.com.evil.net/", Frame::Child, Allow, Allow, Refuse);
        row("look-alike prefix", "https://evil-player.example.com/", Frame::Child, Allow, Allow, Refuse);
        row("other port", "https://player.example.com:8443/", Frame::Child, Allow, Allow, Refuse);
        row("other scheme", "http://player.example.com/", Frame::Child, Allow, Allow, Refuse);
        row("user name", "https://player.example.com@evil.net/", Frame::Child, Allow, Allow, Refuse);
        row("user name and port", "https://player.example.com:443@evil.net/", Frame::Child, Allow, Allow, Refuse);
        row("subdomain", "https://x.player.example.com/", Frame::Child, Allow, Allow, Refuse);
        row("parent domain", "https://example.com/", Frame::Child, Allow, Allow, Refuse);
        row("trailing dot", "https://player.example.com./", Frame::Child, Allow, Allow, Refuse);
        row("Cyrillic a", "https://pl\xD0\xB0yer.example.com/", Frame::Child, Allow, Allow, Refuse);
        row("Cyrillic a in punycode", "https://xn--plyer-5ve.example.com/", Frame::Child, Allow, Allow, Refuse);
        row("another default port", "https://player.example.com:80/", Frame::Child, Allow, Allow, Refuse);
        row("upper case", "HTTPS://PLAYER.Example.COM/", Frame::Child, Allow, Allow, Allow);
        row("default port", "https://player.example.com:443/", Frame::Child, Allow, Allow, Allow);
        row("full-width letters", "https://\xEF\xBD\x90layer.example.com/", Frame::Child, Allow, Allow, Allow);
        row("user name of the player", "https://evil.net@player.example.com/", Frame::Child, Allow, Allow, Allow);
        row("blank", "about:blank", Frame::Child, Allow, Allow, Allow);
        row("srcdoc", "about:srcdoc", Frame::Child, Allow, Allow, Allow);
        row("player's blob", "blob:https://player.example.com/1-2", Frame::Child, Allow, Allow, Allow);
        row("blob of nobody", "blob:null/1-2", Frame::Child, Allow, Allow, Refuse);
        row("foreign blob", "blob:https://evil.net/1-2", Frame::Child, Allow, Allow, Refuse);
        row("data", "data:text/html,x", Frame::Child, Allow, Allow, Refuse);
        row("file", "file:///etc/passwd", Frame::Child, Refuse, Refuse, Refuse);
        row("mail", "mailto:a@example.com", Frame::Child, Refuse, OpenExternally, Refuse);
        row("telephone", "tel:+123", Frame::Child, Refuse, OpenExternally, Refuse);
        row("other program", "steam://run/1", Frame::Child, Refuse, Refuse, Refuse);
        row("script", "javascript:alert(1)", Frame::Child, Refuse, Refuse, Refuse);
        row("top to elsewhere", "https://ads.example.net/", Frame::Top, Refuse, OpenExternally, Refuse);
        row("top to the player", "https://player.example.com/embed", Frame::Top, Refuse, OpenExternally, Refuse);
        row("top to a file", "file:///etc/passwd", Frame::Top, Refuse, Refuse, Refuse);
        row("top to data", "data:text/html,x", Frame::Top, Refuse, Refuse, Refuse);
        row("top to chrome", "chrome://settings", Frame::Top, Refuse, Refuse, Refuse);
    }

    void framesGoWhereTheyMay()
    {
        QFETCH(QString, url);
        QFETCH(Frame, frame);
        QTEST(policyOf(Strictness::Desktop, TopPage::Host).navigation(QUrl(url), frame, false), "desktop");
        QTEST(policyOf(Strictness::Desktop, TopPage::Host).navigation(QUrl(url), frame, true), "desktopTouched");
        QTEST(policyOf(Strictness::Kiosk, TopPage::Host).navigation(QUrl(url), frame, false), "kiosk");
        QTEST(policyOf(Strictness::Kiosk, TopPage::Host).navigation(QUrl(url), frame, true), "kiosk");
    }

    void aCustomersPageGoesOnWithinItsOrigins_data()
    {
        QTest::addColumn<Strictness>("strictness");
        QTest::newRow("desktop") << Strictness::Desktop;
        QTest::newRow("kiosk") << Strictness::Kiosk;
    }

    void aCustomersPageGoesOnWithinItsOrigins()
    {
        QFETCH(Strictness, strictness);
        const PagePolicy policy = policyOf(strictness, TopPage::Customer);
        QCOMPARE(policy.navigation(QUrl(QStringLiteral("https://host.example.com/next")), Frame::Top, false),
                 Verdict::Allow);
        QCOMPARE(policy.navigation(QUrl(QStringLiteral("https://ads.example.net/")), Frame::Top, false),
                 Verdict::Refuse);
    }

    void windowsAndFilesNeverOpenHere_data()
    {
        QTest::addColumn<Strictness>("strictness");
        QTest::addColumn<bool>("activated");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("desktop, by itself") << Strictness::Desktop << false << Verdict::Refuse;
        QTest::newRow("desktop, by a click") << Strictness::Desktop << true << Verdict::OpenExternally;
        QTest::newRow("kiosk, by itself") << Strictness::Kiosk << false << Verdict::Refuse;
        QTest::newRow("kiosk, by a click") << Strictness::Kiosk << true << Verdict::Refuse;
    }

    void windowsAndFilesNeverOpenHere()
    {
        QFETCH(Strictness, strictness);
        QFETCH(bool, activated);
        const PagePolicy policy = policyOf(strictness, TopPage::Host);
        const QUrl url(QStringLiteral("https://player.example.com/file"));
        QTEST(policy.newWindow(url, activated), "verdict");
        QTEST(policy.download(url, activated), "verdict");
        QCOMPARE(policy.download(QUrl(QStringLiteral("blob:https://player.example.com/1")), true), Verdict::Refuse);
    }

    void aKioskHasNoDialogsAndNoMenus()
    {
        QVERIFY(PagePolicy(Strictness::Desktop).allowsDialogs());
        QVERIFY(PagePolicy(Strictness::Desktop).allowsMenu());
        QVERIFY(!PagePolicy(Strictness::Kiosk).allowsDialogs());
        QVERIFY(!PagePolicy(Strictness::Kiosk).allowsMenu());
    }

    void fullscreenIsForThePlayer()
    {
        const PagePolicy kiosk = policyOf(Strictness::Kiosk, TopPage::Host);
        QVERIFY(kiosk.allowsFullscreen(QUrl(QStringLiteral("https://player.example.com/"))));
        QVERIFY(!kiosk.allowsFullscreen(QUrl(QStringLiteral("https://ads.example.net/"))));
    }

    void rulesOpenAKioskForMoreAddresses()
    {
        PagePolicy policy =
            policyOf(Strictness::Kiosk, TopPage::Customer,
                     {.allowed = {rule("https://*.shop.example/a/*")}, .blockedSubresources = {}, .permissions = {}});
        const QUrl inside(QStringLiteral("https://www.shop.example/a/b"));
        const QUrl outside(QStringLiteral("https://www.shop.example/b"));
        for (const Frame frame : {Frame::Top, Frame::Child}) {
            QCOMPARE(policy.navigation(inside, frame, false), Verdict::Allow);
            QCOMPARE(policy.navigation(outside, frame, true), Verdict::Refuse);
        }
        QCOMPARE(policy.newWindow(inside, true), Verdict::Refuse);
        QVERIFY(policy.allowsOwnRedirect(inside));
        QVERIFY(!policy.allowsOwnRedirect(outside));
        QVERIFY(policy.allowsOwnRedirect(QUrl(QStringLiteral("https://player.example.com/embed"))));
        QVERIFY(policyOf(Strictness::Kiosk, TopPage::Customer).allowsOwnRedirect(outside));
        // The host page never goes anywhere.
        QCOMPARE(policyOf(Strictness::Kiosk, TopPage::Host, policy.rules()).navigation(inside, Frame::Top, true),
                 Verdict::Refuse);
    }

    void permissionsAreForPagesThatMayBeLoaded()
    {
        const PagePolicy policy =
            policyOf(Strictness::Kiosk, TopPage::Host,
                     {.allowed = {}, .blockedSubresources = {}, .permissions = {PagePermission::Camera}});
        const QUrl player(QStringLiteral("https://player.example.com/"));
        QVERIFY(policy.permits(PagePermission::Camera, player));
        QVERIFY(!policy.permits(PagePermission::Microphone, player));
        QVERIFY(!policy.permits(PagePermission::Camera, QUrl(QStringLiteral("https://ads.example.net/"))));
        QVERIFY(!policyOf(Strictness::Desktop, TopPage::Host).permits(PagePermission::Camera, player));
    }

    void thoseItWasToldLastAreTrusted()
    {
        PagePolicy policy = policyOf(Strictness::Kiosk, TopPage::Host);
        policy.setTrustedOrigins({QStringLiteral("https://next.example.com"), QString()}, TopPage::Host);
        const auto judge = [&policy](const QString &url) {
            return policy.navigation(QUrl(url), Frame::Child, false);
        };
        QCOMPARE(judge(QStringLiteral("https://next.example.com/")), Verdict::Allow);
        QCOMPARE(judge(QStringLiteral("https://player.example.com/")), Verdict::Refuse);
        // An empty origin among them is nobody's: what has no origin stays out.
        QCOMPARE(judge(QStringLiteral("data:,x")), Verdict::Refuse);
        QVERIFY(!policy.allowsFullscreen(QUrl()));
    }

private:
    static UrlRule rule(const char *text) { return UrlRule::fromText(QString::fromLatin1(text)).value(); }

    static PagePolicy policyOf(Strictness strictness, TopPage topPage, const PagePolicy::Rules &rules = {})
    {
        PagePolicy policy(strictness, rules);
        policy.setTrustedOrigins(
            {QStringLiteral("https://player.example.com"), QStringLiteral("https://host.example.com")}, topPage);
        return policy;
    }
};

QTEST_APPLESS_MAIN(TestPagePolicy)
#include "TestPagePolicy.moc"
