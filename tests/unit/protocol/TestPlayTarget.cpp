// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayTarget.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using vitrine::originOf;
using vitrine::PlayTarget;

class TestPlayTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesDemos_data();
    void resolvesDemos();
    void resolvesFiles_data();
    void resolvesFiles();
    void resolvesUrls_data();
    void resolvesUrls();
    void takesPagesAsTheyAre_data();
    void takesPagesAsTheyAre();
    void aTokenMayComeLater();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void tellsTheOrigin_data();
    void tellsTheOrigin();
    void readsStartAndLanguage_data();
    void readsStartAndLanguage();
    void setsStartAndLanguage();
    void ignoresImpossibleStarts();
    void neverShowsTheToken();
    void saysWhatIsPlayed_data();
    void saysWhatIsPlayed();
};

namespace {

const QString token = u"eyJhbGciOiJSUzI1NiJ9.eyJyZXNvdXJjZV9pZCI6IngifQ.c2ln-_nature"_s;

QString embed(const QString &rest = QString())
{
    return u"https://showroom.one.blendvision.com/embed?token="_s + token + rest;
}

QString messageOf(const vitrine::Result<PlayTarget> &result)
{
    return result ? u"resolved to "_s + result->redacted() : result.error().message;
}

} // namespace

void TestPlayTarget::resolvesDemos_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<QString>("shown");

    QTest::newRow("nothing") << QString() << u"vod"_s << u"demo"_s;
    QTest::newRow("spaces") << u" \n"_s << u"vod"_s << u"demo"_s;
    QTest::newRow("demo") << u"demo"_s << u"vod"_s << u"demo"_s;
    QTest::newRow("quoted") << u" 'demo' "_s << u"vod"_s << u"demo"_s;
    QTest::newRow("scenario") << u"demo:error-token-expired"_s << u"error-token-expired"_s
                              << u"demo:error-token-expired"_s;
    QTest::newRow("demo in capitals") << u"DEMO"_s << u"vod"_s << u"demo"_s;
    QTest::newRow("scenario after capitals") << u"Demo:rate"_s << u"rate"_s << u"demo:rate"_s;
    QTest::newRow("link, no scenario") << u"vitrine://play?demo"_s << u"vod"_s << u"demo"_s;
    QTest::newRow("link") << u"vitrine://play?demo=rate"_s << u"rate"_s << u"demo:rate"_s;
    QTest::newRow("link in capitals") << u"VITRINE://PLAY/?demo=rate"_s << u"rate"_s << u"demo:rate"_s;
}

void TestPlayTarget::resolvesDemos()
{
    QFETCH(QString, text);
    QFETCH(QString, scenario);
    QFETCH(QString, shown);

    const auto target = PlayTarget::resolve(text);

    QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
    QCOMPARE(target->kind(), PlayTarget::Kind::Demo);
    QCOMPARE(target->scenario(), scenario);
    QCOMPARE(target->redacted(), shown);
    QVERIFY(target->url().isEmpty());
    QVERIFY(target->playerOrigin().isEmpty());
}

void TestPlayTarget::resolvesFiles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");

    QTest::newRow("relative") << u"mine.json"_s << u"mine.json"_s;
    QTest::newRow("three parts like a token") << u"a.b.json"_s << u"a.b.json"_s;
    QTest::newRow("absolute, with spaces") << u"/tmp/my scenario.json"_s << u"/tmp/my scenario.json"_s;
    QTest::newRow("capitals") << u"./X.JSON\n"_s << u"./X.JSON"_s;
    QTest::newRow("quoted") << u"\"mine.json\""_s << u"mine.json"_s;
    QTest::newRow("video") << u"/tmp/offline film.mp4"_s << u"/tmp/offline film.mp4"_s;
    QTest::newRow("video like an address") << u"film.d/a.webm"_s << u"film.d/a.webm"_s;
    QTest::newRow("video like a token") << u"a.b.M4V"_s << u"a.b.M4V"_s;
}

void TestPlayTarget::resolvesFiles()
{
    QFETCH(QString, text);
    QFETCH(QString, path);

    const auto target = PlayTarget::resolve(text);

    QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
    QCOMPARE(target->kind(), PlayTarget::Kind::File);
    QCOMPARE(target->file(), path);
    QCOMPARE(target->redacted(), path);
    QVERIFY(target->scenario().isEmpty());
}

void TestPlayTarget::resolvesUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");

    const QString showroom = u"https://showroom.one.blendvision.com"_s;
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(embed(u"&t=5"_s)));
    QTest::newRow("embed URL") << embed() << embed();
    QTest::newRow("embed URL, spaces and line end") << u"  "_s + embed() + u" \r\n"_s << embed();
    QTest::newRow("embed URL, quotes") << u"“"_s + embed() + u"”"_s << embed();
    QTest::newRow("embed URL, angle brackets") << u"<"_s + embed() + u">"_s << embed();
    QTest::newRow("embed URL, invisible characters") << u"\u200b"_s + embed() + u"\u00a0\ufeff"_s << embed();
    QTest::newRow("embed URL, folded") << embed().insert(60, u"\r\n  "_s) << embed();
    QTest::newRow("embed URL, more parameters")
        << embed(u"&t=5&x=%2F+1&shareUrl=example.com"_s) << embed(u"&t=5&x=%2F+1&shareUrl=example.com"_s);
    QTest::newRow("embed code") << u"<iframe width=\"640\" src=\""_s + embed(u"&amp;t=5"_s) +
                                       u"\" allowfullscreen></iframe>"_s
                                << embed(u"&t=5"_s);
    QTest::newRow("showroom page") << showroom + u"/showroom?lang=ja&token="_s + token +
                                          u"&t=30&shareUrl=example.com&new=1"_s
                                   << showroom + u"/embed?lang=ja&token="_s + token +
                                          u"&t=30&shareUrl=example.com&new=1"_s;
    QTest::newRow("bare showroom") << showroom + u"?token="_s + token + u"&t=3.5&lang=zh"_s
                                   << embed(u"&t=3.5&lang=zh"_s);
    QTest::newRow("bare showroom, slash") << showroom + u"/?token="_s + token << embed();
    QTest::newRow("showroom, capitals") << u"HTTPS://Showroom.One.BlendVision.com/showroom?token="_s + token << embed();
    QTest::newRow("showroom without TLS") << u"http://showroom.one.blendvision.com/embed?token="_s + token << embed();
    QTest::newRow("another path of the showroom")
        << showroom + u"/new?token="_s + token << showroom + u"/new?token="_s + token;
    QTest::newRow("another host") << u"http://127.0.0.1:8080/showroom?token=abc"_s
                                  << u"http://127.0.0.1:8080/showroom?token=abc"_s;
    QTest::newRow("a host that only looks so") << u"https://showroom.one.blendvision.com.example/?token=a"_s
                                               << u"https://showroom.one.blendvision.com.example/?token=a"_s;
    QTest::newRow("without https") << u"player.example/embed?x=1"_s << u"https://player.example/embed?x=1"_s;
    QTest::newRow("without https, port") << u"player.example:8443/"_s << u"https://player.example:8443/"_s;
    QTest::newRow("embed code without scheme")
        << u"<iframe width=\"9\" src=\"//player.example/e?a=1&amp;b=2\"></iframe>"_s
        << u"https://player.example/e?a=1&b=2"_s;
    QTest::newRow("no token, other host") << u"https://player.example/"_s << u"https://player.example/"_s;
    QTest::newRow("token") << token << embed();
    QTest::newRow("token, folded and quoted") << u"'"_s + QString(token).insert(20, u"\n "_s) + u"'"_s << embed();
    QTest::newRow("opaque token") << u"aaa.bbb.ccc"_s << showroom + u"/embed?token=aaa.bbb.ccc"_s;
    QTest::newRow("link with URL") << u"vitrine://play?url="_s + encoded << embed(u"&t=5"_s);
    QTest::newRow("link with URL, start and language")
        << u"vitrine://play?url="_s + encoded + u"&t=7.5&lang=en"_s << embed(u"&t=7.5&lang=en"_s);
    QTest::newRow("link with token") << u"vitrine://play?t=3&token="_s + token << embed(u"&t=3"_s);
}

void TestPlayTarget::resolvesUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, url);

    const auto target = PlayTarget::resolve(text);

    QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
    QCOMPARE(target->kind(), PlayTarget::Kind::PlayerUrl);
    QCOMPARE(target->url().toString(QUrl::FullyEncoded), url);
    QCOMPARE(target->playerOrigin(), originOf(QUrl(url)));
}

void TestPlayTarget::takesPagesAsTheyAre_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("showroom page") << u"https://showroom.one.blendvision.com/showroom?token=a.b.c&t=1"_s;
    QTest::newRow("bare showroom") << u"https://showroom.one.blendvision.com?token=a.b.c"_s;
    QTest::newRow("showroom without token") << u"https://showroom.one.blendvision.com/showroom"_s;
    QTest::newRow("empty token") << u"https://www.example.com/watch?token="_s;
    QTest::newRow("ordinary page") << u"http://www.example.com/watch#top"_s;
}

void TestPlayTarget::takesPagesAsTheyAre()
{
    QFETCH(QString, text);

    const auto target = PlayTarget::resolve(text, PlayTarget::UrlUse::TopLevelPage);

    QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
    QCOMPARE(target->url().toString(QUrl::FullyEncoded), text);
}

void TestPlayTarget::aTokenMayComeLater()
{
    const auto resolve = [](const QString &text) {
        return PlayTarget::resolve(text, PlayTarget::UrlUse::PlayerFrameAndToken);
    };
    for (const char *text : {"https://showroom.one.blendvision.com/embed", "http://showroom.one.blendvision.com",
                             "showroom.one.blendvision.com/showroom"}) {
        const auto target = resolve(QString::fromLatin1(text));
        QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
        QCOMPARE(target->url(), QUrl(u"https://showroom.one.blendvision.com/embed"_s));
    }
    QVERIFY(!resolve(u"https://showroom.one.blendvision.com/embed?token="_s).hasValue());
}

void TestPlayTarget::refusesWithAReason_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason"); // part of the message

    const QString showroom = u"https://showroom.one.blendvision.com"_s;
    QTest::newRow("empty token") << showroom + u"/embed?token="_s
                                 << u"token in the URL of showroom.one.blendvision.com is empty"_s;
    QTest::newRow("blank token") << showroom + u"/embed?token=%20&t=1"_s << u"is empty"_s;
    QTest::newRow("token without a value") << showroom + u"/embed?token"_s << u"is empty"_s;
    QTest::newRow("empty token, other host") << u"https://player.example/embed?token=&t=1"_s << u"is empty"_s;
    QTest::newRow("no token") << showroom << u"has no token"_s;
    QTest::newRow("no token in embed URL") << showroom + u"/embed?t=1"_s << u"has no token"_s;
    QTest::newRow("no host") << u"https://"_s << u"malformed"_s;
    QTest::newRow("path for host") << u"https:///embed"_s << u"malformed"_s;
    QTest::newRow("space in host") << u"https://exa mple.com/"_s << u"malformed"_s;
    QTest::newRow("port out of range") << u"https://example.com:99999/"_s << u"malformed"_s;
    QTest::newRow("control character") << u"https://example.com/a\u0001b"_s << u"malformed"_s;
    QTest::newRow("password") << u"https://me:hunter2@example.com/"_s << u"user name or password"_s;
    QTest::newRow("password in a malformed URL") << u"https://me:hunter2@exa mple.com/"_s << u"malformed"_s;
    QTest::newRow("token in a malformed URL") << u"https://exa mple.com/?token=hunter2"_s << u"malformed"_s;
    QTest::newRow("user") << u"https://hunter2@example.com/"_s << u"user name or password"_s;
    QTest::newRow("empty user") << u"https://@example.com/"_s << u"user name or password"_s;
    QTest::newRow("backslash before the host") << u"https://hunter2\\@example.com/"_s << u"user name or password"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"“file:”"_s;
    QTest::newRow("data") << u"data:text/html,hunter2"_s << u"“data:”"_s;
    QTest::newRow("javascript") << u"JavaScript:alert(1)"_s << u"“javascript:”"_s;
    QTest::newRow("qrc") << u"qrc:/page.html"_s << u"“qrc:”"_s;
    QTest::newRow("view-source") << u"view-source:https://example.com"_s << u"“view-source:”"_s;
    QTest::newRow("words") << u"play hunter2"_s << u"neither a URL"_s;
    QTest::newRow("two parts") << u"hunter2.abc"_s << u"neither a URL"_s;
    QTest::newRow("URL without scheme") << u"www.example.com"_s << u"https:// in front"_s;
    QTest::newRow("empty scenario") << u"demo:"_s << u"name of a scenario"_s;
    QTest::newRow("path for scenario") << u"demo:../x"_s << u"name of a scenario"_s;
    QTest::newRow("too long") << u"https://example.com/"_s + QString(8 * 1024, u'a') << u"longer than 8 KiB"_s;
    QTest::newRow("link without anything") << u"vitrine://play"_s << u"exactly one"_s;
    QTest::newRow("link with two") << u"vitrine://play?demo=rate&token=a.b.c"_s << u"exactly one"_s;
    QTest::newRow("link elsewhere") << u"vitrine://quit"_s << u"malformed"_s;
    QTest::newRow("link to a file") << u"vitrine://play?url=file%3A%2F%2F%2Fetc%2Fpasswd"_s << u"no http or https"_s;
    QTest::newRow("link to a scenario file") << u"vitrine://play?url=%2Ftmp%2Fx.json"_s << u"no http or https"_s;
    QTest::newRow("link to a link") << u"vitrine://play?url=vitrine%3A%2F%2Fplay%3Fdemo"_s << u"no http or https"_s;
    QTest::newRow("link with empty token") << u"vitrine://play?token="_s << u"token is empty"_s;
    QTest::newRow("link with password") << u"vitrine://play?url=https%3A%2F%2Fme%3Ahunter2%40example.com"_s
                                        << u"user name or password"_s;
    QTest::newRow("link with user") << u"vitrine://hunter2@play?demo"_s << u"user name"_s;
}

void TestPlayTarget::refusesWithAReason()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);

    const auto target = PlayTarget::resolve(text);

    QVERIFY2(!target.hasValue(), qPrintable(messageOf(target)));
    QVERIFY2(target.error().message.contains(reason), qPrintable(target.error().message));
    QVERIFY2(!target.error().message.contains("hunter2"_L1), qPrintable(target.error().message));
}

void TestPlayTarget::tellsTheOrigin_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");

    QTest::newRow("plain") << u"https://example.com/a?b#c"_s << u"https://example.com"_s;
    QTest::newRow("capitals") << u"HTTPS://EXAMPLE.com"_s << u"https://example.com"_s;
    QTest::newRow("default port, https") << u"https://example.com:443/"_s << u"https://example.com"_s;
    QTest::newRow("default port, http") << u"http://example.com:80/"_s << u"http://example.com"_s;
    QTest::newRow("other port") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("port of the other scheme") << u"http://example.com:443/"_s << u"http://example.com:443"_s;
    QTest::newRow("unicode host") << u"https://BÜCHER.example/"_s << u"https://xn--bcher-kva.example"_s;
    QTest::newRow("IPv6") << u"http://[0:0:0:0:0:0:0:1]:81/"_s << u"http://[::1]:81"_s;
    QTest::newRow("user is left out") << u"https://me:pw@example.com/"_s << u"https://example.com"_s;
    QTest::newRow("file") << u"file:///tmp/x"_s << QString();
    QTest::newRow("data") << u"data:text/html,x"_s << QString();
    QTest::newRow("qrc") << u"qrc://host/x"_s << QString();
    QTest::newRow("no host") << u"https:///x"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestPlayTarget::tellsTheOrigin()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);

    QCOMPARE(originOf(QUrl(url)), origin);
}

void TestPlayTarget::readsStartAndLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("start"); // -1: none
    QTest::addColumn<QString>("language");

    QTest::newRow("none") << embed() << -1.0 << QString();
    QTest::newRow("URL") << embed(u"&t=12.5&lang=ja"_s) << 12.5 << u"ja"_s;
    QTest::newRow("zero is a position") << embed(u"&t=0"_s) << 0.0 << QString();
    QTest::newRow("more than a year") << embed(u"&t=1e99"_s) << -1.0 << QString();
    QTest::newRow("negative") << embed(u"&t=-3"_s) << -1.0 << QString();
    QTest::newRow("nonsense") << embed(u"&t=1m"_s) << -1.0 << QString();
    QTest::newRow("infinite") << embed(u"&t=inf"_s) << -1.0 << QString();
    QTest::newRow("demo link") << u"vitrine://play?demo=vod&t=30&lang=zh"_s << 30.0 << u"zh"_s;
}

void TestPlayTarget::readsStartAndLanguage()
{
    QFETCH(QString, text);
    QFETCH(double, start);
    QFETCH(QString, language);

    const auto target = PlayTarget::resolve(text);

    QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
    QCOMPARE(target->startSeconds().value_or(-1), start);
    QCOMPARE(target->language(), language);
}

void TestPlayTarget::setsStartAndLanguage()
{
    const auto target = PlayTarget::resolve(embed(u"&t=1&x=%2F%27+1&tt=2&t=3"_s));
    QVERIFY(target.hasValue());

    const PlayTarget moved = target->withStart(90.25).withLanguage(u"ja"_s);

    QCOMPARE(moved.url().toString(QUrl::FullyEncoded), embed(u"&x=%2F%27+1&tt=2&t=90.25&lang=ja"_s));
    QCOMPARE(moved.startSeconds(), std::optional(90.25));
    QCOMPARE(moved.language(), u"ja"_s);
    QVERIFY(moved != *target);
    QCOMPARE(PlayTarget::demo(u"live"_s).withStart(5).startSeconds(), std::optional(5.0));
    QCOMPARE(PlayTarget::demo(u"live"_s).withStart(5).url(), QUrl());
}

void TestPlayTarget::ignoresImpossibleStarts()
{
    const PlayTarget target = PlayTarget::playerUrl(QUrl(embed()));

    QCOMPARE(target.withStart(-1), target);
    QCOMPARE(target.withStart(1e99), target);
    QCOMPARE(target.withStart(std::numeric_limits<double>::quiet_NaN()), target);
    QCOMPARE(target.withStart(std::numeric_limits<double>::infinity()), target);
    QCOMPARE(target.withLanguage(QString()), target);
}

void TestPlayTarget::neverShowsTheToken()
{
    for (const QString &text : {token, embed(), embed(u"&t=3"_s), u"vitrine://play?token="_s + token}) {
        const auto target = PlayTarget::resolve(text);
        QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
        QVERIFY2(target->redacted().startsWith(u"https://showroom.one.blendvision.com/embed?token=…"_s),
                 qPrintable(target->redacted()));
        QVERIFY2(!target->redacted().contains("eyJ"_L1), qPrintable(target->redacted()));
    }
}

void TestPlayTarget::saysWhatIsPlayed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("contentId");

    QTest::newRow("resource of the token") << embed(u"&t=3"_s) << u"x"_s;
    QTest::newRow("another token") << u"https://a.example/embed?token=opaque&t=3#end"_s << u"https://a.example/embed"_s;
    QTest::newRow("no token") << u"https://a.example/watch/5?x=1"_s << u"https://a.example/watch/5"_s;
    QTest::newRow("demo") << u"demo:live"_s << u"demo:live"_s;
    QTest::newRow("scenario file") << u"/some/folder/stall.json"_s << u"stall.json"_s;
}

void TestPlayTarget::saysWhatIsPlayed()
{
    QFETCH(QString, text);

    const auto target = PlayTarget::resolve(text);

    QVERIFY2(target.hasValue(), qPrintable(messageOf(target)));
    QTEST(target->contentId(), "contentId");
    QCOMPARE(PlayTarget::resolve(target->text()).value(), *target);
}

QTEST_APPLESS_MAIN(TestPlayTarget)
#include "TestPlayTarget.moc"
