// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/HostPage.h"

#include <QRegularExpression>
#include <QTest>

using namespace vitrine;

class TestHostPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesThePlayerAsDocumented()
    {
        const QString frame =
            frameOf(hostPageHtml(QUrl(QStringLiteral("https://player.example.com/embed?token=a.b.c")), {}));
        QVERIFY2(frame.contains(QStringLiteral("src=\"https://player.example.com/embed?token=a.b.c\"")),
                 qPrintable(frame));
        QVERIFY(frame.contains(QStringLiteral("allow=\"autoplay; encrypted-media; clipboard-write\"")));
        QVERIFY(frame.contains(QStringLiteral("allowfullscreen")));
        QVERIFY(frame.contains(QStringLiteral("id=\"%1\"").arg(hostPageFrameId())));
        QVERIFY(!frame.contains(QStringLiteral("sandbox")));
    }

    void anAddressStaysAnAddress_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("quotes and tags") << "https://example.com/\"><script>alert(1)</script>";
        QTest::newRow("single quotes") << "https://example.com/'onload='alert(1)";
        QTest::newRow("a place to fill") << "https://example.com/{{language}}";
        QTest::newRow("ampersands") << "https://example.com/?a=1&lt;script&gt;=2";
    }

    void anAddressStaysAnAddress()
    {
        QFETCH(QString, url);
        const QString html = hostPageHtml(QUrl(url), QStringLiteral("ja"));
        QVERIFY2(!html.contains(QStringLiteral("<script")), qPrintable(html));
        QCOMPARE(html.count(QStringLiteral("<iframe")), 1);
        static const QRegularExpression source(QStringLiteral("src=\"([^\"]*)\""));
        const QString written = source.match(html).captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        QCOMPARE(written, QString::fromLatin1(QUrl(url).toEncoded()));
    }

    void nothingIsLeftToFill()
    {
        const QString html = hostPageHtml(QUrl(QStringLiteral("https://example.com/")), QStringLiteral("\"><b>"));
        QVERIFY(!html.contains(QRegularExpression(QStringLiteral("\\{\\{[a-zA-Z]+\\}\\}"))));
        QVERIFY(!html.contains(QStringLiteral("<b>")));
        QVERIFY(html.contains(QStringLiteral("href=\"data:,\""))); // no request for an icon to a host that is not there
    }

private:
    static QString frameOf(const QString &html)
    {
        const qsizetype from = html.indexOf(QStringLiteral("<iframe"));
        return html.mid(from, html.indexOf(u'>', from) - from);
    }
};

QTEST_APPLESS_MAIN(TestHostPage)
#include "TestHostPage.moc"
