// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/JournalArguments.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Action = JournalArguments::Action;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::JournalArguments)
};

/// An action with its own options, separated by spaces; --file is for all of them.
struct ActionRow
{
    Action action;
    QLatin1StringView name;
    QLatin1StringView options;
};

constexpr std::array actions{
    ActionRow{Action::Sessions, "sessions"_L1, "json since content limit"_L1},
    ActionRow{Action::Show, "show"_L1, "json"_L1},
    ActionRow{Action::Stats, "stats"_L1, "json since content"_L1},
    ActionRow{Action::Export, "export"_L1, "since content limit format table output"_L1},
    ActionRow{Action::Import, "import"_L1, ""_L1},
    ActionRow{Action::Verify, "verify"_L1, "json"_L1},
    ActionRow{Action::Prune, "prune"_L1, "older-than max-size"_L1},
    ActionRow{Action::Vacuum, "vacuum"_L1, ""_L1},
};

template<typename Value, std::size_t size>
using Names = std::array<std::pair<QLatin1StringView, Value>, size>;

constexpr Names<JournalArguments::Format, 7> formats{{{"jsonl"_L1, JournalArguments::Format::JsonLines},
                                                      {"csv"_L1, JournalArguments::Format::Csv},
                                                      {"cmcd"_L1, JournalArguments::Format::Cmcd},
                                                      {"xapi"_L1, JournalArguments::Format::Xapi},
                                                      {"playout"_L1, JournalArguments::Format::Playout},
                                                      {"playout-jsonl"_L1, JournalArguments::Format::PlayoutLines},
                                                      {"outsmart"_L1, JournalArguments::Format::Outsmart}}};
constexpr Names<JournalArguments::Table, 3> tables{{{"sessions"_L1, JournalArguments::Table::Sessions},
                                                    {"events"_L1, JournalArguments::Table::Events},
                                                    {"segments"_L1, JournalArguments::Table::Segments}}};

template<typename Value, std::size_t size>
QStringList wordsOf(const Names<Value, size> &names)
{
    QStringList words;
    for (const auto &[name, value] : names)
        words += name;
    return words;
}

template<typename Value, std::size_t size>
Result<Value> oneOf(const Names<Value, size> &names, const QString &option, const QString &text)
{
    for (const auto &[name, value] : names) {
        if (text == name)
            return value;
    }
    return Error{
        Text::tr("--%1 must be one of %2, but is “%3”.").arg(option, wordsOf(names).join(", "_L1), echoed(text))};
}

/// A length of time: a number with s, m, h, d or w.
std::optional<std::chrono::seconds> lengthOfTime(const QString &text)
{
    static const QRegularExpression pattern(u"^([0-9]{1,6})([smhdw])$"_s);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 number = match.captured(1).toLongLong();
    switch (match.captured(2).front().unicode()) {
    case u's':
        return std::chrono::seconds(number);
    case u'm':
        return std::chrono::minutes(number);
    case u'h':
        return std::chrono::hours(number);
    case u'd':
        return std::chrono::days(number);
    default:
        return std::chrono::weeks(number);
    }
}

Result<QDateTime> momentOf(const QString &text, const QDateTime &utcNow)
{
    if (const auto length = lengthOfTime(text))
        return utcNow.addSecs(-length->count());
    const QDateTime moment = QDateTime::fromString(text.trimmed(), Qt::ISODate);
    if (moment.isValid())
        return moment.toUTC();
    return Error{Text::tr("--since must be a date such as 2026-11-27, a time such as 2026-11-27T18:00, or a length of "
                          "time such as 12h, 7d or 4w, but is “%1”.")
                     .arg(echoed(text))};
}

Result<qint64> wholeNumber(const QString &option, const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.trimmed().toLongLong(&isNumber);
    if (isNumber && number > 0 && number <= 1'000'000'000)
        return number;
    return Error{Text::tr("--%1 must be a whole number from 1 on, but is “%2”.").arg(option, echoed(text))};
}

const ActionRow *rowOf(const QString &name)
{
    const auto row = std::ranges::find(actions, name, [](const ActionRow &each) { return QString(each.name); });
    return row == actions.end() ? nullptr : &*row;
}

std::optional<Error> misuse(const ActionRow &row, const CommandLine::Run &run)
{
    const QStringList own = QString(row.options).split(u' ');
    for (const OptionDescription &option : journalOptions()) {
        if (option.name != "file"_L1 && run.options.contains(option.name) && !own.contains(option.name))
            return Error{Text::tr("--%1 has no effect on “journal %2”.").arg(option.name, row.name)};
    }
    const qsizetype operands = run.arguments.size() - 1;
    if (row.action == Action::Show && operands != 1)
        return Error{Text::tr("“journal show” needs the id of one session: “vitrine journal sessions” lists them.")};
    if (row.action == Action::Import && operands == 0)
        return Error{Text::tr("“journal import” needs the journals to import: vitrine journal import FILE…")};
    if (row.action != Action::Show && row.action != Action::Import && operands > 0)
        return Error{Text::tr("Unexpected argument “%1” of “journal %2”.").arg(echoed(run.arguments[1]), row.name)};
    if (row.action == Action::Prune && !run.options.contains(u"older-than"_s) && !run.options.contains(u"max-size"_s))
        return Error{Text::tr("“journal prune” needs --older-than or --max-size, so that it is clear what to delete.")};
    if (run.options.contains(u"table"_s) && run.options.value(u"format"_s).value(0) != "csv"_L1)
        return Error{Text::tr("--table is for --format csv only; the other formats have everything in one file.")};
    return std::nullopt;
}

} // namespace

QStringList journalActionNames()
{
    QStringList names;
    for (const ActionRow &row : actions)
        names += row.name;
    return names;
}

QList<OptionDescription> journalOptions()
{
    return {
        {.name = u"json"_s, .help = Text::tr("Print JSON, for scripts (sessions, show, stats, verify).")},
        {.name = u"since"_s,
         .valueName = Text::tr("TIME"),
         .help = Text::tr("Only sessions that began then or later: a date, a time, or a length of time such as 7d."),
         .details = Text::tr("Units are s, m, h, d and w.")},
        {.name = u"content"_s, .valueName = Text::tr("ID"), .help = Text::tr("Only sessions of this content.")},
        {.name = u"limit"_s, .valueName = Text::tr("NUMBER"), .help = Text::tr("At most this many sessions.")},
        {.name = u"format"_s,
         .valueName = wordsOf(formats).join(u'|'),
         .hint = ValueHint::oneOf(wordsOf(formats)),
         .help = Text::tr("Format of the export; default: jsonl."),
         .details = Text::tr("playout, playout-jsonl and outsmart have what a kiosk has played, the others sessions.")},
        {.name = u"table"_s,
         .valueName = wordsOf(tables).join(u'|'),
         .hint = ValueHint::oneOf(wordsOf(tables)),
         .help = Text::tr("Table of a CSV export; default: sessions.")},
        {.name = u"output"_s,
         .valueName = Text::tr("FILE"),
         .hint = ValueHint::file(),
         .help = Text::tr("Write the export to this file instead of standard output.")},
        {.name = u"older-than"_s,
         .valueName = Text::tr("TIME"),
         .help = Text::tr("Prune: delete sessions that ended longer ago than this, such as 30d.")},
        {.name = u"max-size"_s,
         .valueName = Text::tr("MEGABYTES"),
         .help = Text::tr("Prune: delete the oldest sessions until the journal is not larger than this.")},
        {.name = u"file"_s,
         .valueName = Text::tr("FILE"),
         .hint = ValueHint::file(),
         .help = Text::tr("Use this journal instead of that of the profile.")},
    };
}

bool JournalArguments::isOfPlays() const
{
    return format == Format::Playout || format == Format::PlayoutLines || format == Format::Outsmart;
}

Result<JournalArguments> JournalArguments::parse(const CommandLine::Run &run, const QDateTime &utcNow)
{
    const ActionRow *row = rowOf(run.arguments.value(0));
    Q_ASSERT(row != nullptr); // CommandLine has checked it
    if (auto error = misuse(*row, run))
        return *error;
    JournalArguments arguments;
    arguments.action = row->action;
    arguments.operands = run.arguments.mid(1);
    arguments.asJson = run.options.contains(u"json"_s);
    const auto last = [&run](const QString &option) -> std::optional<QString> {
        const QStringList values = run.options.value(option);
        return values.isEmpty() ? std::nullopt : std::optional(values.last());
    };
    arguments.file = last(u"file"_s).value_or(run.loaded->settings.journalFile());
    arguments.filter.contentId = last(u"content"_s).value_or(QString());
    arguments.output = last(u"output"_s).value_or(QString());
    if (const auto text = last(u"since"_s)) {
        const auto moment = momentOf(*text, utcNow);
        if (!moment)
            return moment.error();
        arguments.filter.since = *moment;
    }
    if (const auto text = last(u"limit"_s)) {
        const auto number = wholeNumber(u"limit"_s, *text);
        if (!number)
            return number.error();
        arguments.filter.limit = static_cast<int>(*number);
    }
    if (const auto text = last(u"format"_s)) {
        const auto format = oneOf(formats, u"format"_s, *text);
        if (!format)
            return format.error();
        arguments.format = *format;
        if (arguments.isOfPlays() && run.options.contains(u"content"_s))
            return Error{Text::tr("--content is for sessions; --format %1 has the plays of a kiosk.").arg(*text)};
    }
    if (const auto text = last(u"table"_s)) {
        const auto table = oneOf(tables, u"table"_s, *text);
        if (!table)
            return table.error();
        arguments.table = *table;
    }
    if (const auto text = last(u"max-size"_s)) {
        const auto number = wholeNumber(u"max-size"_s, *text);
        if (!number)
            return number.error();
        arguments.maximumBytes = *number * 1'000'000;
    }
    if (const auto text = last(u"older-than"_s)) {
        arguments.olderThan = lengthOfTime(*text);
        if (!arguments.olderThan)
            return Error{
                Text::tr("--older-than must be a length of time such as 30d or 12w, but is “%1”.").arg(echoed(*text))};
    }
    return arguments;
}

} // namespace vitrine
