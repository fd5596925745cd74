// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/CommandTokenSource.h"

#include "TokenFixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestCommandTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsTheProgramEachTime();
    void refusesWhatIsNoToken();
    void passesErrorsOn();
    void aCancelledFetchBringsNothing();
};

void TestCommandTokenSource::runsTheProgramEachTime()
{
    const TokenFixture fixture;
    const QString program = fixture.program("cat \"$1\"");
    const QString file = fixture.write(TokenFixture::token().toUtf8() + '\n');
    CommandTokenSource source({program, file}, 20s);
    QVERIFY(source.isRenewable());
    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token());

    fixture.write(TokenFixture::token(u"two"_s).toUtf8());

    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token(u"two"_s));
}

void TestCommandTokenSource::refusesWhatIsNoToken()
{
    CommandTokenSource source({u"echo"_s, u"hunter2"_s}, 20s);

    const Result<QString> token = TokenFixture::fetch(source);

    QVERIFY(!token.hasValue());
    QVERIFY2(token.error().message.contains("The output of the program echo is not a BlendVision token"_L1),
             qPrintable(token.error().message));
    QVERIFY(!token.error().message.contains("hunter2"_L1));
}

void TestCommandTokenSource::passesErrorsOn()
{
    CommandTokenSource failing({u"false"_s}, 20s);
    const QString whyFailing = TokenFixture::textOf(TokenFixture::fetch(failing));
    QVERIFY2(whyFailing.contains("exit code 1"_L1), qPrintable(whyFailing));

    CommandTokenSource missing({u"/nonexistent/program"_s}, 20s);
    const QString whyMissing = TokenFixture::textOf(TokenFixture::fetch(missing));
    QVERIFY2(whyMissing.contains("was not found"_L1), qPrintable(whyMissing));
}

void TestCommandTokenSource::aCancelledFetchBringsNothing()
{
    const TokenFixture fixture;
    CommandTokenSource source({fixture.program("sleep 1000")}, 20s);
    int fetched = 0;
    connect(&source, &TokenSource::fetched, &source, [&] { ++fetched; });
    source.fetch();
    source.cancel();
    fixture.program("echo " + TokenFixture::token().toUtf8());

    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token());
    QCOMPARE(fetched, 1);
}

QTEST_GUILESS_MAIN(TestCommandTokenSource)
#include "TestCommandTokenSource.moc"
