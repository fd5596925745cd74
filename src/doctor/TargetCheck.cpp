// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/TargetCheck.h"

#include "protocol/Redaction.h"
#include "protocol/TargetText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TargetCheck)
};

QString whatItIs(const PlayTarget &target, const PlayerPlan &plan)
{
    switch (target.kind()) {
    case PlayTarget::Kind::Demo:
        return target.scenario() == PlayTarget().scenario()
                   ? Text::tr("The demo, from Vitrine's own server.")
                   : Text::tr("The demo with the scenario %1, from Vitrine's own server.").arg(target.scenario());
    case PlayTarget::Kind::File:
        return (isVideoFileName(target.file()) ? Text::tr("The video %1, from Vitrine's own server.")
                                               : Text::tr("The scenario %1, from Vitrine's own server."))
            .arg(target.redacted());
    case PlayTarget::Kind::PlayerUrl:
        break;
    }
    return plan.isTopPage ? Text::tr("The page %1, as the page itself.").arg(redactedUrl(plan.url))
                          : Text::tr("The player at %1.").arg(redactedUrl(plan.url));
}

QString kindName(const PlayTarget &target)
{
    switch (target.kind()) {
    case PlayTarget::Kind::Demo:
        return u"demo"_s;
    case PlayTarget::Kind::File:
        return isVideoFileName(target.file()) ? u"video-file"_s : u"scenario-file"_s;
    case PlayTarget::Kind::PlayerUrl:
        return u"url"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Check targetCheck(const Settings &settings, const std::optional<Result<PlayerPlan>> &plan)
{
    Check check{u"target"_s, Text::tr("Target"), CheckVerdict::Ok, {}, {}, {}};
    if (!plan) {
        check.verdict = CheckVerdict::Skipped;
        check.found = Text::tr("No target is open or given, so all but the target and the network was checked.");
        check.advice = Text::tr("To check one, name it: vitrine doctor URL.");
        return check;
    }
    if (!*plan) {
        check.verdict = CheckVerdict::Problem;
        check.found = plan->error().message;
        check.advice = Text::tr("Vitrine does not start with this target.");
        return check;
    }
    const PlayerPlan &player = **plan;
    // With a token source and no target in the settings, the token selects the content.
    const bool isFromSource =
        settings.target.kind() == PlayTarget::Kind::Demo && !settings.sources.contains(u"target"_s);
    const PlayTarget target = isFromSource ? PlayTarget::playerUrl(player.url) : settings.target;
    check.details = {{u"kind"_s, kindName(target)},
                     {u"url"_s, redactedUrl(player.url)},
                     {u"page"_s, player.isTopPage},
                     {u"hostOrigin"_s, player.hostOrigin}};
    check.found = whatItIs(target, player);
    if (isFromSource)
        check.found += u' ' + Text::tr("The token selects the content.");
    if (!player.isTopPage)
        check.found +=
            u' ' + Text::tr("It is framed by a page of %1, which domain control must allow.").arg(player.hostOrigin);
    return check;
}

} // namespace vitrine
