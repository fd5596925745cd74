// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/PlaylistCheck.h"

#include "doctor/NetworkChecks.h"
#include "doctor/TokenChecks.h"
#include "protocol/Redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PlaylistCheck)
};

/// The checks of an item that have a warning or a problem.
QList<Check> findingsOf(const ItemFacts &facts, const QProcessEnvironment &environment, const QDateTime &utcNow)
{
    if (!facts.plan)
        return {{.id = u"target"_s,
                 .title = {},
                 .verdict = CheckVerdict::Problem,
                 .found = facts.plan.error().message,
                 .advice = Text::tr("Correct its target: vitrine kiosk check names the line.")}};
    QList<Check> checks;
    if (facts.item.hasTokenSource()) {
        Settings settings;
        settings.tokenFile = facts.item.tokenFile;
        settings.tokenCommand = facts.item.tokenCommand;
        checks += tokenSourceCheck(settings, environment, utcNow);
    } else if (facts.target) {
        checks += tokenCheck(facts.plan->url, utcNow,
                             Text::tr("Get a new one, or give the item a token_file or a "
                                      "token_command, so that it gets new ones by itself."));
    }
    if (facts.target) {
        checks += networkChecks(facts.plan->url, *facts.target);
        checks += playerChecks(*facts.plan, *facts.target);
    }
    checks.removeIf([](const Check &check) { return check.verdict < CheckVerdict::Warning; });
    return checks;
}

} // namespace

QList<Check> playlistChecks(const QList<ItemFacts> &items, const QProcessEnvironment &environment,
                            const QDateTime &utcNow)
{
    if (items.isEmpty())
        return {};
    Check all{u"playlist"_s, Text::tr("Items of the kiosk"), CheckVerdict::Ok, {}, {}, {}};
    QList<std::pair<QString, QStringList>> findings; // with the names of the items; many may need the same server
    QStringList advice;
    QJsonArray details;
    for (const ItemFacts &facts : items) {
        const QList<Check> found = findingsOf(facts, environment, utcNow);
        const auto worst = std::ranges::max_element(found, {}, &Check::verdict);
        QJsonArray ids;
        for (const Check &finding : found) {
            ids += finding.id;
            all.verdict = std::max(all.verdict, finding.verdict);
            const QString name = u"“%1”"_s.arg(facts.item.name);
            const auto same = std::ranges::find(findings, finding.found, &std::pair<QString, QStringList>::first);
            if (same != findings.end())
                same->second += name;
            else
                findings += {finding.found, {name}};
            if (!finding.advice.isEmpty() && !advice.contains(finding.advice))
                advice += finding.advice;
        }
        details += QJsonObject{{u"name"_s, facts.item.name},
                               {u"url"_s, facts.plan ? redactedUrl(facts.plan->url) : QString()},
                               {u"worst"_s, worst != found.cend() ? QJsonValue(worst->id) : QJsonValue()},
                               {u"findings"_s, ids}};
    }
    all.details = {{u"items"_s, details}};
    QStringList texts;
    for (const auto &[found, names] : std::as_const(findings))
        texts += u"%1: %2"_s.arg(names.join(u", "_s), found);
    all.found = texts.isEmpty() ? Text::tr("Nothing is wrong with them (%1).").arg(items.size()) : texts.join(u' ');
    all.advice = advice.join(u' ');
    return {all};
}

} // namespace vitrine
