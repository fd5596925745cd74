// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/DeepLink.h"

#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::DeepLink;
using vitrine::parseDeepLink;
using Content = DeepLink::Content;

class TestDeepLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatToPlay_data();
    void readsWhatToPlay();
    void refusesEverythingElse_data();
    void refusesEverythingElse();
};

void TestDeepLink::readsWhatToPlay_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<DeepLink>("expected");

    QTest::newRow("demo") << u"vitrine://play?demo"_s << DeepLink{};
    QTest::newRow("scenario") << u"VITRINE://PLAY/?demo=rate"_s << DeepLink{Content::Demo, u"rate"_s, {}, {}};
    QTest::newRow("token") << u"vitrine://play?token=a.b.c&t=7.5&lang=zh-Hant"_s
                           << DeepLink{Content::Token, u"a.b.c"_s, 7.5, u"zh-Hant"_s};
    QTest::newRow("a year, in a language of which the window has no texts")
        << u"vitrine://play?demo&t=31622400&lang=pt-BR"_s << DeepLink{Content::Demo, {}, 31622400.0, u"pt-BR"_s};
    QTest::newRow("URL") << u"vitrine://play?t=0&url=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y%3D2"_s
                         << DeepLink{Content::Url, u"https://a.example/?x=1&y=2"_s, 0.0, {}};
    QTest::newRow("URL, not encoded") << u"vitrine://play?url=https://a.example/?x=1"_s
                                      << DeepLink{Content::Url, u"https://a.example/?x=1"_s, {}, {}};
    QTest::newRow("encoded name") << u"vitrine://play?%64emo=rate"_s << DeepLink{Content::Demo, u"rate"_s, {}, {}};
    QTest::newRow("superfluous separators")
        << u"vitrine://play?&&demo=rate&"_s << DeepLink{Content::Demo, u"rate"_s, {}, {}};
}

void TestDeepLink::readsWhatToPlay()
{
    QFETCH(const QString, link);
    QFETCH(const DeepLink, expected);
    const auto result = parseDeepLink(link);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(*result, expected);
}

void TestDeepLink::refusesEverythingElse_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("reason");

    const QString rest = u"&token=hunter2.hunter2.hunter2"_s;
    for (const QString &name : {u"kiosk"_s, u"host-origin"_s, u"token-command"_s, u"events"_s, u"utm_source"_s, u"T"_s})
        QTest::addRow("%s", qPrintable(name))
            << u"vitrine://play?"_s + name + u"=1"_s + rest << u"cannot set “%1”, only url"_s.arg(name);
    for (const QString &name : {u"--kiosk"_s, u"hunter2.hunter2.hunter2"_s, u"a%0Ab"_s, QString(100, u'a'), QString()})
        QTest::addRow("no name: %s", qPrintable(name.left(20)))
            << u"vitrine://play?"_s + name + u"=1"_s + rest << u"without a proper name"_s;

    for (const char *code : {"%0A", "%0D%0A", "%00", "%1B", "%7F", "%C2%85", "%FF", "%C0%80"})
        QTest::addRow("token with %s", code)
            << u"vitrine://play?token=a.b.c"_s + QLatin1StringView(code) << u"“token” has a line break"_s;
    QTest::newRow("URL with a line break")
        << u"vitrine://play?url=https%3A%2F%2Fa.example%0A--kiosk"_s << u"“url” has a line break"_s;
    QTest::newRow("scenario with a NUL") << u"vitrine://play?demo=rate%00x"_s << u"“demo” has a line break"_s;

    for (const char *value : {"", "soon", "-1", "inf", "nan", "1e999", "1e99", "31622401"})
        QTest::addRow("t=%s", value) << u"vitrine://play?demo&t="_s + QLatin1StringView(value)
                                     << u"“t” must be a number of seconds, from 0 to a year"_s;
    for (const char *value : {"", "../en", "e", "en_US", "en-", "xx", "xx-TW", "auto", "klingonish"})
        QTest::addRow("lang=%s", value) << u"vitrine://play?demo&lang="_s + QLatin1StringView(value)
                                        << u"“lang” must be a language tag"_s;

    QTest::newRow("twice") << u"vitrine://play?token=a.b.c&token=d.e.f"_s << u"“token” twice"_s;
    QTest::newRow("twice, once encoded") << u"vitrine://play?t=1&demo&%74=2"_s << u"“t” twice"_s;
    QTest::newRow("two contents") << u"vitrine://play?demo"_s + rest << u"exactly one"_s;
    QTest::newRow("no content") << u"vitrine://play?t=3"_s << u"exactly one"_s;
    QTest::newRow("nothing") << u"vitrine:"_s << u"malformed"_s;
    QTest::newRow("without slashes") << u"vitrine:play?demo"_s << u"malformed"_s;
    QTest::newRow("elsewhere") << u"vitrine://quit?demo"_s << u"malformed"_s;
    QTest::newRow("path") << u"vitrine://play/../quit?demo"_s << u"malformed"_s;
    QTest::newRow("port") << u"vitrine://play:80?demo"_s << u"malformed"_s;
    QTest::newRow("fragment") << u"vitrine://play?demo#--kiosk"_s << u"malformed"_s;
    QTest::newRow("user") << u"vitrine://hunter2@play?demo"_s << u"user name"_s;
}

void TestDeepLink::refusesEverythingElse()
{
    QFETCH(const QString, link);
    QFETCH(const QString, reason);
    const auto result = parseDeepLink(link);
    QVERIFY(!result);
    const QString message = result.error().message;
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(message.contains(u"vitrine://play?token=TOKEN"_s), qPrintable(message));
    QVERIFY2(!message.contains(u"hunter2"_s), qPrintable(message));
    QVERIFY2(!message.contains(u'\n'), qPrintable(message));
}

QTEST_APPLESS_MAIN(TestDeepLink)
#include "TestDeepLink.moc"
