// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/TomlFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using vitrine::TomlEntry;
using vitrine::TomlFile;

class TestTomlFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKindInFileOrder();
    void readsAnEmptyFile();
    void namesFileAndLineOfAMistake_data();
    void namesFileAndLineOfAMistake();
    void saysWhyAFileCannotBeRead();

private:
    QString write(const QByteArray &content) const;

    QTemporaryDir m_folder;
};

QString TestTomlFile::write(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"x.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test cannot write its file.");
    return file.fileName();
}

void TestTomlFile::readsEveryKindInFileOrder()
{
    const QString path = write("# comment\n"
                               "text = \"ä \\\\ \\\"q\\\"\"\n"
                               "flag = true\n"
                               "\n"
                               "whole = 20\n"
                               "fraction = 0.1\n"
                               "list = [\"a\", \"b\"]\n"
                               "empty = []\n"
                               "mixed = [1, \"b\"]\n"
                               "day = 2026-01-01\n"
                               "dotted.key = 2\n"
                               "[a-table]\n"
                               "inner = 1\n"
                               "[a-table.deeper]\n"
                               "list = [\"c\"]\n"
                               "too.deep = 3\n"
                               "[nothing]\n"
                               "[[tables]]\n"
                               "in-a-list = 4\n"
                               "[[tables]]\n"
                               "[tables.deeper]\n"
                               "list = [\"d\"]\n"
                               "[after]\n");

    const auto entries = TomlFile::read(path);

    QVERIFY2(entries.hasValue(), qPrintable(entries ? QString() : entries.error().message));
    using Kind = TomlEntry::Kind;
    const QList<TomlEntry> expected{
        {u"text"_s, Kind::Text, {u"ä \\ \"q\""_s}, 2},
        {u"flag"_s, Kind::Flag, {u"true"_s}, 3},
        {u"whole"_s, Kind::Number, {u"20"_s}, 5},
        {u"fraction"_s, Kind::Number, {u"0.1"_s}, 6},
        {u"list"_s, Kind::TextList, {u"a"_s, u"b"_s}, 7},
        {u"empty"_s, Kind::TextList, {}, 8},
        {u"mixed"_s, Kind::Other, {}, 9},
        {u"day"_s, Kind::Other, {}, 10},
        {u"dotted.key"_s, Kind::Number, {u"2"_s}, 11},
        {u"a-table.inner"_s, Kind::Number, {u"1"_s}, 13},
        {u"a-table.deeper.list"_s, Kind::TextList, {u"c"_s}, 15},
        {u"a-table.deeper.too"_s, Kind::Other, {}, 16},
        {u"nothing"_s, Kind::EmptyTable, {}, 17},
        {u"tables"_s, Kind::TableList, {}, 18},
        {u"tables"_s, Kind::ListElement, {}, 18, u"tables"_s},
        {u"tables.in-a-list"_s, Kind::Number, {u"4"_s}, 19, u"tables"_s},
        {u"tables"_s, Kind::ListElement, {}, 20, u"tables"_s},
        {u"tables.deeper.list"_s, Kind::TextList, {u"d"_s}, 22, u"tables"_s},
        {u"after"_s, Kind::EmptyTable, {}, 23},
    };
    QCOMPARE(entries->size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(entries->at(i).key, expected[i].key);
        QVERIFY2(entries->at(i) == expected[i], qPrintable(expected[i].key));
    }
}

void TestTomlFile::readsAnEmptyFile()
{
    const auto entries = TomlFile::read(write(""));

    QVERIFY(entries.hasValue());
    QVERIFY(entries->isEmpty());
}

void TestTomlFile::namesFileAndLineOfAMistake_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line");

    QTest::newRow("no value") << QByteArray("a = 1\nb =\n") << 2;
    QTest::newRow("text without quotes") << QByteArray("\n\na = demo\n") << 3;
    QTest::newRow("same key twice") << QByteArray("a = 1\na = 2\n") << 2;
    QTest::newRow("open quote") << QByteArray("a = \"x\n") << 1;
    QTest::newRow("not UTF-8") << QByteArray("a = \"\xff\xfe\"\n") << 1;
    QTest::newRow("nested without end") << QByteArray("a = ") + QByteArray(100000, '[') << 1;
}

void TestTomlFile::namesFileAndLineOfAMistake()
{
    QFETCH(QByteArray, content);
    QFETCH(int, line);
    const QString path = write(content);

    const auto entries = TomlFile::read(path);

    QVERIFY(!entries.hasValue());
    const QString start = path + u':' + QString::number(line) + u": "_s;
    QVERIFY2(entries.error().message.startsWith(start), qPrintable(entries.error().message));
}

void TestTomlFile::saysWhyAFileCannotBeRead()
{
    const QString missing = m_folder.filePath(u"missing.toml"_s);
    const auto entries = TomlFile::read(missing);
    QVERIFY(!entries.hasValue());
    QVERIFY2(entries.error().message.contains(missing), qPrintable(entries.error().message));
    QVERIFY2(entries.error().message.contains("No such file"_L1), qPrintable(entries.error().message));

    const QString pipe = m_folder.filePath(u"pipe.toml"_s);
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const auto piped = TomlFile::read(pipe); // without a writer
    QVERIFY(!piped.hasValue());
    QVERIFY2(piped.error().message.contains(u"a pipe"_s), qPrintable(piped.error().message));

    const auto folder = TomlFile::read(m_folder.path());
    QVERIFY(!folder.hasValue());
    QVERIFY2(folder.error().message.contains("is a folder"_L1), qPrintable(folder.error().message));

    const auto endless = TomlFile::read(u"/dev/zero"_s);
    QVERIFY(!endless.hasValue());
    QVERIFY2(endless.error().message.contains("larger than 1 MiB"_L1), qPrintable(endless.error().message));
}

QTEST_APPLESS_MAIN(TestTomlFile)
#include "TestTomlFile.moc"
