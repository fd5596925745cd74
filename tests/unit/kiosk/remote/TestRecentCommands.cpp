// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/RecentCommands.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestRecentCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRepetitionIsNotNew()
    {
        RecentCommands commands;
        QVERIFY(commands.begin("a", 0s));
        QVERIFY(!commands.begin("a", 1s));
        QVERIFY(commands.begin("b", 1s));
        QVERIFY(!commands.answer("a"));
        commands.finish("a", {{u"ok"_s, true}});
        QCOMPARE(commands.answer("a"), std::optional(QJsonObject{{u"ok"_s, true}}));
        QVERIFY(!commands.answer("b"));
    }

    void itIsForgottenAfterAMinute()
    {
        RecentCommands commands;
        QVERIFY(commands.begin("a", 0s));
        QVERIFY(!commands.begin("a", 59s));
        QVERIFY(commands.begin("a", 60s));
    }

    void itsMemoryIsLimited()
    {
        RecentCommands commands;
        for (int i = 0; i <= RecentCommands::most; ++i)
            QVERIFY(commands.begin(QByteArray::number(i), 0s));
        QVERIFY(commands.begin("0", 0s));
    }
};

QTEST_APPLESS_MAIN(TestRecentCommands)
#include "TestRecentCommands.moc"
