// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/EchoedText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestEchoedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inputCannotControlWhatIsAroundIt_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("plain") << u"https://a.example/ü?x=1"_s << u"https://a.example/ü?x=1"_s;
        QTest::newRow("terminal escape") << u"\u001b[2Jb"_s << u"\\x1b[2Jb"_s;
        QTest::newRow("C1 control") << u"\u009b2J"_s << u"\\x9b2J"_s;
        QTest::newRow("line feed") << u"a\nb"_s << u"a\\nb"_s;
        QTest::newRow("carriage return") << u"a\rb"_s << u"a\\x0db"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a\\u2028b"_s;
        QTest::newRow("right-to-left override") << u"a\u202egpj.exe"_s << u"a\\u202egpj.exe"_s;
        QTest::newRow("isolate") << u"\u2067a\u2069"_s << u"\\u2067a\\u2069"_s;
        QTest::newRow("marks") << u"\u200e\u200f\u061c"_s << u"\\u200e\\u200f\\u061c"_s;
        QTest::newRow("Arabic and emoji") << u"سلام 👩\u200d🚀"_s << u"سلام 👩\u200d🚀"_s;
    }

    void inputCannotControlWhatIsAroundIt()
    {
        QFETCH(const QString, input);
        QTEST(onOneLine(input), "shown");
        QTEST(echoed(input), "shown");
    }

    void longInputIsShortened_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("shown");
        QTest::newRow("fits") << QString(8, u'a') << QString(8, u'a');
        QTest::newRow("one more") << QString(9, u'a') << QString(8, u'a') + u'…';
        QTest::newRow("many more") << QString(1'000'000, u'a') << QString(8, u'a') + u'…';
        QTest::newRow("not within a character") << u"1234567👩 "_s << u"1234567…"_s;
        QTest::newRow("not within an escape") << u"1234567\u001b89"_s << u"1234567\\x1b…"_s;
    }

    void longInputIsShortened()
    {
        QFETCH(const QString, input);
        QTEST(echoed(input, 8), "shown");
    }

    void secretsStayOut()
    {
        QCOMPARE(echoed(u"https://h.example/?token=hunter2&a=1"), u"https://h.example/?token=…&a=1"_s);
        // also where the text is cut within the secret
        QCOMPARE(echoed(u"https://me:hunter2@h.example/"_s, 14), u"https://…@h.ex…"_s);
    }
};

QTEST_APPLESS_MAIN(TestEchoedText)
#include "TestEchoedText.moc"
