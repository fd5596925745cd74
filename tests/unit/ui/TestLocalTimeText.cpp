// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/LocalTimeText.h"

#include "ui/language/Translation.h"

#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestLocalTimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeHasNoLettersOfItsFormat_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QStringList>("clocks");
        // Newer versions of Qt know the part of the day.
        QTest::newRow("Chinese") << Language::TraditionalChinese << QStringList{u"22:18"_s, u"下午10:18"_s};
        QTest::newRow("Japanese") << Language::Japanese << QStringList{u"22:18"_s};
    }

    void aTimeHasNoLettersOfItsFormat()
    {
        QFETCH(Language, language);
        QFETCH(QStringList, clocks);
        const Translation translation(language);
        const QString clock = shortTimeText(QTime(22, 18));
        QVERIFY2(clocks.contains(clock), qUtf8Printable(clock));
        const QString full = shortDateTimeText(QDateTime(QDate(2023, 11, 14), QTime(22, 18)));
        QCOMPARE(full, u"2023/11/14 "_s + clock);
    }

    void otherLanguagesHaveTheirOwnFormat()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(u"en_US"_s));
        const QString text = shortTimeText(QTime(22, 18));
        const QString full = shortDateTimeText(QDateTime(QDate(2023, 11, 14), QTime(22, 18)));
        QLocale::setDefault(before);
        QVERIFY2(text.startsWith(u"10:18"_s) && text.endsWith(u"PM"_s), qPrintable(text));
        QVERIFY2(full.startsWith(u"11/14/23"_s) && full.endsWith(text), qPrintable(full));
    }
};

QTEST_GUILESS_MAIN(TestLocalTimeText)
#include "TestLocalTimeText.moc"
