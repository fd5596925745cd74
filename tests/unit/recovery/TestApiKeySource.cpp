// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/ApiKeySource.h"

#include "TokenFixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestApiKeySource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFileOfItsOwner();
    void refusesFilesThatOthersCanRead_data();
    void refusesFilesThatOthersCanRead();
    void runsAProgram();
    void refusesWhatCannotStandInAHeader();

private:
    static Result<QString> read(ApiKeySource &source)
    {
        std::optional<Result<QString>> result;
        const auto connection =
            connect(&source, &ApiKeySource::read, &source, [&](const Result<QString> &key) { result = key; });
        source.start();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(result, 20000);
        }();
        disconnect(connection);
        return result.value_or(Error{u"nothing came"_s});
    }
};

void TestApiKeySource::readsAFileOfItsOwner()
{
    const TokenFixture fixture;
    const auto source = ApiKeySource::fromFile(fixture.write("hunter2\n"));
    QCOMPARE(TokenFixture::textOf(read(*source)), u"hunter2"_s);

    fixture.write("changed\n");
    QCOMPARE(TokenFixture::textOf(read(*source)), u"changed"_s);
}

void TestApiKeySource::refusesFilesThatOthersCanRead_data()
{
    using Kind = QFileDevice::Permission;
    QTest::addColumn<QFileDevice::Permissions>("more");
    QTest::addColumn<bool>("file");
    QTest::addColumn<bool>("credential");

    QTest::newRow("owner alone") << QFileDevice::Permissions() << true << true;
    // systemd keeps its access list where the group would be.
    QTest::newRow("group") << QFileDevice::Permissions(Kind::ReadGroup) << false << true;
    QTest::newRow("others") << QFileDevice::Permissions(Kind::ReadOther) << false << false;
}

void TestApiKeySource::refusesFilesThatOthersCanRead()
{
    QFETCH(QFileDevice::Permissions, more);
    QFETCH(bool, file);
    QFETCH(bool, credential);
    const TokenFixture fixture;
    const QString path = fixture.write("hunter2\n", u"key"_s, QFileDevice::ReadOwner | more);

    const Result<QString> fromFile = read(*ApiKeySource::fromFile(path));
    const Result<QString> fromCredential = read(*ApiKeySource::fromCredential(path));

    QCOMPARE(fromFile.hasValue(), file);
    QCOMPARE(fromCredential.hasValue(), credential);
    const QString error = fromFile ? QString() : fromFile.error().message;
    QVERIFY2(error.contains(u"chmod 600 "_s + path) != file, qPrintable(error));
    QVERIFY2(!error.contains("hunter2"_L1), qPrintable(error));
}

void TestApiKeySource::runsAProgram()
{
    const auto source = ApiKeySource::fromCommand({u"echo"_s, u"hunter2"_s}, 20s);

    QCOMPARE(TokenFixture::textOf(read(*source)), u"hunter2"_s);
}

void TestApiKeySource::refusesWhatCannotStandInAHeader()
{
    const TokenFixture fixture;
    for (const QByteArray &content : {QByteArray("hunter2 x"), QByteArray("hunter2\r\nx: y"),
                                      QByteArray("hunter2\xC3\xA4"), QByteArray(), QByteArray("hunter2\tx")}) {
        const Result<QString> key = read(*ApiKeySource::fromFile(fixture.write(content)));
        QVERIFY2(!key.hasValue(), content.constData());
        QVERIFY2(!key.error().message.contains("hunter2"_L1), qPrintable(key.error().message));
    }
}

QTEST_GUILESS_MAIN(TestApiKeySource)
#include "TestApiKeySource.moc"
