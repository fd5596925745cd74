// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/PlayerChecks.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPlayerChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhoRefusesTheFrame()
    {
        const PlayerPlan plan = planFor(u"https://p.example/embed?token=hunter2"_s);
        TargetFacts facts = answered({{.url = plan.url, .status = 200, .frameOptions = {"SAMEORIGIN"}}});
        expectCheck(checkIn(playerChecks(plan, facts), u"framing"_s), CheckVerdict::Problem,
                    {u"X-Frame-Options: SAMEORIGIN"_s, u"https://host.example"_s, u"--page"_s});
        facts = answered({{.url = plan.url, .status = 200, .contentPolicies = {"frame-ancestors https://a.example"}}});
        expectCheck(checkIn(playerChecks(plan, facts), u"framing"_s), CheckVerdict::Problem,
                    {u"frame-ancestors https://a.example"_s, u"--host-origin"_s});
        facts =
            answered({{.url = plan.url, .status = 200, .contentPolicies = {"frame-ancestors https://host.example"}}});
        expectCheck(checkIn(playerChecks(plan, facts), u"framing"_s), CheckVerdict::Ok, {});
    }

    void aRedirectCanRefuseTheFrame()
    {
        const PlayerPlan plan = planFor(u"https://p.example/"_s);
        const TargetFacts facts = answered({{.url = plan.url, .status = 302, .frameOptions = {"DENY"}},
                                            {.url = QUrl(u"https://q.example/"_s), .status = 200}});
        expectCheck(checkIn(playerChecks(plan, facts), u"framing"_s), CheckVerdict::Problem, {u"p.example refuses"_s});
    }

    void withoutAFrameOrAnAnswerThereIsNothingToRefuse()
    {
        PlayerPlan plan = planFor(u"https://p.example/"_s);
        expectCheck(checkIn(playerChecks(plan, {}), u"framing"_s), CheckVerdict::Skipped, {u"did not answer"_s});
        plan.isTopPage = true;
        const TargetFacts facts = answered({{.url = plan.url, .status = 200, .frameOptions = {"DENY"}}});
        expectCheck(checkIn(playerChecks(plan, facts), u"framing"_s), CheckVerdict::Skipped, {u"--page"_s});
    }

    void saysWhetherThereIsASecureContext_data()
    {
        QTest::addColumn<QString>("player");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isTopPage");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QString>("text");
        using enum CheckVerdict;
        const QString host = u"https://host.example"_s;
        const QString openHost = u"http://host.example"_s;
        QTest::newRow("https") << u"https://p.example/"_s << host << false << Ok << u"The context is secure"_s;
        QTest::newRow("this machine") << u"http://127.0.0.1:80/"_s << host << false << Ok << u"The context is secure"_s;
        QTest::newRow("this machine, IPv6")
            << u"http://[::1]:80/"_s << host << false << Ok << u"The context is secure"_s;
        QTest::newRow("localhost") << u"http://localhost/"_s << host << false << Ok << u"The context is secure"_s;
        QTest::newRow("mixed") << u"http://p.example/"_s << host << false << Problem << u"does not load"_s;
        QTest::newRow("open") << u"http://p.example/"_s << openHost << false << Warning << u"EME"_s;
        QTest::newRow("open host") << u"https://p.example/"_s << openHost << false << Warning << u"--host-origin"_s;
        QTest::newRow("open page") << u"http://p.example/"_s << host << true << Warning << u"over https"_s;
        QTest::newRow("page") << u"https://p.example/"_s << openHost << true << Ok << u"The context is secure"_s;
        QTest::newRow("look-alike") << u"http://127.0.0.1.example/"_s << host << false << Problem << u"http"_s;
    }

    void saysWhetherThereIsASecureContext()
    {
        QFETCH(QString, player);
        QFETCH(QString, host);
        QFETCH(bool, isTopPage);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QString, text);
        PlayerPlan plan = planFor(player);
        plan.hostOrigin = host;
        plan.isTopPage = isTopPage;
        expectCheck(checkIn(playerChecks(plan, {}), u"secure-context"_s), verdict, {text});
    }

    void aRedirectCanLoseTheSecureContextAndTheTrust()
    {
        const PlayerPlan plan = planFor(u"https://p.example/"_s);
        const TargetFacts facts = answered(
            {{.url = plan.url, .status = 302}, {.url = QUrl(u"http://q.example/x?token=hunter2"_s), .status = 200}});
        const QList<Check> checks = playerChecks(plan, facts);
        expectCheck(checkIn(checks, u"secure-context"_s), CheckVerdict::Problem, {u"http://q.example"_s});
        const Check origin = checkIn(checks, u"player-origin"_s);
        expectCheck(origin, CheckVerdict::Problem, {u"--player-origin http://q.example"_s, u"https://p.example"_s});
        QVERIFY(!asLine(origin).contains(u"hunter2"_s));
    }

    void comparesTheOriginWithThoseTrusted()
    {
        PlayerPlan plan = planFor(u"https://p.example/"_s);
        expectCheck(checkIn(playerChecks(plan, {}), u"player-origin"_s), CheckVerdict::Ok, {u"https://p.example"_s});
        plan.playerOrigins = {u"https://other.example"_s};
        expectCheck(checkIn(playerChecks(plan, {}), u"player-origin"_s), CheckVerdict::Problem,
                    {u"only messages from https://other.example"_s});
        plan.isTopPage = true;
        expectCheck(checkIn(playerChecks(plan, {}), u"player-origin"_s), CheckVerdict::Info, {u"--player-origin"_s});
    }

private:
    static PlayerPlan planFor(const QString &url)
    {
        return {.url = QUrl(url),
                .hostOrigin = u"https://host.example"_s,
                .playerOrigins = {QUrl(url).scheme() + u"://"_s + QUrl(url).host()}};
    }

    static TargetFacts answered(const QList<HttpAnswer> &answers)
    {
        TargetFacts facts;
        facts.asked = answers.last().url;
        facts.answers = answers;
        return facts;
    }
};

QTEST_APPLESS_MAIN(TestPlayerChecks)
#include "TestPlayerChecks.moc"
