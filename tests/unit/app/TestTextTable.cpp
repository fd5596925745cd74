// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/TextTable.h"

#include <QTest>

#include <clocale>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Align = TextTable::Column::Align;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { std::setlocale(LC_CTYPE, "C.UTF-8"); }

    void alignsColumns()
    {
        TextTable table({{u"ID"_s}, {u"TIME"_s, Align::Right}, {u"NAME"_s}});
        table.addRow({u"abc"_s, u"1:00"_s, u"x"_s});
        table.addRow({u"d"_s, u"10:00"_s, QString()});
        QCOMPARE(table.text(0), u"ID    TIME  NAME\n"
                                "abc   1:00  x\n"
                                "d    10:00\n"_s);
    }

    void fitsTheTerminal_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("line");
        QTest::newRow("wide") << 80 << u"ab  12  a rather long name"_s;
        QTest::newRow("the long one is cut") << 20 << u"ab  12  a rather lo…"_s;
        QTest::newRow("a column is left out") << 13 << u"ab  a rathe…"_s;
        QTest::newRow("never all") << 2 << u"ab  a rathe…"_s;
    }

    void fitsTheTerminal()
    {
        QFETCH(int, width);
        TextTable table({{u"A"_s}, {u"B"_s, Align::Left, 1}, {u"C"_s, Align::Left, 0, true}});
        table.addRow({u"ab"_s, u"12"_s, u"a rather long name"_s});
        QTEST(table.text(width).split(u'\n').at(1), "line");
    }

    void hostileTextsAreHarmless()
    {
        TextTable table({{u"A"_s, Align::Left, 0, true}});
        table.addRow({u"\x1b[2Jx\n"_s});
        table.addRow({QString(1'000'000, u'y')});
        const QString text = table.text(20);
        QVERIFY(!text.contains(u'\x1b'));
        QCOMPARE(text.count(u'\n'), 3);
        QVERIFY(text.endsWith(QString(19, u'y') + u"…\n"_s));
    }

    void wideCharactersTakeTwoCells()
    {
        QCOMPARE(displayWidth(u"第一話"_s), 6);
        QCOMPARE(displayWidth(u"é"_s), 1);
        QCOMPARE(cutToWidth(u"第一話"_s, 6), u"第一話"_s);
        QCOMPARE(cutToWidth(u"第一話"_s, 5), u"第一…"_s);
        QCOMPARE(cutToWidth(u"第一話"_s, 4), u"第…"_s);
        QCOMPARE(cutToWidth(u"𝄞𝄞"_s, 1), u"…"_s);
    }
};

QTEST_APPLESS_MAIN(TestTextTable)
#include "TestTextTable.moc"
