// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Environment.h"

#include <QTest>

using vitrine::captureEnvironment;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsThePlatformOption_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("platform");
        const QString option = QStringLiteral("-platform");
        QTest::newRow("none") << QStringList{QStringLiteral("vitrine")} << QString();
        QTest::newRow("one") << QStringList{QStringLiteral("vitrine"), option, QStringLiteral("xcb")}
                             << QStringLiteral("xcb");
        QTest::newRow("the last counts") << QStringList{QStringLiteral("vitrine"), option, QStringLiteral("xcb"),
                                                        option, QStringLiteral("vnc")}
                                         << QStringLiteral("vnc");
        QTest::newRow("no value") << QStringList{QStringLiteral("vitrine"), option} << QString();
    }

    void readsThePlatformOption()
    {
        QFETCH(QStringList, arguments);
        QTEST(captureEnvironment(arguments).platform, "platform");
    }

    void holdsTheVariablesOfTheProcess()
    {
        const QByteArray name = "VITRINE_TEST_ENVIRONMENT";
        QVERIFY(!captureEnvironment({}).variables.contains(QString::fromLatin1(name)));
        qputenv(name.constData(), "set");
        QCOMPARE(captureEnvironment({}).variables.value(QString::fromLatin1(name)), QStringLiteral("set"));
        qunsetenv(name.constData());
    }
};

QTEST_GUILESS_MAIN(TestEnvironment)
#include "TestEnvironment.moc"
