// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/ListenPort.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestListenPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPorts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("port"); // -1: none
        QTest::newRow("any") << u"0"_s << 0;
        QTest::newRow("a port") << u"9222"_s << 9222;
        QTest::newRow("the last") << u"65535"_s << 65535;
        QTest::newRow("too large") << u"65536"_s << -1;
        QTest::newRow("negative") << u"-1"_s << -1;
        QTest::newRow("empty") << QString() << -1;
        QTest::newRow("a name") << u"http"_s << -1;
    }

    void readsPorts()
    {
        QFETCH(const QString, text);
        QFETCH(const int, port);
        const Result<quint16> read = parseListenPort(text);
        QCOMPARE(read ? static_cast<int>(*read) : -1, port);
    }

    void quotesWithoutControlCharacters()
    {
        const Result<quint16> read = parseListenPort(u"8\x1b[31m\n"_s + QString(500, u'x'));
        QVERIFY(!read);
        QVERIFY(!read.error().message.contains(u'\x1b') && !read.error().message.contains(u'\n'));
        QVERIFY2(read.error().message.size() < 150, qPrintable(read.error().message));
    }
};

QTEST_APPLESS_MAIN(TestListenPort)
#include "TestListenPort.moc"
