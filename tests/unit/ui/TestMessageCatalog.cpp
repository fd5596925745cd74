// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/MessageCatalog.h"

#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

namespace {

const QByteArray file =
    "<?xml version=\"1.0\"?><!DOCTYPE TS><TS version=\"2.1\"><context><name>vitrine::Test</name>"
    "<message><source>It failed.</source><translation>失敗。</translation></message>"
    "<message><source>%1 is gone.</source><translation>%1はもうない。</translation></message>"
    "<message><source>From %1 to %2 s</source><translation>%2秒まで、%1から</translation></message>"
    "<message><source>The token: %1</source><translation>トークン：%1</translation></message>"
    "<message><source>chmod 600 %1 opens %1.</source><translation>%1 を開く。</translation></message>"
    "<message><source>%1 %2. %3</source><translation>%1：%2。%3</translation></message>"
    "<message><source>New</source><translation type=\"unfinished\"></translation></message>"
    "</context></TS>";

} // namespace

class TestMessageCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void translatesWhatItKnows_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &english, const QString &expected) {
            QTest::newRow(name) << english << expected;
        };
        row("a sentence", u"It failed."_s, u"失敗。"_s);
        row("a placeholder", u"The file is gone."_s, u"The fileはもうない。"_s);
        row("placeholders in another order", u"From 1.5 to 20 s"_s, u"20秒まで、1.5から"_s);
        row("a message in a placeholder", u"The token: It failed."_s, u"トークン：失敗。"_s);
        row("two sentences", u"It failed. It failed."_s, u"失敗。失敗。"_s);
        row("two with a placeholder", u"/a.b is gone. It failed."_s, u"/a.bはもうない。失敗。"_s);
        row("an unknown one at the end", u"It failed. Xyz"_s, u"失敗。Xyz"_s);
        row("an unknown one before", u"Xyz. It failed."_s, u"Xyz. 失敗。"_s);
        row("a placeholder twice", u"chmod 600 /k opens /k."_s, u"/k を開く。"_s);
        row("twice, but not the same", u"chmod 600 /k opens /j."_s, u"chmod 600 /k opens /j."_s);
        row("a percent sign", u"%1 is gone."_s, u"%1はもうない。"_s);
        row("signs of expressions", u".*(a is gone."_s, u".*(aはもうない。"_s);
        row("a message in a pattern without words", u"/a/file It failed. Xyz"_s, u"/a/file It failed. Xyz"_s);
        row("words of a pattern without words", u"x From 1 to 2 s. It failed."_s, u"x：2秒まで、1から。失敗。"_s);
        row("no translation yet", u"New"_s, u"New"_s);
        row("another text", u"Completely different. Really"_s, u"Completely different. Really"_s);
        row("nothing", {}, {});
    }

    void translatesWhatItKnows()
    {
        QFETCH(QString, english);
        QFETCH(QString, expected);
        QCOMPARE(MessageCatalog(file).translated(english), expected);
    }

    void aTextWithoutEndTakesNoTime()
    {
        const QString text = u"It failed. "_s.repeated(100'000);
        QCOMPARE(MessageCatalog(file).translated(text), text);
        const QString many = u"Xyz is gone and. "_s.repeated(200);
        QVERIFY(!MessageCatalog(file).translated(many).isEmpty());
    }

    void aFileThatCannotBeReadHasNoTexts()
    {
        QCOMPARE(MessageCatalog("no XML").size(), 0);
        QCOMPARE(MessageCatalog({}).translated(u"It failed."_s), u"It failed."_s);
        QCOMPARE(MessageCatalog(file).size(), 6);
    }
};

QTEST_APPLESS_MAIN(TestMessageCatalog)
#include "TestMessageCatalog.moc"
