// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Utf8Locale.h"

#include <QTest>

#include <langinfo.h>

#include <clocale>

using namespace vitrine;

class TestUtf8Locale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCharacterSetIsUtf8AndTheLanguageStays_data()
    {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QByteArray>("lang");
        QTest::addColumn<QByteArray>("ctype");
        QTest::addColumn<QByteArrayList>("expected"); // LC_ALL, LANG, LC_CTYPE
        const QByteArray utf8("C.UTF-8");
        const QByteArray none;
        const auto row = [](const char *name, const QByteArray &all, const QByteArray &lang, const QByteArray &ctype,
                            const QByteArrayList &expected) {
            QTest::newRow(name) << all << lang << ctype << expected;
        };
        row("LC_ALL", "C", "en_US.UTF-8", none, {none, "C", utf8});
        row("LANG", none, "C", none, {none, "C", utf8});
        row("LC_CTYPE", none, utf8, "POSIX", {none, utf8, utf8});
        row("nothing", none, none, none, {none, none, utf8});
        row("not installed", none, "xx_XX.UTF-8", none, {none, utf8, utf8});
        row("not installed, LC_ALL", "xx_XX.UTF-8", none, none, {none, utf8, utf8});
        row("UTF-8 already", utf8, "C", none, {utf8, "C", none});
    }

    void theCharacterSetIsUtf8AndTheLanguageStays()
    {
        QFETCH(const QByteArray, all);
        QFETCH(const QByteArray, lang);
        QFETCH(const QByteArray, ctype);
        QFETCH(const QByteArrayList, expected);
        set("LC_ALL", all);
        set("LANG", lang);
        set("LC_CTYPE", ctype);
        qunsetenv("LANGUAGE");
        ensureUtf8Locale();
        const bool isMissing = (all + lang).startsWith("xx_XX");
        QCOMPARE(qgetenv("LANGUAGE"), isMissing ? QByteArray("xx_XX") : QByteArray());
        QCOMPARE((QByteArrayList{qgetenv("LC_ALL"), qgetenv("LANG"), qgetenv("LC_CTYPE")}), expected);
        QVERIFY(std::setlocale(LC_ALL, "") != nullptr);
        QCOMPARE(QByteArray(::nl_langinfo(CODESET)), QByteArray("UTF-8"));
    }

private:
    static void set(const char *name, const QByteArray &value)
    {
        value.isEmpty() ? qunsetenv(name) : qputenv(name, value);
    }
};

QTEST_APPLESS_MAIN(TestUtf8Locale)
#include "TestUtf8Locale.moc"
