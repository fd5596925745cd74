// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowTitle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestWindowTitle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatIsPlayed_data()
    {
        QTest::addColumn<QString>("pageTitle");
        QTest::addColumn<QString>("contentId");
        QTest::addColumn<QString>("title");
        QTest::newRow("nothing known") << QString() << QString() << u"Vitrine"_s;
        QTest::newRow("title of the page") << u"映画の夜"_s << u"abc"_s << u"映画の夜 – Vitrine"_s;
        QTest::newRow("only an id") << QString() << u"demo"_s << u"demo – Vitrine"_s;
        QTest::newRow("blank title") << u" \t\n"_s << u"demo"_s << u"demo – Vitrine"_s;
        QTest::newRow("several lines") << u" A\n\tfilm\r\n"_s << QString() << u"A film – Vitrine"_s;
        QTest::newRow("control characters") << u"A\u0007 film\u001b"_s << QString() << u"A film – Vitrine"_s;
        QTest::newRow("direction of text") << u"A \u202Efilm\u2066"_s << QString() << u"A film – Vitrine"_s;
        QTest::newRow("only direction") << u"\u202E\u2066"_s << u"demo"_s << u"demo – Vitrine"_s;
        QTest::newRow("secret") << u"https://a.example/?token=abcdef12345"_s << QString()
                                << u"https://a.example/?token=… – Vitrine"_s;
        QTest::newRow("percent sign") << u"100 %1 %2"_s << QString() << u"100 %1 %2 – Vitrine"_s;
        QTest::newRow("long") << QString(500, u'x') << QString() << QString(119, u'x') + u"… – Vitrine"_s;
        QTest::newRow("cut in a secret") << QString(110, u'x') + u" token=abcdef12345"_s << QString()
                                         << QString(110, u'x') + u" token=… – Vitrine"_s;
        QTest::newRow("cut in a character")
            << QString(118, u'x') + u"😀😀"_s << QString() << QString(118, u'x') + u"… – Vitrine"_s;
    }

    void namesWhatIsPlayed()
    {
        QFETCH(const QString, pageTitle);
        QFETCH(const QString, contentId);
        QTEST(windowTitle(pageTitle, contentId), "title");
    }

    void anEnormousTitleCostsLittle() { QVERIFY(windowTitle(QString(50'000'000, u'x'), QString()).size() < 200); }
};

QTEST_GUILESS_MAIN(TestWindowTitle)
#include "TestWindowTitle.moc"
