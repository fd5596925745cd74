// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/WeeklyWindow.h"

#include "protocol/EchoedText.h"
#include "settings/SettingValues.h"
#include "settings/Suggestion.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Weekdays = std::bitset<7>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::WeeklyWindow)
};

const QStringList &dayNames()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

Error wrongDay(const QString &word)
{
    const QString similar = closestName(word, dayNames() + QStringList{u"daily"_s});
    return Error{
        Text::tr("“%1” is no weekday%2. Use mon, tue, wed, thu, fri, sat or sun, several with commas "
                 "(sat,sun), a range (mon-fri), or daily.")
            .arg(echoed(word), similar.isEmpty() ? QString() : Text::tr(" (did you mean “%1”?)").arg(similar))};
}

Result<Weekdays> parseDays(const QString &text)
{
    Weekdays days;
    if (text == "daily"_L1)
        return days.set();
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const QStringList ends = part.split(u'-');
        for (const QString &end : ends) {
            if (!dayNames().contains(end))
                return wrongDay(end);
        }
        if (ends.size() > 2)
            return Error{Text::tr("“%1” is no range of weekdays. Use two, such as mon-fri.").arg(echoed(part))};
        const auto last = std::size_t(dayNames().indexOf(ends.last()));
        auto day = std::size_t(dayNames().indexOf(ends.first()));
        days.set(day);
        while (day != last) {
            day = (day + 1) % days.size();
            days.set(day);
        }
    }
    return days;
}

/// Minutes after midnight; 24:00 only if \a isEnd.
Result<int> parseTime(const QString &text, bool isEnd)
{
    static const QRegularExpression shape(uR"(\A(\d\d):(\d\d)\z)"_s);
    const QRegularExpressionMatch match = shape.match(text);
    const int minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    const bool isTime = match.hasMatch() && match.captured(2).toInt() < 60;
    if (isTime && !isEnd && minutes == WeeklyWindow::minutesPerDay)
        return Error{Text::tr("“24:00” cannot be a start. Use 00:00 and the next weekday.")};
    if (!isTime || minutes > WeeklyWindow::minutesPerDay)
        return Error{Text::tr("“%1” is no time. Use two digits for the hour and two for the minute, from 00:00 to "
                              "23:59, or 24:00 as an end.")
                         .arg(echoed(text))};
    return minutes;
}

/// Says in which window \a error is.
Error inWindow(const QString &window, const Error &error)
{
    return Error{Text::tr("has a mistake in “%1”: %2").arg(echoed(window), error.message)};
}

QString timeText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, '0'_L1).arg(minutes % 60, 2, 10, '0'_L1);
}

QString daysText(const Weekdays &days)
{
    if (days.all())
        return u"daily"_s;
    QStringList parts;
    for (std::size_t first = 0; first < days.size(); ++first) {
        if (!days[first])
            continue;
        std::size_t last = first;
        while (last + 1 < days.size() && days[last + 1])
            ++last;
        const QString &from = dayNames().at(qsizetype(first));
        const QString &to = dayNames().at(qsizetype(last));
        if (last == first)
            parts += from;
        else
            parts += from + (last == first + 1 ? u',' : u'-') + to;
        first = last;
    }
    return parts.join(u',');
}

} // namespace

Result<WeeklyWindow> WeeklyWindow::fromText(const QString &text)
{
    static const QRegularExpression spacedSign(uR"(\s*([-,])\s*)"_s);
    const QStringList words = text.simplified().toLower().replace(spacedSign, u"\\1"_s).split(u' ');
    const QStringList times = words.last().split(u'-');
    if (words.size() != 2 || times.size() != 2)
        return SettingValues::mismatch(
            Text::tr("weekdays, a space, and the times from and to, such as “mon-fri 08:00-18:00”, “sat,sun "
                     "10:00-02:00” or “daily 22:00-06:00”"),
            text);
    const Result<Weekdays> days = parseDays(words.first());
    if (!days)
        return inWindow(text, days.error());
    const Result<int> from = parseTime(times.first(), false);
    if (!from)
        return inWindow(text, from.error());
    const Result<int> to = parseTime(times.last(), true);
    if (!to)
        return inWindow(text, to.error());
    return WeeklyWindow{*days, *from, *to > *from ? *to : *to + minutesPerDay};
}

QString WeeklyWindow::text() const
{
    const int to = until > minutesPerDay ? until - minutesPerDay : until;
    return u"%1 %2-%3"_s.arg(daysText(weekdays), timeText(from), timeText(to));
}

bool WeeklyWindow::overlaps(const WeeklyWindow &other) const
{
    const int days = int(weekdays.size());
    for (int day = 0; day < days; ++day) {
        // A window lasts a day at most, so only those that begin a day earlier or later can meet.
        for (const int shift : {-1, 0, 1}) {
            if (!weekdays[std::size_t(day)] || !other.weekdays[std::size_t((day + shift + days) % days)])
                continue;
            const int moved = shift * minutesPerDay;
            if (from < other.until + moved && other.from + moved < until)
                return true;
        }
    }
    return false;
}

} // namespace vitrine
