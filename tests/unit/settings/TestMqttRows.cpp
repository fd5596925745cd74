// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestMqttRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAndRefuses_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("problem"); // a part of the message; empty: accepted

        const auto url = [](const char *name, const QString &value, const QString &problem = {}) {
            QTest::newRow(name) << u"mqtt.url"_s << value << problem;
        };
        const QString notUrl = u"must be empty, mqtt://HOST"_s;
        url("plain", u"mqtt://broker"_s);
        url("port", u"mqtt://192.0.2.1:1884/"_s);
        url("TLS", u"mqtts://[2001:db8::1]:8883"_s);
        url("none", u""_s);
        url("no scheme", u"broker:1883"_s, notUrl);
        url("another scheme", u"https://broker"_s, notUrl);
        url("no host", u"mqtt://"_s, notUrl);
        url("port 0", u"mqtt://broker:0"_s, notUrl);
        url("port too large", u"mqtt://broker:70000"_s, notUrl);
        url("path", u"mqtt://broker/topic"_s, notUrl);
        url("query", u"mqtt://broker?a=b"_s, notUrl);
        url("user name", u"mqtt://me@broker"_s, u"Use mqtt.user and mqtt.password_file"_s);

        const auto topic = [](const char *name, const QString &value, const QString &problem = {}) {
            QTest::newRow(name) << u"mqtt.topic"_s << value << problem;
        };
        const QString notTopic = u"must be a topic"_s;
        topic("one level", u"lobby"_s);
        topic("levels", u"a/b c/ü"_s);
        topic("longest", QString(200, u'a'));
        topic("too long", QString(201, u'a'), notTopic);
        topic("too many bytes", QString(101, u'ü'), notTopic);
        topic("empty", u" "_s, notTopic);
        topic("slash at the beginning", u"/a"_s, notTopic);
        topic("slash at the end", u"a/"_s, notTopic);
        topic("empty level", u"a//b"_s, notTopic);
        topic("one-level wildcard", u"a/+"_s, notTopic);
        topic("all-levels wildcard", u"a/#"_s, notTopic);
        topic("system topic", u"$SYS/a"_s, notTopic);
        topic("control character", u"a\u0001b"_s, notTopic);

        QTest::newRow("no discovery") << u"mqtt.discovery"_s << u""_s << QString();
        QTest::newRow("wrong discovery") << u"mqtt.discovery"_s << u"#"_s << notTopic;
        QTest::newRow("no user") << u"mqtt.user"_s << u""_s << u"must be a user name"_s;
        QTest::newRow("no file") << u"mqtt.ca_file"_s << u""_s << u"must be a path"_s;
    }

    void acceptsAndRefuses()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QFETCH(QString, problem);
        const SettingsFixture fixture;
        const QString message = SettingsFixture::messageOf(fixture.load({{key, value}}));
        QVERIFY2(problem.isEmpty() ? message.isEmpty() : message.contains(problem), qPrintable(message));
    }

    void aPasswordInTheUrlIsNotRepeated()
    {
        const SettingsFixture fixture;
        const QString message =
            SettingsFixture::messageOf(fixture.load({{u"mqtt.url"_s, u"mqtt://me:geheim@broker"_s}}));
        QVERIFY(!message.isEmpty());
        QVERIFY2(!message.contains(u"geheim"_s), qPrintable(message));
    }
};

QTEST_APPLESS_MAIN(TestMqttRows)
#include "TestMqttRows.moc"
