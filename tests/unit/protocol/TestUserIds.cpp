// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/UserIds.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUserIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areRemovedFromTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("none") << u"a user"_s << u"a user"_s;
        QTest::newRow("a member") << u"{\"user_id\":\"jane\",\"x\":1}"_s << u"{\"x\":1}"_s;
        QTest::newRow("with an escape") << u"[{\"userId\": \"jane \\\"q\", \"x\":1}]"_s << u"[{ \"x\":1}]"_s;
        QTest::newRow("a number") << u"{\"user_id\":42}"_s << u"{}"_s;
        QTest::newRow("cut off") << u"{\"x\":1,\"user_id\":\"jan"_s << u"{\"x\":1,"_s;
        QTest::newRow("ends with a backslash") << u"{\"user_id\":\"jane\\\\\",\"x\":1}"_s << u"{\"x\":1}"_s;
        QTest::newRow("JSON in JSON") << u"{\"a\":\"{\\\"user_id\\\":\\\"jane\\\",\\\"x\\\":1}\",\"b\":2}"_s
                                      << u"{\"a\":\"{\\\"x\\\":1}\",\"b\":2}"_s;
        QTest::newRow("JSON in JSON, with an escape")
            << u"{\"a\":\"{\\\"user_id\\\":\\\"jane \\\\\\\"q\\\\\\\\\\\",\\\"x\\\":1}\"}"_s
            << u"{\"a\":\"{\\\"x\\\":1}\"}"_s;
        QTest::newRow("JSON in JSON, a number")
            << u"{\"a\":\"{\\\"user_id\\\":42,\\\"x\\\":1}\"}"_s << u"{\"a\":\"{\\\"x\\\":1}\"}"_s;
        QTest::newRow("JSON in JSON, cut off")
            << u"{\"a\":\"{\\\"x\\\":1,\\\"user_id\\\":\\\"jan\",\"b\":2}"_s << u"{\"a\":\"{\\\"x\\\":1,\",\"b\":2}"_s;
        QTest::newRow("JSON in JSON in JSON")
            << u"\"\\\"{\\\\\\\"user_id\\\\\\\":\\\\\\\"jane \\\\\\\\\\\\\\\"q\\\\\\\",\\\\\\\"x\\\\\\\":1}\\\"\""_s
            << u"\"\\\"{\\\\\\\"x\\\\\\\":1}\\\"\""_s;
        QTest::newRow("two") << u"[{\"user_id\":\"jane\",\"x\":1},{\"userId\":\"joe\"}]"_s << u"[{\"x\":1},{}]"_s;
        QTest::newRow("in a query") << u"https://a.example/?x=1&user_id=jane&y=2#z"_s
                                    << u"https://a.example/?x=1&user_id=…&y=2#z"_s;
        QTest::newRow("another name") << u"https://a.example/?my_user_id=1"_s << u"https://a.example/?my_user_id=1"_s;
    }

    void areRemovedFromTexts()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, kept);
        QCOMPARE(withoutUserIds(text), kept);
        QCOMPARE(withoutUserIds(kept), kept);
    }

    void areRemovedAtAnyDepth()
    {
        const QJsonObject sent{{u"user_id"_s, u"jane"_s},
                               {u"x"_s, 1},
                               {u"deep"_s, QJsonArray{QJsonObject{{u"userId"_s, 42}, {u"y"_s, true}}}},
                               {u"https://a.example/?user_id=jane"_s, 2},
                               {u"text"_s, u"{\"user_id\":\"jane\"}"_s}};
        const QJsonObject kept{{u"x"_s, 1},
                               {u"deep"_s, QJsonArray{QJsonObject{{u"y"_s, true}}}},
                               {u"https://a.example/?user_id=…"_s, 2},
                               {u"text"_s, u"{}"_s}};
        QCOMPARE(withoutUserIds(QJsonValue(sent)).toObject(), kept);
    }
};

QTEST_APPLESS_MAIN(TestUserIds)
#include "TestUserIds.moc"
