// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

namespace {

/// Assigns one member of the override of \a cause.
template<typename Member, typename Parse>
SettingRow::Assign of(FailureCause cause, Member RecoveryOverride::*member, Parse parse)
{
    return [cause, member, parse](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
        const auto value = parse(values.last());
        if (!value)
            return value.error().message;
        draft.settings.recovery[cause].*member = *value;
        return std::nullopt;
    };
}

/// The keys of `[recovery.CAUSE]` for every cause.
QList<SettingRow> causeRows()
{
    using Override = RecoveryOverride;
    using Response = RecoveryResponse;
    const Choices<Response> responses{{u"renew-token"_s, Response::RenewToken},
                                      {u"reload"_s, Response::Reload},
                                      {u"wait-and-reload"_s, Response::WaitAndReload},
                                      {u"give-up"_s, Response::GiveUp}};
    QList<SettingRow> rows;
    for (const FailureCause cause : allFailureCauses()) {
        const QString table = u"recovery.%1."_s.arg(causeName(cause));
        const auto add = [&](const QString &key, Type type, const SettingRow::Assign &assign) {
            rows += {.key = table + key, .type = type, .assign = assign};
        };
        add(u"response"_s, Type::Text, of(cause, &Override::response, anyOf(responses)));
        add(u"attempts"_s, Type::Number, of(cause, &Override::attempts, Values::count));
        add(u"window"_s, Type::Number, of(cause, &Override::window, Values::duration));
        add(u"delay"_s, Type::Number, of(cause, &Override::delay, Values::delay));
        add(u"longest_delay"_s, Type::Number, of(cause, &Override::longestDelay, Values::delay));
    }
    return rows;
}

} // namespace

SettingGroup recoverySettings()
{
    using Reaction = PageFailureReaction;
    const Choices<Reaction> reactions{
        {u"reload"_s, Reaction::Reload}, {u"error"_s, Reaction::Error}, {u"exit"_s, Reaction::Exit}};
    SettingGroup group{.title = RowText::tr("When playback fails")};
    group.rows = {
        {.key = u"on_page_failure"_s,
         .label = RowText::tr("When the page fails"),
         .valueName = namesOf(reactions),
         .hint = ValueHint::oneOf(wordsOf(reactions)),
         .defaultValue = u"reload"_s,
         .help = RowText::tr(
             "When the page crashes, hangs or does not load: reload it, show an error, or exit with code 5."),
         .assign = one(&Settings::onPageFailure, anyOf(reactions))},
        {.key = u"silent_timeout"_s,
         .label = RowText::tr("Stall timeout"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"10"_s,
         .help =
             RowText::tr("Reload the player if its position stays the same for this time while it plays; 0 for never."),
         .assign = one(&Settings::silentTimeout, Values::delay)},
        {.key = u"hung_timeout"_s,
         .label = RowText::tr("Hang timeout"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"15"_s,
         .help = RowText::tr("If the page does not respond for this time, end its process and reload it; 0 for never."),
         .assign = one(&Settings::hungTimeout, Values::delay)},
    };
    group.fileRows = causeRows();
    return group;
}

} // namespace vitrine
