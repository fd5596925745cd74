// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/JsonLines.h"

#include <QTest>

using vitrine::JsonLines;

class TestJsonLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheLineOfAValue_data();
    void knowsTheLineOfAValue();
    void endsWithAnyText_data();
    void endsWithAnyText();
};

void TestJsonLines::knowsTheLineOfAValue_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const char *json, const char *path, int line) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(path) << line;
    };
    row("the whole", "\n{}", "", 1);
    row("a key", "{\n\"a\": 1,\n\"b\":\n2}", "b", 3);
    row("an item", "{\"a\": [\n1,\n2\n]}", "a[1]", 3);
    row("a member of an item", "{\"a\": [\n{\"b\": 1},\n{\n\"b\": 2}]}", "a[1].b", 4);
    row("an item of a member", "{\n\"a\": {\n\"b\": [\n1,\n2]}}", "a.b[1]", 5);
    row("missing: its object", "{\"a\": [\n{\"b\": 1}]}", "a[0].c", 2);
    row("missing, no object", "{\n\"b\": 1}", "c.d[1].e", 1);
    row("below what is recorded", "{\n\"a\": [[{\n\"b\": [\n1]}]]}", "a[0][0].b[0]", 2);
    row("after a nested value", "{\"a\": [{\"b\": {\"c\": [\"}\", {\n}]}}],\n\"d\": 1}", "d", 3);
    row("brackets and quotes in a text", "{\"a\": [{\"x\": \"]}\\\"[{\"}\n, 2],\n\"d\": 1}", "d", 3);
    row("escaped key", "{\n\"\\u0061\\n\": 1}", "a\n", 2);
    row("twice the key", "{\n\"a\": 1,\n\"a\": 2}", "a", 3);
    row("byte order mark", "\xEF\xBB\xBF{\n\"a\": 1}", "a", 2);
    row("carriage returns", "{\r\n\"a\": 1,\r\n\"b\": 2}", "b", 3);
    row("words and numbers", "{\"a\": true,\n\"b\": -1.5e3,\n\"c\": [null\n,1]}", "c[1]", 4);
}

void TestJsonLines::knowsTheLineOfAValue()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);

    QTEST(JsonLines(json).lineOf(path), "line");
}

void TestJsonLines::endsWithAnyText_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "{", "[", "{\"", "{\"a", "{\"a\":", "[1", "[,", "[,,]", "}", "{]", "[}", "{:", "\"\\", "{1:2}"})
        QTest::newRow(text[0] == '\0' ? "empty" : text) << QByteArray(text);
    QTest::newRow("deep") << QByteArray(500'000, '[');
}

void TestJsonLines::endsWithAnyText()
{
    QFETCH(const QByteArray, text);

    QCOMPARE(JsonLines(text).lineOf(QStringLiteral("nowhere")), 1);
}

QTEST_GUILESS_MAIN(TestJsonLines)
#include "TestJsonLines.moc"
