// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/FileTokenSource.h"

#include "TokenFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestFileTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFileAnewEachTime();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void tellsThatThereIsNoFile();
};

void TestFileTokenSource::readsTheFileAnewEachTime()
{
    const TokenFixture fixture;
    FileTokenSource source(fixture.write(TokenFixture::token().toUtf8() + "\r\n"));
    QVERIFY(source.isRenewable());
    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token());

    fixture.write("\n  " + TokenFixture::token(u"two"_s).toUtf8() + " \n\n", u"secret"_s,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);

    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token(u"two"_s));
}

void TestFileTokenSource::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");

    QTest::newRow("empty") << QByteArray() << u"is empty"_s;
    QTest::newRow("blank") << QByteArray(" \n \n") << u"is empty"_s;
    QTest::newRow("two lines") << QByteArray("hunter2.b.c\nhunter2.e.f\n") << u"has more than one line"_s;
    QTest::newRow("no token") << QByteArray("hunter2\n") << u"does not contain a BlendVision token"_s;
    QTest::newRow("name and value") << QByteArray("TOKEN=hunter2.b.c\n") << u"does not contain a BlendVision token"_s;
    QTest::newRow("no UTF-8") << QByteArray("hunter2.\xFF.c") << u"does not contain a BlendVision token"_s;
    QTest::newRow("too large") << QByteArray(64 * 1024 + 1, 'h') << u"larger than 64 KiB"_s;
}

void TestFileTokenSource::tellsWhatIsWrong()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    const TokenFixture fixture;
    const QString path = fixture.write(content);
    FileTokenSource source(path);

    const Result<QString> token = TokenFixture::fetch(source);

    QVERIFY(!token.hasValue());
    const QString &message = token.error().message;
    QVERIFY2(message.contains(reason) && message.contains(path), qPrintable(message));
    QVERIFY2(!message.contains("hunter2"_L1), qPrintable(message));
}

void TestFileTokenSource::tellsThatThereIsNoFile()
{
    const TokenFixture fixture;
    FileTokenSource missing(fixture.path(u"missing"_s));
    const QString whyMissing = TokenFixture::textOf(TokenFixture::fetch(missing));
    QVERIFY2(whyMissing.contains("No such file"_L1) && whyMissing.contains("missing"_L1), qPrintable(whyMissing));

    FileTokenSource folder(fixture.path(u"."_s));
    const QString whyFolder = TokenFixture::textOf(TokenFixture::fetch(folder));
    QVERIFY2(whyFolder.contains("is not a file"_L1), qPrintable(whyFolder));

    FileTokenSource device(u"/dev/zero"_s);
    const QString whyDevice = TokenFixture::textOf(TokenFixture::fetch(device));
    QVERIFY2(whyDevice.contains("is not a file"_L1), qPrintable(whyDevice));
}

QTEST_GUILESS_MAIN(TestFileTokenSource)
#include "TestFileTokenSource.moc"
