// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/HttpMessage.h"

#include <QTest>

using vitrine::HttpRequest;

class TestHttpMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAHeader_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("as it was sent") << QByteArray("Host") << QByteArray("here:1");
        QTest::newRow("in another case") << QByteArray("hOST") << QByteArray("here:1");
        QTest::newRow("sent twice") << QByteArray("Accept") << QByteArray("text/html, text/plain");
        QTest::newRow("not sent") << QByteArray("Range") << QByteArray();
        QTest::newRow("only a part of the name") << QByteArray("Hos") << QByteArray();
    }

    void findsAHeader()
    {
        QFETCH(const QByteArray, name);
        const HttpRequest request{
            .headers = {{"Accept", "text/html"}, {"Host", "here:1"}, {"accept", "text/plain"}, {"Hosts", "other"}}};
        QTEST(request.header(name), "value");
    }
};

QTEST_GUILESS_MAIN(TestHttpMessage)
#include "TestHttpMessage.moc"
