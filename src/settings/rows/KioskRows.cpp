// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayTarget.h"
#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

namespace {

/// Assigns one member of the last item of the playlist.
template<typename Member, typename Parse>
SettingRow::Assign ofItem(Member PlaylistItem::*member, Parse parse)
{
    return [member, parse](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
        const auto value = parse(values.last());
        if (!value)
            return value.error().message;
        draft.playlist.last().item.*member = *value;
        return std::nullopt;
    };
}

Result<QString> itemName(const QString &text)
{
    const QString name = text.simplified();
    constexpr qsizetype longest = 64;
    if (name.isEmpty() || name.size() > longest)
        return Values::mismatch(RowText::tr("a name of 1 to %1 characters").arg(longest), text);
    return name;
}

Result<QString> itemTarget(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{RowText::tr("must be a URL, a token or demo, but is empty")};
    const Result<PlayTarget> target = PlayTarget::resolve(text);
    if (!target) {
        QString why = target.error().message;
        why.chop(why.endsWith(u'.') ? 1 : 0);
        return Error{RowText::tr("cannot be played. %1").arg(why)};
    }
    return text;
}

Result<int> itemPriority(const QString &text)
{
    bool isNumber = false;
    const int priority = text.trimmed().toInt(&isNumber);
    constexpr int most = 100;
    if (!isNumber || priority < -most || priority > most)
        return Values::mismatch(RowText::tr("a whole number from %1 to %2").arg(-most).arg(most), text);
    return priority;
}

/// Windows and zone are two keys of one value, in any order.
std::optional<QString> assignHours(SettingsDraft &draft, const QStringList &windows)
{
    WeeklyHours &hours = draft.playlist.last().item.hours;
    const Result<WeeklyHours> read = WeeklyHours::fromText(windows, hours.zoneId());
    if (!read)
        return read.error().message;
    hours = *read;
    return std::nullopt;
}

std::optional<QString> assignZone(SettingsDraft &draft, const QStringList &values)
{
    const Result<QByteArray> zone = WeeklyHours::parseZone(values.last());
    if (!zone)
        return zone.error().message;
    WeeklyHours &hours = draft.playlist.last().item.hours;
    hours = hours.inZone(*zone);
    return std::nullopt;
}

SettingList playlist()
{
    SettingList list{.key = u"playlist"_s};
    list.rows = {
        {.key = u"playlist.target"_s,
         .help = RowText::tr("What to play: a URL, a token or demo."),
         .assign = ofItem(&PlaylistItem::target, itemTarget)},
        {.key = u"playlist.name"_s,
         .defaultNote = RowText::tr("item and its number"),
         .help = RowText::tr("Name in events and messages; each item needs another one."),
         .assign = ofItem(&PlaylistItem::name, itemName)},
        {.key = u"playlist.hours"_s,
         .repeatable = true,
         .defaultNote = RowText::tr("always"),
         .help = RowText::tr("When it is shown: days and times, such as “mon-fri 08:00-18:00”, “sat,sun 10:00-02:00” "
                             "or “daily 22:00-06:00”."),
         .assign = assignHours},
        {.key = u"playlist.time_zone"_s,
         .defaultNote = RowText::tr("that of the machine"),
         .help = RowText::tr("Time zone of the hours, such as “Europe/Berlin”."),
         .assign = assignZone},
        {.key = u"playlist.priority"_s,
         .type = Type::Number,
         .defaultNote = u"`0`"_s,
         .help = RowText::tr("From -100 to 100. Of the items whose hours it is, those with the highest number are "
                             "shown, one after another; a lower one is interrupted."),
         .assign = ofItem(&PlaylistItem::priority, itemPriority)},
        {.key = u"playlist.loop"_s,
         .type = Type::Flag,
         .defaultNote = u"`false`"_s,
         .help = RowText::tr("Start again at its end, until its duration or its hours are over."),
         .assign = ofItem(&PlaylistItem::loop, Values::flag)},
        {.key = u"playlist.duration"_s,
         .type = Type::Number,
         .defaultNote = RowText::tr("to its end"),
         .help = RowText::tr("Longest time in seconds that it is shown, from its first picture."),
         .assign = ofItem(&PlaylistItem::limit, Values::duration)},
    };
    list.required = {u"playlist.target"_s};
    list.clear = [](SettingsDraft &draft) {
        draft.playlist.clear();
    };
    list.append = [](SettingsDraft &draft, const QString &source) {
        draft.playlist += PlaylistEntry{.source = source};
    };
    list.refuse = [](SettingsDraft &draft, const QString &problem) {
        draft.playlist.last().problems += problem;
    };
    return list;
}

} // namespace

SettingGroup kioskSettings()
{
    SettingGroup group{.title = RowText::tr("Kiosk")};
    group.rows = {
        {.key = u"kiosk"_s,
         .label = RowText::tr("Kiosk"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Fill the screen without a frame and open nothing but the player; Ctrl+Shift+Q quits."),
         .assign = one(&Settings::kiosk, Values::flag)},
        {.key = u"kiosk_image"_s,
         .label = RowText::tr("Kiosk image"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Image or logo that a kiosk shows while there is no picture."),
         .assign = one(&Settings::kioskImage, Values::path)},
    };
    group.lists = {playlist()};
    return group;
}

} // namespace vitrine
