// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayTarget.h"
#include "settings/SettingParsers.h"
#include "settings/rows/HoursParsers.h"
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
    if (name == "attract"_L1 || name == "fallback"_L1)
        return Values::mismatch(RowText::tr("another name than attract and fallback, which kiosk.attract and "
                                            "kiosk.fallback have in events and in the proof of play"),
                                text);
    return name;
}

/// An identifier that others have given: of an order, or of a screen.
Result<QString> identifier(const QString &text)
{
    const QString id = text.simplified();
    constexpr qsizetype longest = 255;
    if (id.size() > longest)
        return Values::mismatch(RowText::tr("a text of at most %1 characters").arg(longest), text);
    return id;
}

Result<QString> targetFor(const QString &text, PlayTarget::UrlUse use)
{
    if (text.trimmed().isEmpty())
        return Error{RowText::tr("must be a URL, a token or demo, but is empty")};
    const Result<PlayTarget> target = PlayTarget::resolve(text, use);
    if (!target)
        return Error{RowText::tr("cannot be played. %1").arg(target.error().message)};
    return text;
}

/// Whether it needs a token depends on the other keys of the item: settlePlaylist() looks at it.
Result<QString> itemTarget(const QString &text)
{
    return targetFor(text, PlayTarget::UrlUse::PlayerFrameAndToken);
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

/// A target as text: it is resolved when it is opened.
std::optional<QString> checkTarget(const QString &text)
{
    const Result<QString> target = targetFor(text, PlayTarget::UrlUse::PlayerFrame);
    return target ? std::nullopt : std::optional(target.error().message);
}

SettingRow::Assign target(QString Settings::*member)
{
    return [member](SettingsDraft &draft, const QStringList &values) -> std::optional<QString> {
        const QString text = values.last();
        if (!text.isEmpty()) {
            if (const auto problem = checkTarget(text))
                return problem;
        }
        draft.settings.*member = text;
        return std::nullopt;
    };
}

Result<QString> publicText(const QString &text)
{
    const QString line = text.simplified();
    constexpr qsizetype longest = 200;
    if (line.size() > longest)
        return Values::mismatch(RowText::tr("a line of at most %1 characters").arg(longest), text);
    return line;
}

QList<SettingRow> unattendedRows()
{
    return {
        {.key = u"kiosk.text"_s,
         .label = RowText::tr("Kiosk text"),
         .valueName = RowText::tr("TEXT"),
         .help = RowText::tr("In a kiosk, the line on the screen while nothing can be shown."),
         .assign = one(&Settings::kioskText, publicText)},
        {.key = u"kiosk.attract"_s,
         .label = RowText::tr("Attract loop"),
         .valueName = RowText::tr("TARGET"),
         .help = RowText::tr("In a kiosk, play this again and again until somebody touches the screen."),
         .details =
             RowText::tr("A touch, a click or a key then starts the target or the playlist, until kiosk.idle_reset."),
         .assign = target(&Settings::kioskAttract)},
        {.key = u"kiosk.idle_reset"_s,
         .label = RowText::tr("Idle reset"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"0"_s,
         .help =
             RowText::tr("In a kiosk, start over this long after the last input, without cookies and stored data; 0: "
                         "never, but after 120 seconds with kiosk.attract."),
         .details =
             RowText::tr("The last ten seconds are counted down on the screen. The player is a new device for the "
                         "service afterwards."),
         .assign = one(&Settings::kioskIdleReset, Values::delay)},
        {.key = u"kiosk.fallback"_s,
         .label = RowText::tr("Fallback"),
         .valueName = RowText::tr("TARGET"),
         .help = RowText::tr("What a kiosk plays while there is no network and no item of the playlist can be played."),
         .assign = target(&Settings::kioskFallback)},
        {.key = u"kiosk.picture_limit"_s,
         .label = RowText::tr("Picture limit"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .defaultValue = u"120"_s,
         .help =
             RowText::tr("In a kiosk, report a picture that is black or does not move for this time, and reload the "
                         "page once; 0: never."),
         .assign = one(&Settings::kioskPictureLimit, Values::delay)},
        {.key = u"kiosk.reload_at"_s,
         .label = RowText::tr("Daily reload"),
         .valueName = RowText::tr("HH:MM-HH:MM"),
         .help = RowText::tr("In a kiosk, replace the browser engine's process for the page once a day in this time, "
                             "between two items if possible; once a week, end instead, if a service manager starts it "
                             "again."),
         .assign = one(&Settings::kioskReloadAt, Values::dailyWindow)},
        {.key = u"kiosk.memory_limit"_s,
         .label = RowText::tr("Memory limit"),
         .type = Type::Number,
         .valueName = RowText::tr("MEBIBYTES"),
         .defaultValue = u"0"_s,
         .help =
             RowText::tr("In a kiosk, replace the process for the page when all processes together use more memory; "
                         "0: never."),
         .assign = one(&Settings::kioskMemoryLimit, Values::mebibytes)},
    };
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
         .help = RowText::tr(
             "Name in events and messages; each item needs one of its own, other than attract and fallback."),
         .assign = ofItem(&PlaylistItem::name, itemName)},
        {.key = u"playlist.order_id"_s,
         .defaultNote = RowText::tr("none"),
         .help = RowText::tr("Order of the advertiser, for the proof of play."),
         .assign = ofItem(&PlaylistItem::orderId, identifier)},
        {.key = u"playlist.hours"_s,
         .repeatable = true,
         .defaultNote = RowText::tr("always"),
         .help = RowText::tr("When it is shown: days and times, such as “mon-fri 08:00-18:00”, “sat,sun 10:00-02:00” "
                             "or “daily 22:00-06:00”."),
         .assign =
             [](SettingsDraft &draft, const QStringList &values) {
                 return assignWindows(draft.playlist.last().item.hours, values);
             }},
        {.key = u"playlist.time_zone"_s,
         .defaultNote = RowText::tr("that of the machine"),
         .help = RowText::tr("Time zone of the hours, such as “Europe/Berlin”."),
         .assign =
             [](SettingsDraft &draft, const QStringList &values) {
                 return assignZone(draft.playlist.last().item.hours, values.last());
             }},
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
        {.key = u"playlist.still_image"_s,
         .defaultNote = RowText::tr("the last picture of the item before it"),
         .help = RowText::tr("Picture that is shown until it plays."),
         .assign = ofItem(&PlaylistItem::stillImage, Values::path)},
        {.key = u"playlist.token_file"_s,
         .defaultNote = RowText::tr("the token of the target"),
         .help = RowText::tr("File with the token; read again for each play."),
         .assign = ofItem(&PlaylistItem::tokenFile, Values::path)},
        {.key = u"playlist.token_command"_s,
         .isCommand = true,
         .defaultNote = RowText::tr("the token of the target"),
         .help = RowText::tr("Program, with arguments, that prints a token; run for each play."),
         .assign = ofItem(&PlaylistItem::tokenCommand, Values::command)},
    };
    list.required = {u"playlist.target"_s};
    list.clear = [](SettingsDraft &draft) {
        draft.playlist.clear();
    };
    list.append = [](SettingsDraft &draft, const QString &source) {
        draft.playlist += PlaylistEntry{.source = source};
    };
    list.place = [](SettingsDraft &draft, const QString &key, const QString &source) {
        draft.playlist.last().sources.insert(key, source);
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
         .help = RowText::tr(
             "Fill the screen without a frame and open nothing but the player; Ctrl+Shift+Q quits, or asks for the "
             "PIN."),
         .assign = one(&Settings::kiosk, Values::flag)},
        {.key = u"kiosk_image"_s,
         .label = RowText::tr("Kiosk image"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Image or logo that a kiosk shows while there is no picture."),
         .assign = one(&Settings::kioskImage, Values::path)},
        {.key = u"kiosk.keyboard"_s,
         .label = RowText::tr("On-screen keyboard"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("In a kiosk, show a keyboard on the screen for the text fields of pages."),
         .details = RowText::tr("Needs Qt Virtual Keyboard: the log names the packages that are missing."),
         .assign = one(&Settings::kioskKeyboard, Values::flag)},
        {.key = u"kiosk.frame_id"_s,
         .label = RowText::tr("Frame ID"),
         .valueName = RowText::tr("ID"),
         .help = RowText::tr("Identifier of the screen, for the proof of play of a kiosk."),
         .assign = one(&Settings::kioskFrameId, identifier)},
    };
    group.rows += unattendedRows();
    group.fileRows = {{.key = u"kiosk.enabled"_s,
                       .type = Type::Flag,
                       .sameAs = u"kiosk"_s,
                       .help = RowText::tr("The same as kiosk, in a file with a table [kiosk]."),
                       .assign = one(&Settings::kiosk, Values::flag)},
                      {.key = u"kiosk.image"_s,
                       .sameAs = u"kiosk_image"_s,
                       .help = RowText::tr("The same as kiosk_image, in a file with a table [kiosk]."),
                       .assign = one(&Settings::kioskImage, Values::path)}};
    group.lists = {playlist()};
    return group;
}

} // namespace vitrine
