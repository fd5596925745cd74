// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/TargetText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestTargetText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTarget_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("target");
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("blank") << u" \n\t\u200b"_s << u""_s;
        QTest::newRow("empty quotes") << u"\"\""_s << u""_s;
        QTest::newRow("quoted") << u" “demo:live” "_s << u"demo:live"_s;
        QTest::newRow("link") << u"<https://a.example/?b=1>"_s << u"https://a.example/?b=1"_s;
        QTest::newRow("embed code") << u"<p><iframe width=1 src='//a.example/?b=1&amp;c=2'></iframe>"_s
                                    << u"https://a.example/?b=1&c=2"_s;
    }

    void findsTheTarget()
    {
        QFETCH(QString, text);
        QFETCH(QString, target);
        QCOMPARE(targetText(text), target);
    }

    void knowsAFileByItsEnd()
    {
        for (const QString &video : {u"a.mp4"_s, u"/x y/B.M4V"_s, u"a.b.webm"_s})
            QVERIFY2(isVideoFileName(video) && isTargetFileName(video), qPrintable(video));
        QVERIFY(isTargetFileName(u"a.JSON"_s) && !isVideoFileName(u"a.JSON"_s));
        for (const QString &other : {u""_s, u"mp4"_s, u"a.mp4.txt"_s, u"https://a.example/x"_s})
            QVERIFY2(!isTargetFileName(other), qPrintable(other));
    }
};

QTEST_GUILESS_MAIN(TestTargetText)
#include "TestTargetText.moc"
