// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/Language.h"

#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowHasTheFirstLanguageThatItKnows_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<Language>("expected");
        const auto row = [](const char *name, const QString &setting, const QStringList &system, Language expected) {
            QTest::newRow(name) << setting << system << expected;
        };
        row("Japanese", {}, {u"ja-JP"_s, u"ja-Jpan-JP"_s, u"ja"_s}, Language::Japanese);
        row("Taiwan", {}, {u"zh-TW"_s, u"zh-Hant-TW"_s}, Language::TraditionalChinese);
        row("Hong Kong", {}, {u"zh-HK"_s}, Language::TraditionalChinese);
        row("a script", {}, {u"zh-Hant"_s}, Language::TraditionalChinese);
        row("Simplified Chinese", {}, {u"zh-CN"_s, u"zh"_s}, Language::TraditionalChinese);
        row("English", {}, {u"en-GB"_s, u"ja-JP"_s}, Language::English);
        row("another language first", {}, {u"de-DE"_s, u"de"_s, u"ja-JP"_s}, Language::Japanese);
        row("only others", {}, {u"de-DE"_s, u"fr"_s}, Language::English);
        row("no language", {}, {u"C"_s}, Language::English);
        row("nothing", {}, {}, Language::English);
        row("no such language", {}, {u"xx-YY"_s, u"?"_s}, Language::English);
        row("set to English", u"en"_s, {u"ja-JP"_s}, Language::English);
        row("set to Japanese", u"ja"_s, {u"en-US"_s}, Language::Japanese);
        row("set to Chinese", u"zh"_s, {u"en-US"_s}, Language::TraditionalChinese);
    }

    void theWindowHasTheFirstLanguageThatItKnows()
    {
        QFETCH(QString, setting);
        QFETCH(QStringList, system);
        QFETCH(Language, expected);
        QCOMPARE(windowLanguage(setting, system), expected);
    }

    void numbersAndDatesFollowTheLanguage_data()
    {
        QTest::addColumn<Language>("language");
        QTest::addColumn<QLocale>("system");
        QTest::addColumn<QLocale>("expected");
        const auto row = [](const char *name, Language language, const QLocale &system, const QLocale &expected) {
            QTest::newRow(name) << language << system << expected;
        };
        const QLocale taiwan(u"zh_TW"_s);
        const QLocale britain(u"en_GB"_s);
        row("the same language", Language::English, britain, britain);
        row("another place", Language::TraditionalChinese, QLocale(u"zh_HK"_s), QLocale(u"zh_HK"_s));
        row("Simplified Chinese", Language::TraditionalChinese, QLocale(u"zh_CN"_s), taiwan);
        row("Chinese elsewhere", Language::TraditionalChinese, britain, taiwan);
        row("Japanese elsewhere", Language::Japanese, QLocale::c(), QLocale(u"ja_JP"_s));
        row("English elsewhere", Language::English, QLocale(u"de_DE"_s), QLocale(QLocale::English, QLocale::Germany));
        row("no language", Language::English, QLocale::c(), QLocale::c());
    }

    void numbersAndDatesFollowTheLanguage()
    {
        QFETCH(Language, language);
        QFETCH(QLocale, system);
        QFETCH(QLocale, expected);
        QCOMPARE(languageLocale(language, system), expected);
    }

    void everyLanguageHasACodeThatQtKnows()
    {
        for (const Language language : allLanguages())
            QCOMPARE(windowLanguage({}, {QLocale(languageCode(language)).bcp47Name()}), language);
    }
};

QTEST_APPLESS_MAIN(TestLanguage)
#include "TestLanguage.moc"
