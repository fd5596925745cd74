// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/Redaction.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesSecrets_data();
    void hidesSecrets();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void redactsUrls_data();
    void redactsUrls();
    void knowsSecretNames_data();
    void knowsSecretNames();
    void keepsJsonValid();
    void hidesSecretsInNames();
    void staysFastOnHostileText_data();
    void staysFastOnHostileText();
};

void TestRedaction::hidesSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    QTest::newRow("query parameter") << u"https://h/embed?token=abc.def-1&lang=ja"_s
                                     << u"https://h/embed?token=…&lang=ja"_s;
    QTest::newRow("last parameter") << u"https://h/?t=3&token=abc"_s << u"https://h/?t=3&token=…"_s;
    QTest::newRow("before a fragment") << u"https://h/?token=abc#top"_s << u"https://h/?token=…#top"_s;
    QTest::newRow("fragment") << u"https://h/#access_token=abc&x=1"_s << u"https://h/#access_token=…&x=1"_s;
    QTest::newRow("upper case") << u"https://h/?TOKEN=abc"_s << u"https://h/?TOKEN=…"_s;
    QTest::newRow("camel case") << u"https://h/?accessToken=abc"_s << u"https://h/?accessToken=…"_s;
    QTest::newRow("api_key") << u"https://h/?api_key=abc"_s << u"https://h/?api_key=…"_s;
    QTest::newRow("code") << u"https://h/cb?code=abc&state=1"_s << u"https://h/cb?code=…&state=1"_s;
    QTest::newRow("signature") << u"https://h/?a=1&X-Amz-Signature=ab%2Fcd"_s << u"https://h/?a=1&X-Amz-Signature=…"_s;
    QTest::newRow("sig") << u"https://h/?sig=ab%26cd&x=1"_s << u"https://h/?sig=…&x=1"_s;
    QTest::newRow("token value of a header")
        << u"token_type=upfront&token_value=abc"_s << u"token_type=upfront&token_value=…"_s;
    QTest::newRow("percent-encoded") << u"url=https%3A%2F%2Fh%2Fembed%3Ftoken%3Dabc%26lang%3Dja"_s
                                     << u"url=https%3A%2F%2Fh%2Fembed%3Ftoken%3D…%26lang%3Dja"_s;
    QTest::newRow("percent-encoded, lower case")
        << u"?u=x%3ftoken%3dabc%26t%3d1&v=2"_s << u"?u=x%3ftoken%3d…%26t%3d1&v=2"_s;
    QTest::newRow("percent-encoded twice")
        << u"x%253Ftoken%253Dabc%2526t%253D1"_s << u"x%253Ftoken%253D…%2526t%253D1"_s;
    QTest::newRow("percent-encoded code") << u"x%3Fcode%3Dabc%26t%3D1"_s << u"x%3Fcode%3D…%26t%3D1"_s;
    QTest::newRow("user and password") << u"open http://user:pa:ss@h/x"_s << u"open http://…@h/x"_s;
    QTest::newRow("user alone") << u"http://user@h"_s << u"http://…@h"_s;
    QTest::newRow("password with an at") << u"http://u:p@ss@h/x@y"_s << u"http://…@h/x@y"_s;
    QTest::newRow("user, percent-encoded") << u"?u=http%3A%2F%2Fuser%3Apw%40h%2Fx"_s << u"?u=http%3A%2F%2F…%40h%2Fx"_s;
    QTest::newRow("JWT") << u"got eyJhbGciOi.eyJyZXMi.c2ln-_ here"_s << u"got … here"_s;
    QTest::newRow("short JWT") << u"eyJ.a.b"_s << u"…"_s;
    QTest::newRow("JWT cut short") << u"eyJhbGciOiJIUzI1NiJ9"_s << u"…"_s;
    QTest::newRow("JWT in a path") << u"https://h/p/eyJhbGciOiJIUzI1NiJ9.e30.x/y"_s << u"https://h/p/…/y"_s;
    QTest::newRow("JWT, percent-encoded neighbour") << u"q%3DeyJhbGciOiJIUzI1NiJ9.e30.x%26"_s << u"q%3D…%26"_s;
    QTest::newRow("bearer") << u"authorization was Bearer abc123=="_s << u"authorization was Bearer …"_s;
    QTest::newRow("bearer, lower case") << u"bearer abc"_s << u"bearer …"_s;
    QTest::newRow("bearer, twice") << u"Bearer  bearer abc"_s << u"Bearer  bearer …"_s;
    QTest::newRow("bearer, assigned") << u"token=Bearer abc123&x=1"_s << u"token=… …&x=1"_s;
    QTest::newRow("header") << u"Authorization: Basic dXNlcg== x\nnext"_s << u"Authorization: …\nnext"_s;
    QTest::newRow("api key header") << u"X-Api-Key: abc"_s << u"X-Api-Key: …"_s;
    QTest::newRow("cookie") << u"Set-Cookie: a=b; c=d"_s << u"Set-Cookie: …"_s;
    QTest::newRow("JSON") << uR"({"token":"a\"b\\","x":1})"_s << uR"({"token":"…","x":1})"_s;
    QTest::newRow("JSON, spaced") << uR"({"token" : "abc"})"_s << uR"({"token" : "…"})"_s;
    QTest::newRow("JSON number") << uR"({"exit_pin": 1234, "x": 1})"_s << uR"({"exit_pin": "…", "x": 1})"_s;
    QTest::newRow("JSON in JSON") << uR"({"raw":"{\"accessToken\":\"abc\",\"x\":1}"})"_s
                                  << uR"({"raw":"{\"accessToken\":\"…\",\"x\":1}"})"_s;
    QTest::newRow("JSON cut short") << uR"({"x":1,"token":"ab\"c)"_s << uR"({"x":1,"token":"…")"_s;
    QTest::newRow("JSON cut short in an escape") << uR"({"token":"abc\)"_s << uR"({"token":"…")"_s;
    QTest::newRow("JSON with a broken escape") << u"{\"token\":\"a\\\nbc\"}"_s << u"{\"token\":\"…\"}"_s;
    QTest::newRow("JSON in JSON, spaced") << uR"("{\"token\" : \"abc\"}")"_s << uR"("{\"token\" : \"…\"}")"_s;
    QTest::newRow("JSON in JSON, escapes")
        << uR"({"raw":"{\"token\":\"a\\\"b\\/c\\\\\",\"x\":1}"})"_s << uR"({"raw":"{\"token\":\"…\",\"x\":1}"})"_s;
    QTest::newRow("number in JSON in JSON") << uR"({"raw":"{\"pin\": 1234}"})"_s << uR"({"raw":"{\"pin\": \"…\"}"})"_s;
    QTest::newRow("URL in JSON") << uR"({"url":"https://h/?token=abc","x":1})"_s
                                 << uR"({"url":"https://h/?token=…","x":1})"_s;
    QTest::newRow("script object") << u"{token: 'abc', x: 1}"_s << u"{token: '…', x: 1}"_s;
    QTest::newRow("assignment") << u"token = abc, x"_s << u"token = … x"_s;
    QTest::newRow("quoted assignment") << u"password=\"abc\" x"_s << u"password=\"…\" x"_s;
    QTest::newRow("quoted assignment in JSON")
        << uR"({"m":"password=\"abc\" x"})"_s << uR"({"m":"password=\"…\" x"})"_s;
    QTest::newRow("pin") << u"pin=1234"_s << u"pin=…"_s;
    QTest::newRow("twice") << u"token=a&token=b"_s << u"token=…&token=…"_s;
    QTest::newRow("seen only when another is hidden") << u"https://&code=v://p?q&x=me@h"_s << u"https://…@h"_s;
    QTest::newRow("done already") << u"token=…&jwt=…"_s << u"token=…&jwt=…"_s;
}

void TestRedaction::hidesSecrets()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);

    QCOMPARE(vitrine::redactSecrets(text), expected);
}

void TestRedaction::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("prose") << u"The token in the URL is empty: ask for a new one."_s;
    QTest::newRow("empty token") << u"https://h/embed?token=&t=1"_s;
    QTest::newRow("error line") << uR"({"kind":"error","code":7,"reason":"ERROR_REASON_TOKEN_EXPIRED","known":true})"_s;
    QTest::newRow("exit line") << uR"({"kind":"exit","code":0,"why":"done"})"_s;
    QTest::newRow("event line")
        << uR"({"name":"playback_video_began","data":{"current_position":0.5,"system_time":1735689601}})"_s;
    QTest::newRow("code in prose") << u"exit code=3, error_code=16"_s;
    QTest::newRow("ping") << u"mapping=5 ping=3"_s;
    QTest::newRow("mail address") << u"write to someone@example.com about https://example.com/a@b"_s;
    QTest::newRow("player URL") << u"https://player.example/embed?t=12.5&lang=ja&shareUrl=example.com"_s;
}

void TestRedaction::leavesOtherTextAlone()
{
    QFETCH(QString, text);

    QCOMPARE(vitrine::redactSecrets(text), text);
}

void TestRedaction::redactsUrls_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("expected");

    QTest::newRow("token") << QUrl(u"https://h.example/embed?token=abc&t=3"_s)
                           << u"https://h.example/embed?token=…&t=3"_s;
    QTest::newRow("percent-encoded name")
        << QUrl(u"https://h.example/?%74oken=abc"_s) << u"https://h.example/?token=…"_s;
    QTest::newRow("user") << QUrl(u"https://me:pw@h.example/"_s) << u"https://…@h.example/"_s;
    QTest::newRow("unicode host") << QUrl(u"https://bücher.example/"_s) << u"https://xn--bcher-kva.example/"_s;
    QTest::newRow("data") << QUrl(u"data:text/html,secret"_s) << u"data:…"_s;
    QTest::newRow("javascript") << QUrl(u"javascript:alert(1)"_s) << u"javascript:…"_s;
    QTest::newRow("none") << QUrl() << QString();
}

void TestRedaction::redactsUrls()
{
    QFETCH(QUrl, url);
    QFETCH(QString, expected);

    QCOMPARE(vitrine::redactedUrl(url), expected);
}

void TestRedaction::knowsSecretNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("secret");

    for (const QString &name :
         {u"token"_s, u"ACCESS_TOKEN"_s, u"resourceToken"_s, u"x-api-key"_s, u"exit_pin"_s, u"Cookie"_s})
        QTest::newRow(qPrintable(name)) << name << true;
    for (const QString &name :
         {u"code"_s, u"token_type"_s, u"mapping"_s, u"reason"_s, u"current_position"_s, QString()})
        QTest::newRow(qPrintable(u"not: "_s + name)) << name << false;
}

void TestRedaction::knowsSecretNames()
{
    QFETCH(QString, name);
    QFETCH(bool, secret);

    QCOMPARE(vitrine::isSecretName(name), secret);
}

void TestRedaction::keepsJsonValid()
{
    const QJsonObject inner{{u"token"_s, u"a\"b\\"_s}, {u"cookie"_s, u"x=1; y='2'"_s}};
    const QString innerText = QString::fromUtf8(QJsonDocument(inner).toJson(QJsonDocument::Compact));
    const QJsonObject outer{{u"raw"_s, innerText},
                            {u"secret"_s, u"C:\\"_s},
                            {u"line"_s, u"Authorization: Basic abc\nBearer x\ttoken='q'"_s},
                            {u"last"_s, 1}};
    const QString text = QString::fromUtf8(QJsonDocument(outer).toJson(QJsonDocument::Compact));

    const QString redacted = vitrine::redactSecrets(text);

    QJsonParseError error{};
    const QJsonObject parsed = QJsonDocument::fromJson(redacted.toUtf8(), &error).object();
    QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString() + u": "_s + redacted));
    QCOMPARE(parsed.value("secret"_L1).toString(), u"…"_s);
    QCOMPARE(parsed.value("last"_L1).toInt(), 1);
}

void TestRedaction::hidesSecretsInNames()
{
    const QJsonObject sent{{u"https://cdn.example/?token=opaque&x=1"_s, u"ok"_s},
                           {u"eyJhbGciOiJIUzI1NiJ9"_s, 1},
                           {u"deep"_s, QJsonObject{{u"Authorization: Basic abc"_s, true}}}};
    const QJsonObject expected{{u"https://cdn.example/?token=…&x=1"_s, u"ok"_s},
                               {u"…"_s, 1},
                               {u"deep"_s, QJsonObject{{u"Authorization: …"_s, true}}}};
    QCOMPARE(vitrine::redactedJson(sent).toObject(), expected);
}

void TestRedaction::staysFastOnHostileText_data()
{
    QTest::addColumn<QString>("unit");

    QTest::newRow("letters") << u"a"_s;
    QTest::newRow("JWT starts") << u"eyJ"_s;
    QTest::newRow("JWT starts with dots") << u"eyJ."_s;
    QTest::newRow("schemes") << u"://"_s;
    QTest::newRow("encoded schemes") << u"%3A%2F%2F"_s;
    QTest::newRow("names") << u"token"_s;
    QTest::newRow("percent signs") << u"%25"_s;
    QTest::newRow("quotes") << u"\"token\":\""_s;
    QTest::newRow("backslashes") << u"\\"_s;
    QTest::newRow("long value") << u"token=x"_s;
}

void TestRedaction::staysFastOnHostileText()
{
    QFETCH(QString, unit);
    // Every hint is present, so that every rule runs; the secret at the end must not be lost when a match is long.
    constexpr qsizetype length = 256 * 1024;
    const QString text = unit.repeated(length / unit.size()) + u" \": \\\": = %3D bearer eyJ @ %40 &password=hunter2"_s;

    QElapsedTimer timer;
    timer.start();
    const QString redacted = vitrine::redactSecrets(text);

    QVERIFY(!redacted.contains(u"hunter2"_s));
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()) + u" ms"_s));
}

QTEST_APPLESS_MAIN(TestRedaction)
#include "TestRedaction.moc"
