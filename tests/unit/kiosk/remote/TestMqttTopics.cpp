// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttTopics.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestMqttTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItsCommands_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QString>("name"); // empty: none
        QTest::newRow("reload") << u"vitrine/lobby/command/reload"_s << u"reload"_s;
        QTest::newRow("another kiosk") << u"vitrine/lobby2/command/reload"_s << QString();
        QTest::newRow("deeper") << u"vitrine/lobby/command/reload/now"_s << QString();
        QTest::newRow("state") << u"vitrine/lobby/state"_s << QString();
    }

    void knowsItsCommands()
    {
        QFETCH(QString, topic);
        QTEST(MqttTopics(u"vitrine/lobby"_s).commandOf(topic).value_or(QString()), "name");
    }

    void answersOnlyBelowItsOwnResult_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("topic");
        QTest::newRow("none") << QString() << u"a/result"_s;
        QTest::newRow("below") << u"a/result/ops"_s << u"a/result/ops"_s;
        QTest::newRow("own command") << u"a/command/reload"_s << u"a/result"_s;
        QTest::newRow("other kiosk") << u"b/command/reload"_s << u"a/result"_s;
        QTest::newRow("similar name") << u"a/results"_s << u"a/result"_s;
        QTest::newRow("wildcard") << u"a/result/#"_s << u"a/result"_s;
    }

    void answersOnlyBelowItsOwnResult()
    {
        QFETCH(QString, asked);
        QTEST(MqttTopics(u"a"_s).resultFor(asked), "topic");
    }

    void hasAnIdentifierOfItsOwn()
    {
        QCOMPARE(MqttTopics(u"lobby_1"_s).clientId(), QByteArray("vitrine-lobby_1"));
        const QString slash = MqttTopics(u"a/b"_s).objectId();
        const QString space = MqttTopics(u"a b"_s).objectId();
        QVERIFY(slash.startsWith(u"a-b-"_s) && space.startsWith(u"a-b-"_s) && slash != space);
        QCOMPARE(MqttTopics(u"a/b"_s).objectId(), slash);
    }

    void hasATopicByDefault()
    {
        QCOMPARE(MqttTopics::defaultBase(u"lobby.example.com"_s), u"vitrine/lobby"_s);
        QCOMPARE(MqttTopics::defaultBase(u"a#b+c"_s), u"vitrine/a-b-c"_s);
        QCOMPARE(MqttTopics::defaultBase({}), u"vitrine/kiosk"_s);
    }
};

QTEST_APPLESS_MAIN(TestMqttTopics)
#include "TestMqttTopics.moc"
