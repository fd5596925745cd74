// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstanceRequest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::InstanceAnswer;
using vitrine::InstanceRequest;

class TestInstanceRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOneLine_data()
    {
        QTest::addColumn<InstanceRequest>("request");
        QTest::newRow("show the window") << InstanceRequest{};
        QTest::newRow("all") << InstanceRequest{u"https://a.example/?token=ä\n\"x"_s, 2.5, u"ja"_s, u"token"_s,
                                                u"id"_s};
        QTest::newRow("start at 0") << InstanceRequest{.target = u"demo"_s, .startSeconds = 0.0};
    }

    void isOneLine()
    {
        QFETCH(const InstanceRequest, request);
        const QByteArray line = request.toLine();
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const auto read = InstanceRequest::fromLine(line);
        QVERIFY2(read, line.constData());
        QCOMPARE(*read, request);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("nothing") << QByteArray("\n");
        QTest::newRow("no JSON") << QByteArray("play\n");
        QTest::newRow("a list") << QByteArray("[]\n");
        QTest::newRow("another field") << QByteArray("{\"target\":\"demo\",\"kiosk\":\"true\"}\n");
        QTest::newRow("another type") << QByteArray("{\"target\":1}\n");
        QTest::newRow("a start as text") << QByteArray("{\"start\":\"1\"}\n");
        QTest::newRow("a start after more than a year") << QByteArray("{\"start\":1e99}\n");
        QTest::newRow("a negative start") << QByteArray("{\"start\":-1}\n");
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(const QByteArray, line);
        QVERIFY(!InstanceRequest::fromLine(line));
    }

    void theAnswerHasTheProblem()
    {
        for (const QString &problem : {QString(), u"It is “broken”.\n"_s}) {
            const QByteArray line = InstanceAnswer{problem}.toLine();
            QCOMPARE(line.count('\n'), 1);
            QCOMPARE(InstanceAnswer::fromLine(line).value(), InstanceAnswer{problem});
        }
        QVERIFY(!InstanceAnswer::fromLine("junk\n"));
    }
};

QTEST_APPLESS_MAIN(TestInstanceRequest)
#include "TestInstanceRequest.moc"
