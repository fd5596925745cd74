// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/StructuredDictionary.h"

#include <QTest>

using namespace vitrine;
using Type = StructuredItem::Type;

/// Dictionaries of RFC 8941.
class TestStructuredDictionary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachType()
    {
        const auto members = parseStructuredDictionary(
            "a=1,b=-2.50,c=\"x \\\"\\\\\",d=t*/:,e=?0,f,g=:YQ==:,h=(1 \"y\"),i=(),*k-l_m.n=5;p;q=2");
        QVERIFY2(members, members ? "" : qPrintable(members.error().message));
        QCOMPARE(members->size(), 10);
        const auto item = [&members](qsizetype i) {
            return members->at(i).items.first();
        };
        QCOMPARE(item(0), (StructuredItem{.type = Type::Integer, .number = 1.0}));
        QCOMPARE(item(1), (StructuredItem{.type = Type::Decimal, .number = -2.5}));
        QCOMPARE(item(2), (StructuredItem{.type = Type::String, .text = "x \"\\"}));
        QCOMPARE(item(3), (StructuredItem{.type = Type::Token, .text = "t*/:"}));
        QCOMPARE(item(4), (StructuredItem{.type = Type::Boolean, .number = 0.0}));
        QCOMPARE(item(5), (StructuredItem{.type = Type::Boolean, .number = 1.0}));
        QCOMPARE(item(6), (StructuredItem{.type = Type::Bytes, .text = "YQ=="}));
        QVERIFY(members->at(7).isList);
        QCOMPARE(members->at(7).items,
                 (QList<StructuredItem>{{.type = Type::Integer, .number = 1.0}, {.type = Type::String, .text = "y"}}));
        QVERIFY(members->at(8).isList && members->at(8).items.isEmpty());
        QCOMPARE(members->at(9).key, QByteArray("*k-l_m.n"));
        QCOMPARE(item(9), (StructuredItem{.type = Type::Integer, .number = 5.0, .hasParameters = true}));
    }

    void keepsOrderAndDuplicates()
    {
        const auto members = parseStructuredDictionary("b=1 , \ta=2,b=3");
        QVERIFY(members);
        QByteArrayList keys;
        for (const StructuredMember &member : *members)
            keys += member.key;
        QCOMPARE(keys, (QByteArrayList{"b", "a", "b"}));
        QVERIFY(parseStructuredDictionary("")->isEmpty());
    }

    void refusesWhatTheSyntaxDoesNotAllow_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *text) {
            QTest::newRow(text) << QByteArray(text);
        };
        for (const char *text : {"A=1",
                                 "1=1",
                                 "=1",
                                 "a=",
                                 "a=,b",
                                 "a=1,",
                                 ",a",
                                 "a=1 b=2",
                                 "a=1;;",
                                 "a=1;B",
                                 "a=1,,b",
                                 "a=-",
                                 "a=1.",
                                 "a=1.2345",
                                 "a=1234567890123456",
                                 "a=1234567890123.1",
                                 "a=.5",
                                 "a=+1",
                                 "a=\"x",
                                 "a=\"\\x\"",
                                 "a=\"x\ty\"",
                                 "a=?2",
                                 "a=?",
                                 "a=:x",
                                 "a=(1",
                                 "a=(1,2)",
                                 "a=(1\"x\")",
                                 "a=((1))",
                                 "a=(1);p",
                                 "a=1\n",
                                 "a={}",
                                 "a=\"x\"y"})
            row(text);
        QTest::newRow("not ASCII") << QByteArray("a=\"\xc3\xa9\"");
        QTest::newRow("a null byte") << QByteArray("a=\"x\0\"", 6);
    }

    void refusesWhatTheSyntaxDoesNotAllow()
    {
        QFETCH(QByteArray, text);
        const auto members = parseStructuredDictionary(text);
        QVERIFY(!members);
        QVERIFY(!members.error().message.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestStructuredDictionary)
#include "TestStructuredDictionary.moc"
