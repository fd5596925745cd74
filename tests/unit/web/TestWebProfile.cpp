// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/WebProfile.h"

#include <QRegularExpression>
#include <QTest>

using namespace vitrine;

class TestWebProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheLanguageThatThePlayerKnows_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("start");
        QTest::newRow("Chinese") << QStringLiteral("zh") << QStringLiteral("zh-TW,zh;");
        QTest::newRow("Japanese") << QStringLiteral("ja") << QStringLiteral("ja,");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("en");
    }

    void asksForTheLanguageThatThePlayerKnows()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, start);
        QVERIFY2(acceptLanguage(language).startsWith(start), qPrintable(acceptLanguage(language)));
    }

    void asksForTheSystemsLanguagesOtherwise()
    {
        static const QRegularExpression list(QStringLiteral("^[a-zA-Z0-9-]{2,}(,[a-zA-Z0-9-]{2,})*$"));
        for (const QString &language : {QString(), QStringLiteral("xx")})
            QVERIFY2(list.match(acceptLanguage(language)).hasMatch(), qPrintable(acceptLanguage(language)));
    }
};

QTEST_APPLESS_MAIN(TestWebProfile)
#include "TestWebProfile.moc"
