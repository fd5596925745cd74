// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/PlaylistCheck.h"

#include "unit/doctor/CheckList.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPlaylistCheck : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromString(u"2026-06-01T12:00:00Z"_s, Qt::ISODate);

    /// An item whose server answers with \a status.
    [[nodiscard]] ItemFacts answered(const QString &name, int status) const
    {
        const QUrl url(u"https://p.example/%1?token=hunter2hunter2"_s.arg(name));
        const PlayerPlan plan{
            .url = url, .hostOrigin = u"https://host.example"_s, .playerOrigins = {u"https://p.example"_s}};
        TargetFacts facts;
        facts.lookup = TargetFacts::Lookup::Found;
        facts.asked = url;
        facts.askedAt = m_now;
        facts.answers = {HttpAnswer{.url = url, .status = status, .contentType = "text/html"}};
        return {.item = {.name = name, .tokenCommand = {u"true"_s}}, .plan = plan, .target = facts};
    }

    [[nodiscard]] Check check(const QList<ItemFacts> &items) const
    {
        return checkIn(playlistChecks(items, {}, m_now), u"playlist"_s);
    }

private Q_SLOTS:
    void withoutItemsThereIsNone() { QVERIFY(playlistChecks({}, {}, m_now).isEmpty()); }

    void eachItemThatIsWrongIsNamed()
    {
        const Check found = check({answered(u"film"_s, 404), answered(u"news"_s, 200), answered(u"clip"_s, 503)});
        expectCheck(found, CheckVerdict::Problem,
                    {u"“film”: p.example answered HTTP 404."_s, u"“clip”: p.example answered HTTP 503."_s,
                     u"ask for a new link"_s});
        QVERIFY2(!asLine(found).contains(u"news"_s), qPrintable(asLine(found)));
        QVERIFY(!asLine(found).contains(u"hunter2"_s));
        const QJsonArray items = found.details.value(u"items"_s).toArray();
        QCOMPARE(items.size(), 3);
        QCOMPARE(items.at(0).toObject(), (QJsonObject{{u"name"_s, u"film"_s},
                                                      {u"url"_s, u"https://p.example/film?token=…"_s},
                                                      {u"worst"_s, u"http"_s},
                                                      {u"findings"_s, QJsonArray{u"http"_s}}}));
        QCOMPARE(items.at(1).toObject().value(u"worst"_s), QJsonValue());
        QCOMPARE(items.at(1).toObject().value(u"findings"_s), QJsonArray());
    }

    void whatIsTheSameIsSaidOnce()
    {
        const Check found = check({answered(u"a"_s, 404), answered(u"c"_s, 503), answered(u"b"_s, 404)});
        expectCheck(found, CheckVerdict::Problem,
                    {u"“a”, “b”: p.example answered HTTP 404."_s, u"“c”: p.example answered HTTP 503."_s});
        QCOMPARE(found.advice.count(u"ask for a new link"_s), 1);
    }

    void ifNothingIsWrongItSaysSo()
    {
        const ItemFacts local{.item = {.name = u"fallback"_s}};
        expectCheck(check({answered(u"film"_s, 200), local}), CheckVerdict::Ok, {u"Nothing is wrong with them (2)"_s});
    }

    void aTargetThatCannotBeOpenedIsAProblem()
    {
        const ItemFacts broken{.item = {.name = u"a"_s}, .plan = Error{u"There is no file “x.mp4”."_s}};
        expectCheck(check({broken}), CheckVerdict::Problem, {u"“a”: There is no file"_s, u"vitrine kiosk check"_s});
    }

    void theTokensOfAnItemAreChecked()
    {
        const QTemporaryDir folder;
        ItemFacts item = answered(u"film"_s, 200);
        item.item.tokenCommand.clear();
        item.item.tokenFile = folder.filePath(u"token"_s);
        expectCheck(check({item}), CheckVerdict::Problem, {u"“film”: "_s, item.item.tokenFile});
        item.item.tokenFile.clear();
        expectCheck(check({item}), CheckVerdict::Warning, {u"“film”: This is not a BlendVision token"_s});
    }

    void allThatIsWrongWithAnItemIsSaid()
    {
        ItemFacts item = answered(u"film"_s, 404);
        item.item.tokenCommand = {u"/nowhere/program"_s};
        const Check found = check({item});
        expectCheck(found, CheckVerdict::Problem,
                    {u"“film”: The program /nowhere/program was not found."_s, u"answered HTTP 404"_s});
        QVERIFY2(!found.advice.contains(u"  "_s) && !found.advice.endsWith(u' '), qPrintable(found.advice));
    }

    void theAdviceNamesKeysOfTheItem()
    {
        const QByteArray claims = "{\"exp\":" + QByteArray::number(m_now.toSecsSinceEpoch() + 60) + "}";
        const QString token =
            u"e30."_s +
            QString::fromLatin1(claims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)) +
            u".c2ln"_s;
        ItemFacts item = answered(u"film"_s, 200);
        item.item.tokenCommand.clear();
        item.plan = PlayerPlan{.url = QUrl(u"https://p.example/film?token="_s + token),
                               .hostOrigin = u"https://host.example"_s,
                               .playerOrigins = {u"https://p.example"_s}};
        const Check found = check({item});
        expectCheck(found, CheckVerdict::Warning, {u"It expires in 60 seconds"_s, u"token_file"_s});
        QVERIFY2(!found.advice.contains(u"--"_s), qPrintable(found.advice));
    }
};

QTEST_GUILESS_MAIN(TestPlaylistCheck)
#include "TestPlaylistCheck.moc"
