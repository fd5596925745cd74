// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingValues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::BackAction;
using vitrine::SettingValues;

class TestSettingValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFlags_data();
    void readsFlags();
    void readsSeconds_data();
    void readsSeconds();
    void readsSizes_data();
    void readsSizes();
    void readsOrigins_data();
    void readsOrigins();
    void readsBackActions_data();
    void readsBackActions();
    void readsProfileNames_data();
    void readsProfileNames();
    void readsWhatServersNeed_data();
    void readsWhatServersNeed();
    void anEmptyReportUrlIsNone();
    void readsAttemptsAndDelays_data();
    void readsAttemptsAndDelays();
    void readsTaps_data();
    void readsTaps();
    void readsPorts_data();
    void readsPorts();
    void readsRulesForAddresses();
    void readsPermissions();
    void showsTheWrongValueWithoutItsSecrets();
};

void TestSettingValues::readsFlags_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meaning"); // empty: refused

    for (const QString &text : {u"true"_s, u"Yes"_s, u"on"_s, u" 1 "_s})
        QTest::newRow(qPrintable(text)) << text << u"on"_s;
    for (const QString &text : {u"FALSE"_s, u"no"_s, u"off"_s, u"0"_s})
        QTest::newRow(qPrintable(text)) << text << u"off"_s;
    for (const QString &text : {u"maybe"_s, u"2"_s, u" "_s})
        QTest::newRow(qPrintable(text)) << text << QString();
}

void TestSettingValues::readsFlags()
{
    QFETCH(QString, text);
    QFETCH(QString, meaning);

    const auto flag = SettingValues::flag(text);

    QCOMPARE(flag.hasValue(), !meaning.isEmpty());
    if (flag)
        QCOMPARE(*flag, meaning == "on"_L1);
}

void TestSettingValues::readsSeconds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("position");  // -1: refused
    QTest::addColumn<int>("milliseconds"); // -1: refused

    QTest::newRow("whole") << u"10"_s << 10.0 << 10000;
    QTest::newRow("fraction") << u"0.5"_s << 0.5 << 500;
    QTest::newRow("spaces") << u" 1.25 "_s << 1.25 << 1250;
    QTest::newRow("zero") << u"0"_s << 0.0 << -1;
    QTest::newRow("one millisecond") << u"0.001"_s << 0.001 << 1;
    QTest::newRow("less than a millisecond") << u"0.0004"_s << 0.0004 << -1;
    QTest::newRow("negative") << u"-1"_s << -1.0 << -1;
    QTest::newRow("words") << u"ten"_s << -1.0 << -1;
    QTest::newRow("unit") << u"10s"_s << -1.0 << -1;
    QTest::newRow("comma") << u"1,5"_s << -1.0 << -1;
    QTest::newRow("not a number") << u"nan"_s << -1.0 << -1;
    QTest::newRow("infinite") << u"inf"_s << -1.0 << -1;
    QTest::newRow("ages") << u"1e300"_s << -1.0 << -1;
    QTest::newRow("empty") << QString() << -1.0 << -1;
}

void TestSettingValues::readsSeconds()
{
    QFETCH(QString, text);
    QFETCH(double, position);
    QFETCH(int, milliseconds);

    const auto seconds = SettingValues::mediaSeconds(text);
    const auto duration = SettingValues::duration(text);

    QCOMPARE(seconds.hasValue() ? *seconds : -1.0, position);
    QCOMPARE(duration.hasValue() ? duration->count() : -1, milliseconds);
}

void TestSettingValues::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QSize>("size"); // invalid: refused

    QTest::newRow("usual") << u"1280x720"_s << QSize(1280, 720);
    QTest::newRow("capital, spaces") << u" 640 X 360 "_s << QSize(640, 360);
    QTest::newRow("typographic") << u"640×360"_s << QSize(640, 360);
    QTest::newRow("smallest") << u"320x180"_s << QSize(320, 180);
    QTest::newRow("largest") << u"16384x16384"_s << QSize(16384, 16384);
    QTest::newRow("too narrow") << u"319x180"_s << QSize();
    QTest::newRow("too low") << u"320x179"_s << QSize();
    QTest::newRow("too wide") << u"16385x720"_s << QSize();
    QTest::newRow("one number") << u"1280"_s << QSize();
    QTest::newRow("negative") << u"-1280x720"_s << QSize();
    QTest::newRow("three numbers") << u"1280x720x2"_s << QSize();
    QTest::newRow("overflow") << u"99999999999x720"_s << QSize();
    QTest::newRow("empty") << QString() << QSize();
}

void TestSettingValues::readsSizes()
{
    QFETCH(QString, text);
    QFETCH(QSize, size);

    const auto result = SettingValues::windowSize(text);

    QCOMPARE(result ? *result : QSize(), size);
}

void TestSettingValues::readsOrigins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin"); // empty: refused

    QTest::newRow("plain") << u"https://kiosk.example.com"_s << u"https://kiosk.example.com"_s;
    QTest::newRow("normalised") << u" HTTPS://Kiosk.Example.com:443/ "_s << u"https://kiosk.example.com"_s;
    QTest::newRow("port") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    for (const QString &refused :
         {u"https://h.example/path"_s, u"https://h.example?x"_s, u"https://h.example#x"_s, u"https://me@h.example"_s,
          u"h.example"_s, u"*"_s, u"null"_s, u"file:///tmp"_s, u"https://"_s, u""_s, u"https://*.example.com"_s})
        QTest::newRow(qPrintable(u"refused: "_s + refused)) << refused << QString();
}

void TestSettingValues::readsOrigins()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);

    const auto result = SettingValues::webOrigin(text);

    QCOMPARE(result ? *result : QString(), origin);
}

void TestSettingValues::readsBackActions_data()
{
    using Kind = BackAction::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind"); // -1: refused
    QTest::addColumn<QUrl>("url");

    QTest::newRow("close") << u"close"_s << int(Kind::Close) << QUrl();
    QTest::newRow("history") << u"History"_s << int(Kind::History) << QUrl();
    QTest::newRow("home") << u"home"_s << int(Kind::Home) << QUrl();
    QTest::newRow("none") << u"none"_s << int(Kind::None) << QUrl();
    QTest::newRow("URL") << u"https://h.example/a?b=c"_s << int(Kind::Url) << QUrl(u"https://h.example/a?b=c"_s);
    QTest::newRow("other word") << u"quit"_s << -1 << QUrl();
    QTest::newRow("other scheme") << u"file:///tmp"_s << -1 << QUrl();
    QTest::newRow("password") << u"https://me:pw@h.example"_s << -1 << QUrl();
    QTest::newRow("empty") << QString() << -1 << QUrl();
}

void TestSettingValues::readsBackActions()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QUrl, url);

    const auto action = SettingValues::backAction(text);

    QCOMPARE(action ? int(action->kind) : -1, kind);
    if (action)
        QCOMPARE(action->url, url);
}

void TestSettingValues::readsProfileNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");

    QTest::newRow("usual") << u"Lobby_2-east"_s << true;
    QTest::newRow("longest") << QString(64, u'a') << true;
    QTest::newRow("too long") << QString(65, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("parent folder") << u".."_s << false;
    QTest::newRow("slash") << u"a/b"_s << false;
    QTest::newRow("line end") << u"a\n"_s << false;
    QTest::newRow("umlaut") << u"ä"_s << false;
}

void TestSettingValues::readsProfileNames()
{
    QFETCH(QString, text);
    QFETCH(bool, accepted);

    QCOMPARE(SettingValues::profileName(text).hasValue(), accepted);
}

void TestSettingValues::readsWhatServersNeed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value"); // empty: refused

    const auto row = [](const QString &kind, const QString &text, const QString &value) {
        QTest::newRow(qPrintable(kind + u' ' + text.left(40))) << kind << text << value;
    };
    row(u"url"_s, u"https://api.example/base"_s, u"https://api.example/base"_s);
    row(u"url"_s, u"http://127.0.0.1:80/"_s, u"http://127.0.0.1:80/"_s);
    row(u"url"_s, u"http://localhost:8080"_s, u"http://localhost:8080"_s);
    row(u"url"_s, u"http://api.example"_s, QString());
    row(u"url"_s, u"http://localhost.example"_s, QString());
    row(u"url"_s, u"https://me@api.example"_s, QString());
    row(u"url"_s, u"https://api.example/?a=b"_s, QString());
    row(u"url"_s, u"https://api.example/#a"_s, QString());
    row(u"url"_s, u"api.example"_s, QString());
    row(u"id"_s, u" a-1@b.c "_s, u"a-1@b.c"_s);
    row(u"id"_s, QString(256, u'a'), QString(256, u'a'));
    row(u"id"_s, QString(257, u'b'), QString());
    row(u"report"_s, u"https://collector.example.com/cmcd?key=1"_s, u"https://collector.example.com/cmcd?key=1"_s);
    row(u"report"_s, u"http://127.0.0.1:8080/cmcd"_s, u"http://127.0.0.1:8080/cmcd"_s);
    row(u"report"_s, u"http://collector.example.com/cmcd"_s, QString());
    row(u"report"_s, u"https://jane:secret@collector.example.com/"_s, QString());
    row(u"report"_s, u"https://collector.example.com/#part"_s, QString());
    row(u"id"_s, u"a b"_s, QString());
    row(u"id"_s, u"a\r\nb"_s, QString());
    row(u"id"_s, u"ä"_s, QString());
    row(u"id"_s, QString(), QString());
    row(u"type"_s, u"RESOURCE_TYPE_LIVE"_s, u"RESOURCE_TYPE_LIVE"_s);
    row(u"type"_s, u" live_event_recording"_s, u"RESOURCE_TYPE_LIVE_EVENT_RECORDING"_s);
    row(u"type"_s, u"RESOURCE_TYPE_"_s, QString());
    row(u"type"_s, u"film"_s, QString());
    row(u"credential"_s, u"api.key-1"_s, u"api.key-1"_s);
    row(u"credential"_s, u".."_s, QString());
    row(u"credential"_s, u"a/b"_s, QString());
}

void TestSettingValues::readsWhatServersNeed()
{
    QFETCH(QString, kind);
    QFETCH(QString, text);

    QString value;
    if (kind == "url"_L1 || kind == "report"_L1) {
        const auto url = kind == "url"_L1 ? SettingValues::apiUrl(text) : SettingValues::reportUrl(text);
        value = url ? url->toString() : QString();
    } else {
        const auto word = kind == "id"_L1     ? SettingValues::identifier(text)
                          : kind == "type"_L1 ? SettingValues::resourceType(text)
                                              : SettingValues::credentialName(text);
        value = word ? *word : QString();
    }
    QTEST(value, "value");
}

void TestSettingValues::anEmptyReportUrlIsNone()
{
    const auto url = SettingValues::reportUrl(u" "_s);
    QVERIFY(url);
    QCOMPARE(*url, QUrl());
}

void TestSettingValues::readsAttemptsAndDelays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("attempts");     // -1: refused
    QTest::addColumn<int>("milliseconds"); // -1: refused

    QTest::newRow("usual") << u"5"_s << 5 << 5000;
    QTest::newRow("most") << u"10000"_s << 10000 << 10000000;
    QTest::newRow("zero") << u"0"_s << -1 << 0;
    QTest::newRow("fraction") << u"0.25"_s << -1 << 250;
    QTest::newRow("too many") << u"10001"_s << -1 << 10001000;
    QTest::newRow("negative") << u"-1"_s << -1 << -1;
    QTest::newRow("word") << u"many"_s << -1 << -1;
    QTest::newRow("no number") << u"nan"_s << -1 << -1;
    QTest::newRow("more than a year") << u"1e9"_s << -1 << -1;
}

void TestSettingValues::readsAttemptsAndDelays()
{
    QFETCH(QString, text);

    const auto attempts = SettingValues::count(text);
    const auto delay = SettingValues::delay(text);

    QTEST(attempts ? *attempts : -1, "attempts");
    QTEST(delay ? int(delay->count()) : -1, "milliseconds");
}

void TestSettingValues::readsTaps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("taps"); // -1: refused

    QTest::newRow("fewest") << u"2"_s << 2;
    QTest::newRow("most") << u" 20 "_s << 20;
    QTest::newRow("a touch of any visitor") << u"1"_s << -1;
    QTest::newRow("too many") << u"21"_s << -1;
    QTest::newRow("fraction") << u"2.5"_s << -1;
    QTest::newRow("word") << u"five"_s << -1;
}

void TestSettingValues::readsTaps()
{
    QFETCH(QString, text);

    const auto taps = SettingValues::tapCount(text);

    QTEST(taps ? *taps : -1, "taps");
}

void TestSettingValues::readsPorts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("port"); // -1: refused

    QTest::newRow("none") << u"0"_s << 0;
    QTest::newRow("usual") << u" 9222 "_s << 9222;
    QTest::newRow("highest") << u"65535"_s << 65535;
    QTest::newRow("too high") << u"65536"_s << -1;
    QTest::newRow("negative") << u"-1"_s << -1;
    QTest::newRow("fraction") << u"1.5"_s << -1;
    QTest::newRow("address") << u"127.0.0.1:9222"_s << -1;
}

void TestSettingValues::readsPorts()
{
    QFETCH(QString, text);
    const auto port = SettingValues::port(text);

    QTEST(port ? int(*port) : -1, "port");
}

void TestSettingValues::readsRulesForAddresses()
{
    QCOMPARE(SettingValues::urlRule(u" https://*.example.com/a/* "_s).value(), u"https://*.example.com/a/*"_s);
    const auto wrong = SettingValues::urlRule(u"example.com"_s);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.startsWith(u"has the rule “example.com”"_s));
}

void TestSettingValues::readsPermissions()
{
    QCOMPARE(SettingValues::pagePermission(u" Camera"_s).value(), u"camera"_s);
    const auto wrong = SettingValues::pagePermission(u"everything"_s);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().message.contains(u"geolocation, local-fonts, microphone"_s));
}

void TestSettingValues::showsTheWrongValueWithoutItsSecrets()
{
    const auto origin = SettingValues::webOrigin(u"https://h.example/embed?token=hunter2"_s);

    QVERIFY(!origin.hasValue());
    QVERIFY2(origin.error().message.endsWith(u"“https://h.example/embed?token=…”"_s),
             qPrintable(origin.error().message));
    QVERIFY2(!origin.error().message.contains("hunter2"_L1), qPrintable(origin.error().message));
}

QTEST_APPLESS_MAIN(TestSettingValues)
#include "TestSettingValues.moc"
