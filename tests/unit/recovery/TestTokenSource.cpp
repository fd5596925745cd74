// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/LiteralTokenSource.h"

#include "TokenFixture.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// Brings what it is told to, when it is told to.
class ToldSource final : public TokenSource
{
public:
    using TokenSource::finish;
    int starts = 0;
    int stops = 0;

protected:
    void start() override { ++starts; }
    void stop() override { ++stops; }
};

} // namespace

class TestTokenSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesOneAtATime();
    void aCancelledFetchBringsNothing();
    void bringsOnlyWhatLooksLikeAToken_data();
    void bringsOnlyWhatLooksLikeAToken();
    void theTokenOfTheTargetStaysTheSame();
};

void TestTokenSource::fetchesOneAtATime()
{
    ToldSource source;
    QStringList tokens;
    connect(&source, &TokenSource::fetched, &source, [&](const Result<QString> &token) { tokens += *token; });

    source.fetch();
    source.fetch();
    QCOMPARE(source.starts, 1);
    QVERIFY(source.isFetching());
    source.finish(TokenFixture::token());
    QVERIFY2(tokens.isEmpty(), "never from within the call");
    QTRY_COMPARE(tokens, QStringList{TokenFixture::token()});
    QVERIFY(!source.isFetching());
    source.fetch();
    QCOMPARE(source.starts, 2);
}

void TestTokenSource::aCancelledFetchBringsNothing()
{
    ToldSource source;
    QStringList tokens;
    connect(&source, &TokenSource::fetched, &source, [&](const Result<QString> &token) { tokens += *token; });
    source.cancel();
    QCOMPARE(source.stops, 0);

    source.fetch();
    source.finish(TokenFixture::token(u"old"_s));
    source.cancel();
    QCOMPARE(source.stops, 1);
    source.fetch();
    source.finish(TokenFixture::token(u"new"_s));

    QTRY_COMPARE(tokens, QStringList{TokenFixture::token(u"new"_s)});
}

void TestTokenSource::bringsOnlyWhatLooksLikeAToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isToken");

    QTest::newRow("token") << TokenFixture::token() << true;
    QTest::newRow("two parts") << u"hunter2.b"_s << false;
    QTest::newRow("four parts") << u"hunter2.b.c.d"_s << false;
    QTest::newRow("empty part") << u"hunter2..c"_s << false;
    QTest::newRow("space") << u"hunter2.b .c"_s << false;
    QTest::newRow("line break at the end") << u"hunter2.b.c\n"_s << false;
    QTest::newRow("URL") << u"hunter2.b.c&t=1"_s << false;
    QTest::newRow("longest") << QString(u"a.b."_s + QString(6 * 1024 - 4, u'c')) << true;
    QTest::newRow("too long") << QString(u"a.b."_s + QString(6 * 1024 - 3, u'c')) << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestTokenSource::bringsOnlyWhatLooksLikeAToken()
{
    QFETCH(QString, text);
    QFETCH(bool, isToken);
    LiteralTokenSource source(text);

    const Result<QString> token = TokenFixture::fetch(source);

    QCOMPARE(isTokenShaped(text), isToken);
    QCOMPARE(token.hasValue(), isToken);
    const QString error = token ? QString() : token.error().message;
    const bool isTooLong = text.size() > longestToken;
    QVERIFY2(error.contains("is not a BlendVision token"_L1) == (!isToken && !isTooLong), qPrintable(error));
    QVERIFY2(error.contains("has 6145 characters, but a URL has room for 6144"_L1) == isTooLong, qPrintable(error));
    QVERIFY2(!error.contains("hunter2"_L1), qPrintable(error));
}

void TestTokenSource::theTokenOfTheTargetStaysTheSame()
{
    LiteralTokenSource source(TokenFixture::token());

    QVERIFY(!source.isRenewable());
    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token());
    QCOMPARE(TokenFixture::textOf(TokenFixture::fetch(source)), TokenFixture::token());
}

QTEST_GUILESS_MAIN(TestTokenSource)
#include "TestTokenSource.moc"
