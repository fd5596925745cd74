// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/TomlDocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::TomlDocument;

class TestTomlDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOneValueOnly_data();
    void changesOneValueOnly();
    void addsKeysWhereTheyBelong_data();
    void addsKeysWhereTheyBelong();
    void removesOneKeyOnly_data();
    void removesOneKeyOnly();
    void writesEveryKindOfValue_data();
    void writesEveryKindOfValue();
    void refusesWhatItCannotChange_data();
    void refusesWhatItCannotChange();
    void saysWhereAFileIsWrong();

private:
    static QString changed(const QByteArray &content, const QString &key, const TomlDocument::Value &value);
};

/// The text after a change, or the message; for comparisons.
QString TestTomlDocument::changed(const QByteArray &content, const QString &key, const TomlDocument::Value &value)
{
    auto document = TomlDocument::parse(content, u"x.toml"_s);
    if (!document)
        return document.error().message;
    TomlDocument copy = *document;
    const TomlDocument::Problem problem = copy.set(key.split(u'.'), value);
    return problem ? problem->message : QString::fromUtf8(copy.content());
}

void TestTomlDocument::changesOneValueOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("after");

    const auto row = [](const char *name, const char *before, const QString &key, const char *after) {
        QTest::newRow(name) << QByteArray(before) << key << QByteArray(after);
    };
    row("comments and spaces", "# a\n\n  hud  =   \"on\"  # why\n\nx = 1 # y\n", u"hud"_s,
        "# a\n\n  hud  =   \"NEW\"  # why\n\nx = 1 # y\n");
    row("no final newline", "a = 1\nhud = \"on\"", u"hud"_s, "a = 1\nhud = \"NEW\"");
    row("CRLF", "a = 1\r\nhud = \"on\"\r\nb = 2\r\n", u"hud"_s, "a = 1\r\nhud = \"NEW\"\r\nb = 2\r\n");
    row("unicode before it on the line", "\"ä€😀\" = {'ü' = \"ö\", hud = \"on\"} # ß\n", u"ä€😀.hud"_s,
        "\"ä€😀\" = {'ü' = \"ö\", hud = \"NEW\"} # ß\n");
    row("unicode value", "hud = \"日本語\" # 語\n", u"hud"_s, "hud = \"NEW\" # 語\n");
    row("byte order mark", "\xEF\xBB\xBFhud = \"on\"\n", u"hud"_s, "\xEF\xBB\xBFhud = \"NEW\"\n");
    row("multi-line string", "hud = \"\"\"\na # b\n\\\"\"\" \"\"\" # c\nb = 1\n", u"hud"_s,
        "hud = \"NEW\" # c\nb = 1\n");
    row("multi-line literal", "hud = '''a\n= ' ''' # c\nb = 1\n", u"hud"_s, "hud = \"NEW\" # c\nb = 1\n");
    row("multi-line array", "hud = [ # one\n  \"a]\", # two\n  'b',\n] # three\nb = 1\n", u"hud"_s,
        "hud = \"NEW\" # three\nb = 1\n");
    row("date with a space", "hud = 1979-05-27 07:32:00 # c\n", u"hud"_s, "hud = \"NEW\" # c\n");
    row("number", "hud = -1.5e3\n", u"hud"_s, "hud = \"NEW\"\n");
    row("in a table", "hud = 1\n[a]\nhud = 2\n[b]\nhud = 3\n", u"a.hud"_s,
        "hud = 1\n[a]\nhud = \"NEW\"\n[b]\nhud = 3\n");
    row("outside of a table", "hud = 1\n[a]\nhud = 2\n", u"hud"_s, "hud = \"NEW\"\n[a]\nhud = 2\n");
    row("in a nested table", "[a.b]\nhud = 2\n[a]\nhud = 1\n", u"a.b.hud"_s, "[a.b]\nhud = \"NEW\"\n[a]\nhud = 1\n");
    row("dotted key", "a.b.hud = 1\na . \"b\" . c = 2\n", u"a.b.c"_s, "a.b.hud = 1\na . \"b\" . c = \"NEW\"\n");
    row("inline table", "a = { b = 1, hud = 2 , c = {hud = 3}}\n", u"a.hud"_s,
        "a = { b = 1, hud = \"NEW\" , c = {hud = 3}}\n");
    row("table in an inline table", "a = { b = 1, hud = 2 , c = {hud = 3}}\n", u"a.c.hud"_s,
        "a = { b = 1, hud = 2 , c = {hud = \"NEW\"}}\n");
    row("unknown values stay", "n = nan\ni = [[1, 2], [\"x\"]]\nhud = 1\n[[t]]\nhud = 2\n[[t]]\n", u"hud"_s,
        "n = nan\ni = [[1, 2], [\"x\"]]\nhud = \"NEW\"\n[[t]]\nhud = 2\n[[t]]\n");
}

void TestTomlDocument::changesOneValueOnly()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, key);
    QFETCH(QByteArray, after);

    QCOMPARE(changed(before, key, u"NEW"_s), QString::fromUtf8(after));
}

void TestTomlDocument::addsKeysWhereTheyBelong_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("after");

    const auto row = [](const char *name, const char *before, const QString &key, const char *after) {
        QTest::newRow(name) << QByteArray(before) << key << QByteArray(after);
    };
    row("empty file", "", u"hud"_s, "hud = \"NEW\"\n");
    row("comment alone", "# c\n", u"hud"_s, "# c\nhud = \"NEW\"\n");
    row("comment without newline", "# c", u"hud"_s, "# c\nhud = \"NEW\"");
    row("behind the others", "a = 1 # x\n\n# t\n[t]\nb = 1\n", u"hud"_s,
        "a = 1 # x\nhud = \"NEW\"\n\n# t\n[t]\nb = 1\n");
    row("no final newline", "a = 1", u"hud"_s, "a = 1\nhud = \"NEW\"");
    row("CRLF", "a = 1\r\n\r\n[t]\r\n", u"hud"_s, "a = 1\r\nhud = \"NEW\"\r\n\r\n[t]\r\n");
    row("before the first table", "# licence\n\n# of t\n# too\n[t]\nb = 1\n", u"hud"_s,
        "# licence\n\nhud = \"NEW\"\n\n# of t\n# too\n[t]\nb = 1\n");
    row("below the first comment", "# licence\n[t]\nb = 1\n", u"hud"_s, "# licence\nhud = \"NEW\"\n\n[t]\nb = 1\n");
    row("before a list of tables", "[[t]]\nb = 1\n", u"hud"_s, "hud = \"NEW\"\n\n[[t]]\nb = 1\n");
    row("byte order mark", "\xEF\xBB\xBF[t]\n", u"hud"_s, "\xEF\xBB\xBFhud = \"NEW\"\n\n[t]\n");
    row("behind a value of many lines", "a = [\n 1,\n] # x\n\nb.c = \"\"\"\n\"\"\"\n[t]\n", u"hud"_s,
        "a = [\n 1,\n] # x\n\nb.c = \"\"\"\n\"\"\"\nhud = \"NEW\"\n[t]\n");
    row("in a table", "[a]\n  b = 1 # x\n\n[c]\nb = 2\n", u"a.hud"_s,
        "[a]\n  b = 1 # x\n  hud = \"NEW\"\n\n[c]\nb = 2\n");
    row("in an empty table", "[a] # x\n\n[c]\n", u"a.hud"_s, "[a] # x\nhud = \"NEW\"\n\n[c]\n");
    row("in a table named late", "[a.b]\nc = 1\n[a]\nd = 2\n", u"a.hud"_s, "[a.b]\nc = 1\n[a]\nd = 2\nhud = \"NEW\"\n");
    row("in a table that only its tables name", "[a.b]\nc = 1\n", u"a.hud"_s, "[a.b]\nc = 1\n\n[a]\nhud = \"NEW\"\n");
    row("in a new table", "x = 1\n", u"a.b.hud"_s, "x = 1\n\n[a.b]\nhud = \"NEW\"\n");
    row("in a new table without newline", "x = 1", u"a.hud"_s, "x = 1\n\n[a]\nhud = \"NEW\"");
    row("in a new table of an empty file", "", u"a.hud"_s, "[a]\nhud = \"NEW\"\n");
    row("in a new table of a table", "[a]\nx = 1\n[c]\n", u"a.b.hud"_s, "[a]\nx = 1\n[c]\n\n[a.b]\nhud = \"NEW\"\n");
    row("among dotted keys", "a.b.c = 1\n\nx = 1\n", u"a.b.hud"_s, "a.b.c = 1\na.b.hud = \"NEW\"\n\nx = 1\n");
    row("deeper than dotted keys", "a.c = 1\nx = 1\n", u"a.b.hud"_s, "a.c = 1\na.b.hud = \"NEW\"\nx = 1\n");
    row("dotted keys in a table", "[t]\na.c = 1\nx = 1\n", u"t.a.hud"_s, "[t]\na.c = 1\na.hud = \"NEW\"\nx = 1\n");
    row("in an inline table", "a = { b = 1 } # x\n", u"a.hud"_s, "a = { b = 1, hud = \"NEW\" } # x\n");
    row("in an empty inline table", "a = {}\n", u"a.hud"_s, "a = { hud = \"NEW\" }\n");
    row("dotted in an inline table", "a = { b.c = 1, d = 2 }\n", u"a.b.hud"_s,
        "a = { b.c = 1, b.hud = \"NEW\", d = 2 }\n");
    row("deep in an inline table", "a = { d = 2 }\n", u"a.b.hud"_s, "a = { d = 2, b.hud = \"NEW\" }\n");
    row("quoted", "x = 1\n", u"ä b.\"h"_s, "x = 1\n\n[\"ä b\"]\n\"\\\"h\" = \"NEW\"\n");
}

void TestTomlDocument::addsKeysWhereTheyBelong()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, key);
    QFETCH(QByteArray, after);

    QCOMPARE(changed(before, key, u"NEW"_s), QString::fromUtf8(after));
}

void TestTomlDocument::removesOneKeyOnly_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("after");

    const auto row = [](const char *name, const char *before, const QString &key, const char *after) {
        QTest::newRow(name) << QByteArray(before) << key << QByteArray(after);
    };
    row("its line", "# a\na = 1\nhud = 2 # x\nb = 3\n", u"hud"_s, "# a\na = 1\nb = 3\n");
    row("all its lines", "a = 1\r\nhud = [\r\n 2 # x\r\n]\r\nb = 3\r\n", u"hud"_s, "a = 1\r\nb = 3\r\n");
    row("the last line", "a = 1\nhud = 2", u"hud"_s, "a = 1\n");
    row("the only one", "hud = 2", u"hud"_s, "");
    row("the last of a table", "[a]\nhud = 1\n[b]\nhud = 2\n", u"a.hud"_s, "[a]\n[b]\nhud = 2\n");
    row("a dotted key", "a.b = 1\na.hud = 2\n", u"a.hud"_s, "a.b = 1\n");
    row("the last dotted key", "a.b.hud = 1\nx = 2\n", u"a.b.hud"_s, "x = 2\n");
    row("first of an inline table", "a = { \"x,\".hud = 1, b = 2 }\n", u"a.x,.hud"_s, "a = { b = 2 }\n");
    row("last of an inline table", "a = {b = 1, hud = 2}\n", u"a.hud"_s, "a = {b = 1}\n");
    row("the only one of an inline table", "a = { hud = 2 }\n", u"a.hud"_s, "a = {}\n");
    row("what is not there", "a = 1\n", u"b.hud"_s, "a = 1\n");
}

void TestTomlDocument::removesOneKeyOnly()
{
    QFETCH(QByteArray, before);
    QFETCH(QString, key);
    QFETCH(QByteArray, after);
    const auto parsed = TomlDocument::parse(before, u"x.toml"_s);
    QVERIFY(parsed.hasValue());
    TomlDocument document = *parsed;

    const TomlDocument::Problem problem = document.remove(key.split(u'.'));

    QVERIFY2(!problem, problem ? qPrintable(problem->message) : "");
    QCOMPARE(document.content(), after);
}

void TestTomlDocument::writesEveryKindOfValue_data()
{
    QTest::addColumn<TomlDocument::Value>("value");
    QTest::addColumn<QString>("text");

    using Value = TomlDocument::Value;
    QTest::newRow("true") << Value(true) << u"true"_s;
    QTest::newRow("false") << Value(false) << u"false"_s;
    QTest::newRow("whole number") << Value(qint64(-20)) << u"-20"_s;
    QTest::newRow("fraction") << Value(0.1) << u"0.1"_s;
    QTest::newRow("tiny") << Value(1e-7) << u"1e-07"_s;
    QTest::newRow("text") << Value(u"日本 \"q\" \\ # 'x'"_s) << u"\"日本 \\\"q\\\" \\\\ # 'x'\""_s;
    QTest::newRow("control characters") << Value(u"a\nb\tc\r\x1B\x7F"_s) << u"\"a\\nb\\tc\\u000d\\u001b\\u007f\""_s;
    QTest::newRow("texts") << Value(QStringList{u"a"_s, u"b\""_s}) << u"[\"a\", \"b\\\"\"]"_s;
    QTest::newRow("no texts") << Value(QStringList()) << u"[]"_s;
}

void TestTomlDocument::writesEveryKindOfValue()
{
    QFETCH(TomlDocument::Value, value);
    QFETCH(QString, text);

    QCOMPARE(changed("x = 1\n", u"x"_s, value), u"x = "_s + text + u'\n');
    QCOMPARE(changed("", u"x"_s, value), u"x = "_s + text + u'\n');
}

void TestTomlDocument::refusesWhatItCannotChange_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("place");

    QTest::newRow("table") << QByteArray("x = 1\n[hud]\n") << u"hud"_s << u"x.toml:2: "_s;
    QTest::newRow("inline table") << QByteArray("hud = {}\n") << u"hud"_s << u"x.toml:1: "_s;
    QTest::newRow("list of tables") << QByteArray("[[hud]]\n") << u"hud"_s << u"x.toml:1: "_s;
    QTest::newRow("in a list of tables") << QByteArray("[[t]]\nhud = 1\n") << u"t.hud"_s << u"x.toml:1: "_s;
    QTest::newRow("below a value") << QByteArray("\nhud = 1\n") << u"hud.x"_s << u"x.toml:2: "_s;
}

void TestTomlDocument::refusesWhatItCannotChange()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, key);
    QFETCH(QString, place);
    const auto parsed = TomlDocument::parse(content, u"x.toml"_s);
    QVERIFY(parsed.hasValue());
    TomlDocument document = *parsed;

    const TomlDocument::Problem set = document.set(key.split(u'.'), true);
    const TomlDocument::Problem removed = document.remove(key.split(u'.'));

    QVERIFY(set && removed);
    QVERIFY2(set->message.startsWith(place) && set->message.contains("Nothing was changed"_L1),
             qPrintable(set->message));
    QCOMPARE(removed->message, set->message);
    QCOMPARE(document.content(), content);
}

void TestTomlDocument::saysWhereAFileIsWrong()
{
    const auto parsed = TomlDocument::parse("a = 1\nb = \"https://h.example/?token=abcdefgh\n", u"x.toml"_s);

    QVERIFY(!parsed.hasValue());
    QVERIFY2(parsed.error().message.startsWith("x.toml:2: this is not valid TOML"_L1),
             qPrintable(parsed.error().message));
    QVERIFY2(!parsed.error().message.contains("abcdefgh"_L1), qPrintable(parsed.error().message));
}

QTEST_APPLESS_MAIN(TestTomlDocument)
#include "TestTomlDocument.moc"
