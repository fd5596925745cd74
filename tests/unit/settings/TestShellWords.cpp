// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/ShellWords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestShellWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAsAShellWould_data();
    void splitsAsAShellWould();
    void refusesWhatOnlyAShellCanDo_data();
    void refusesWhatOnlyAShellCanDo();
    void joinsSoThatTheWordsComeBack();
};

void TestShellWords::splitsAsAShellWould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");

    QTest::newRow("one word") << u"get-token"_s << QStringList{u"get-token"_s};
    QTest::newRow("spaces") << u"  a \t b\nc "_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("single quotes") << uR"(a 'b "$c" \d')"_s << QStringList{u"a"_s, uR"(b "$c" \d)"_s};
    QTest::newRow("double quotes") << uR"(a "b 'c' \" \\ \n $x")"_s << QStringList{u"a"_s, uR"(b 'c' " \ \n $x)"_s};
    QTest::newRow("backslash") << uR"(a\ b \$c \')"_s << QStringList{u"a b"_s, u"$c"_s, u"'"_s};
    QTest::newRow("empty word") << u"a '' \"\""_s << QStringList{u"a"_s, QString(), QString()};
    QTest::newRow("quotes within a word") << u"a'b c'd\"e\""_s << QStringList{u"ab cde"_s};
    QTest::newRow("backslash at the end") << uR"(a\)"_s << QStringList{uR"(a\)"_s};
    QTest::newRow("equals and tilde") << u"~/bin/x --a=b"_s << QStringList{u"~/bin/x"_s, u"--a=b"_s};
}

void TestShellWords::splitsAsAShellWould()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);

    const Result<QStringList> split = splitCommand(text);

    QVERIFY2(split.hasValue(), qPrintable(split ? QString() : split.error().message));
    QCOMPARE(*split, words);
}

void TestShellWords::refusesWhatOnlyAShellCanDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");

    for (const QString &sign : {u"$"_s, u"`"_s, u"|"_s, u"&"_s, u";"_s, u"<"_s, u">"_s, u"*"_s, u"("_s, u"{"_s})
        QTest::newRow(qPrintable(sign)) << QString(u"a "_s + sign) << QString(u"has “"_s + sign + u"” outside"_s);
    QTest::newRow("open single quote") << u"a 'b"_s << u"a quote (') is not closed"_s;
    QTest::newRow("open double quote") << u"a \"b"_s << u"a quote (\") is not closed"_s;
    QTest::newRow("nothing") << QString() << u"but is empty"_s;
    QTest::newRow("spaces alone") << u"  "_s << u"but is empty"_s;
    QTest::newRow("empty program") << u"'' a"_s << u"but is empty"_s;
    QTest::newRow("nul") << QString(u"a"_s + QChar(u'\0')) << u"NUL"_s;
}

void TestShellWords::refusesWhatOnlyAShellCanDo()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);

    const Result<QStringList> split = splitCommand(text);

    QVERIFY(!split.hasValue());
    QVERIFY2(split.error().message.contains(reason), qPrintable(split.error().message));
}

void TestShellWords::joinsSoThatTheWordsComeBack()
{
    const QStringList words{u"/opt/my tools/get"_s, QString(), u"it's"_s, u"\"$HOME\" \\ | x\ny"_s};

    const Result<QStringList> back = splitCommand(joinedCommand(words));

    QVERIFY(back.hasValue());
    QCOMPARE(*back, words);
    QCOMPARE(joinedCommand({}), QString());
}

QTEST_APPLESS_MAIN(TestShellWords)
#include "TestShellWords.moc"
