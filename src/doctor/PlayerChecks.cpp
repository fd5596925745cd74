// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/PlayerChecks.h"

#include "protocol/PlayTarget.h"
#include "web/FrameAncestors.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PlayerChecks)
};

/// The address of the player's page after redirects, as far as it is known.
QUrl lastUrl(const PlayerPlan &plan, const TargetFacts &facts)
{
    return facts.asked.isEmpty() ? plan.url : facts.asked;
}

Check framingCheck(const PlayerPlan &plan, const TargetFacts &facts)
{
    Check check{u"framing"_s, Text::tr("Permission to show the player in a frame"), CheckVerdict::Ok, {}, {}, {}};
    check.details = {{u"hostOrigin"_s, plan.hostOrigin}};
    if (plan.isTopPage) {
        check.verdict = CheckVerdict::Skipped;
        check.found = Text::tr("Not needed: with --page the target is the page itself.");
        return check;
    }
    // Chromium applies the headers of redirects, too.
    for (const HttpAnswer &answer : facts.answers) {
        const FramingRefusal refusal =
            framingRefusal(answer.url, plan.hostOrigin, answer.frameOptions, answer.contentPolicies);
        if (refusal.by == FramingRefusal::By::Nothing)
            continue;
        check.verdict = CheckVerdict::Problem;
        check.details.insert(u"rule"_s, refusal.rule);
        check.found = Text::tr("%1 refuses to be shown in a page of %2, which stays black. It says “%3”.")
                          .arg(answer.url.host(), plan.hostOrigin, refusal.rule);
        check.advice = refusal.by == FramingRefusal::By::FrameAncestors
                           ? Text::tr("Set --host-origin to an origin that it allows, or have %1 allowed there. To "
                                      "open a page of your own that frames the player itself, use --page.")
                                 .arg(plan.hostOrigin)
                           : Text::tr("Remove that header at the server and allow %1 by frame-ancestors. To open a "
                                      "page of your own that frames the player itself, use --page.")
                                 .arg(plan.hostOrigin);
        return check;
    }
    if (!facts.hasPage()) {
        check.verdict = CheckVerdict::Skipped;
        check.found = Text::tr("Not checked, because the server did not answer.");
        return check;
    }
    check.found = Text::tr("The server lets a page of %1 frame the player.").arg(plan.hostOrigin);
    return check;
}

Check contextCheck(const PlayerPlan &plan, const TargetFacts &facts)
{
    Check check{u"secure-context"_s, Text::tr("Secure context"), CheckVerdict::Ok, {}, {}, {}};
    const QUrl url = lastUrl(plan, facts);
    const QUrl host(plan.hostOrigin);
    const bool playerIsSecure = isTrustworthy(url);
    const bool hostIsSecure = plan.isTopPage || isTrustworthy(host);
    const QString loss = Text::tr("There is no secure context. Without one, the browser engine has no protected "
                                  "content (EME), no clipboard and more.");
    check.details = {{u"secure"_s, playerIsSecure && hostIsSecure}, {u"player"_s, originOf(url)}};
    if (!playerIsSecure && !plan.isTopPage && host.scheme() == "https"_L1) {
        check.verdict = CheckVerdict::Problem;
        check.found = Text::tr("The player comes over http from another machine (%1), and the browser engine does not "
                               "load that into a page of https (%2).")
                          .arg(originOf(url), plan.hostOrigin);
        check.advice = Text::tr("Serve the player over https. To try something in a network of your own, use "
                                "--host-origin http://vitrine.test: it plays then, except for protected content.");
    } else if (!playerIsSecure) {
        check.verdict = CheckVerdict::Warning;
        check.found =
            Text::tr("The player comes over http from another machine (%1).").arg(originOf(url)) + u' ' + loss;
        check.advice = Text::tr("Serve the player over https.");
    } else if (!hostIsSecure) {
        check.verdict = CheckVerdict::Warning;
        check.found = Text::tr("The host page's origin is %1.").arg(plan.hostOrigin) + u' ' + loss;
        check.advice = Text::tr("Use an origin with https: --host-origin https://…");
    } else {
        check.found = Text::tr("The context is secure: protected content can be used.");
    }
    return check;
}

Check originCheck(const PlayerPlan &plan, const TargetFacts &facts)
{
    Check check{u"player-origin"_s, Text::tr("Origin of the player's messages"), CheckVerdict::Ok, {}, {}, {}};
    const QString origin = originOf(lastUrl(plan, facts));
    const QString trusted = plan.playerOrigins.join(u", "_s);
    check.details = {{u"player"_s, origin}, {u"trusted"_s, QJsonArray::fromStringList(plan.playerOrigins)}};
    if (plan.isTopPage) {
        check.verdict = CheckVerdict::Info;
        check.found = Text::tr("Your page frames the player itself; messages are trusted from %1.").arg(trusted);
        check.advice = Text::tr("If its player comes from elsewhere, name that with --player-origin.");
    } else if (!plan.playerOrigins.contains(origin)) {
        check.verdict = CheckVerdict::Problem;
        check.found =
            Text::tr("The player is at %1, but only messages from %2 are trusted: those of the player are ignored.")
                .arg(origin, trusted);
        check.advice =
            Text::tr("Add --player-origin %1, if you trust that server; else correct the address.").arg(origin);
    } else {
        check.found = Text::tr("Messages are trusted from %1, where the player is.").arg(origin);
    }
    return check;
}

} // namespace

bool isTrustworthy(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme() == "https"_L1 || host == "localhost"_L1 || host.endsWith(".localhost"_L1) ||
           QHostAddress(host).isLoopback();
}

QList<Check> playerChecks(const PlayerPlan &plan, const TargetFacts &facts)
{
    return {framingCheck(plan, facts), contextCheck(plan, facts), originCheck(plan, facts)};
}

} // namespace vitrine
