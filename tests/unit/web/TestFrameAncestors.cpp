// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/FrameAncestors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using By = FramingRefusal::By;

class TestFrameAncestors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decidesAsBrowsersDo_data()
    {
        QTest::addColumn<QByteArray>("frameOptions");
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("by");
        const QString host = u"https://kiosk.example.com"_s;
        const QString here = u"https://player.example.org"_s;
        const auto row = [](const char *name, const char *options, const char *policy, const QString &origin, By by) {
            QTest::newRow(name) << QByteArray(options) << QByteArray(policy) << origin << int(by);
        };
        row("silent", "", "", host, By::Nothing);
        row("deny", "DENY", "", host, By::FrameOptions);
        row("same origin", "SameOrigin", "", host, By::FrameOptions);
        row("same origin, and it is", "SAMEORIGIN", "", here, By::Nothing);
        row("deny the same", "deny", "", here, By::FrameOptions);
        row("twice the same", "SAMEORIGIN, SAMEORIGIN", "", here, By::Nothing);
        row("contradiction", "SAMEORIGIN, ALLOWALL", "", here, By::FrameOptions);
        row("unknown", "ALLOW-FROM https://a.example", "", host, By::Nothing);
        row("other directives", "", "default-src 'none'; script-src 'self'", host, By::Nothing);
        row("none", "", "frame-ancestors 'none'", host, By::FrameAncestors);
        row("empty", "", "frame-ancestors", host, By::FrameAncestors);
        row("star", "", "frame-ancestors *", host, By::Nothing);
        row("self", "", "frame-ancestors 'self'", host, By::FrameAncestors);
        row("self, and it is", "", "frame-ancestors 'self'", here, By::Nothing);
        row("scheme", "", "frame-ancestors https:", host, By::Nothing);
        row("scheme is upgraded", "", "frame-ancestors http:", host, By::Nothing);
        row("scheme is not downgraded", "", "frame-ancestors https:", u"http://kiosk.example.com"_s,
            By::FrameAncestors);
        row("exact", "", "default-src *; Frame-Ancestors https://KIOSK.example.com", host, By::Nothing);
        row("with a path", "", "frame-ancestors https://kiosk.example.com/page", host, By::Nothing);
        row("another", "", "frame-ancestors https://example.com", host, By::FrameAncestors);
        row("one of several", "", "frame-ancestors 'self' https://a.example kiosk.example.com", host, By::Nothing);
        row("without scheme, http", "", "frame-ancestors kiosk.example.com", u"http://kiosk.example.com"_s,
            By::FrameAncestors);
        row("wildcard", "", "frame-ancestors https://*.example.com", host, By::Nothing);
        row("wildcard is not the domain", "", "frame-ancestors *.example.com", u"https://example.com"_s,
            By::FrameAncestors);
        row("wildcard look-alike", "", "frame-ancestors *.example.com", u"https://badexample.com"_s,
            By::FrameAncestors);
        row("port", "", "frame-ancestors https://kiosk.example.com:8443", u"https://kiosk.example.com:8443"_s,
            By::Nothing);
        row("wrong port", "", "frame-ancestors https://kiosk.example.com", u"https://kiosk.example.com:8443"_s,
            By::FrameAncestors);
        row("any port", "", "frame-ancestors https://kiosk.example.com:*", u"https://kiosk.example.com:8443"_s,
            By::Nothing);
        row("upgraded port", "", "frame-ancestors http://kiosk.example.com:80", host, By::Nothing);
        row("two policies", "", "frame-ancestors *, frame-ancestors 'none'", host, By::FrameAncestors);
        row("the first directive counts", "", "frame-ancestors *; frame-ancestors 'none'", host, By::Nothing);
        row("the policy wins", "DENY", "frame-ancestors https://kiosk.example.com", host, By::Nothing);
        row("nonsense", "", "frame-ancestors ht!tp://", host, By::FrameAncestors);
    }

    void decidesAsBrowsersDo()
    {
        QFETCH(QByteArray, frameOptions);
        QFETCH(QByteArray, policy);
        QFETCH(QString, host);
        QFETCH(int, by);
        const FramingRefusal refusal =
            framingRefusal(QUrl(u"https://player.example.org/embed"_s), host, {frameOptions}, {policy});
        QCOMPARE(int(refusal.by), by);
        QCOMPARE(refusal.rule.isEmpty(), refusal.by == By::Nothing);
    }

    void theRuleIsShown()
    {
        const QUrl page(u"https://p.example/"_s);
        QCOMPARE(framingRefusal(page, u"https://h.example"_s, {"DENY"}, {}).rule, u"X-Frame-Options: DENY"_s);
        QCOMPARE(framingRefusal(page, u"https://h.example"_s, {}, {"frame-ancestors  'self'   https://a.example"}).rule,
                 u"frame-ancestors 'self' https://a.example"_s);
        QVERIFY(
            framingRefusal(page, u"https://h.example"_s, {}, {"frame-ancestors " + QByteArray(5000, 'x')}).rule.size() <
            200);
    }
};

QTEST_APPLESS_MAIN(TestFrameAncestors)
#include "TestFrameAncestors.moc"
