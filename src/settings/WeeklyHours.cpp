// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/WeeklyHours.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"
#include "settings/ZoneTime.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// A window can begin two local days before a moment that it contains: one for midnight, one because the end may be
// late.
constexpr int daysBack = 2;
// Hours return each week, but a change of summer time can cut out one window or its gap, and a calendar can skip a day.
constexpr int daysAhead = 22;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::WeeklyHours)
};

struct Span
{
    QDateTime begin;
    QDateTime end; ///< exclusive
};

// Those in which Qt looks for a zone.
constexpr QLatin1StringView zoneFolders[] = {"/usr/share/zoneinfo/"_L1, "/usr/lib/zoneinfo/"_L1};

bool hasFile(const QString &id)
{
    // All ids begin with a capital letter; `posixrules` and `localtime` are other names of a zone.
    static const QRegularExpression pattern(uR"(\A[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\z)"_s);
    if (!pattern.match(id).hasMatch())
        return false;
    return std::any_of(std::begin(zoneFolders), std::end(zoneFolders), [&id](QLatin1StringView folder) {
        QFile file(folder + id);
        return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) && file.read(4) == "TZif";
    });
}

/// Whether \a id is in the database. Qt 6.4 lists only the zones of countries, and Qt takes more than zones: folders,
/// other paths, and rules such as `ABC3`, which is behind UTC.
bool isZone(const QByteArray &id)
{
    const QTimeZone zone(id);
    if (!zone.isValid())
        return false;
    // Newer versions of Qt give an old name the id of the new one, which has the file. `UTC+05:45` has none.
    return hasFile(QString::fromUtf8(zone.id())) ||
           (id.startsWith("UTC") && QTimeZone::availableTimeZoneIds().contains(id));
}

QStringList knownZones()
{
    QStringList names;
    const QList<QByteArray> listed = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : listed)
        names += QString::fromLatin1(id);
    for (const QLatin1StringView folder : zoneFolders) {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString id = files.next().sliced(folder.size());
            if (hasFile(id))
                names += id;
        }
    }
    return names;
}

/// The spans of \a windows that begin on the days \a first to \a last, not empty, in order, those that touch as one.
QList<Span> spansOf(const QList<WeeklyWindow> &windows, const QTimeZone &zone, const QDate &first, const QDate &last)
{
    QList<Span> spans;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        for (const WeeklyWindow &window : windows) {
            if (!window.beginsOn(day))
                continue;
            const Span span{momentOfStart(zone, day, window.from), momentOfEnd(zone, day, window.until)};
            if (span.begin < span.end)
                spans += span;
        }
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.begin < b.begin; });
    QList<Span> merged;
    for (const Span &span : std::as_const(spans)) {
        if (merged.isEmpty() || merged.last().end < span.begin)
            merged += span;
        else
            merged.last().end = std::max(merged.last().end, span.end);
    }
    return merged;
}

} // namespace

Result<WeeklyHours> WeeklyHours::fromText(const QStringList &windows, const QByteArray &zoneId)
{
    if (windows.isEmpty())
        return Error{
            Text::tr("is an empty list. Add hours such as “mon-fri 08:00-18:00”, or remove the setting to show "
                     "the item at any time.")};
    WeeklyHours hours;
    hours.m_zoneId = zoneId;
    for (const QString &text : windows) {
        const Result<WeeklyWindow> window = WeeklyWindow::fromText(text);
        if (!window)
            return window.error();
        hours.m_windows += *window;
    }
    return hours;
}

Result<QByteArray> WeeklyHours::parseZone(const QString &text)
{
    const QByteArray id = text.trimmed().toUtf8();
    if (id.isEmpty() || isZone(id))
        return id;
    const QString similar = closestName(QString::fromUtf8(id), knownZones());
    return Error{Text::tr("must be a time zone of the IANA database, such as Europe/Berlin, but is “%1”%2. Leave it "
                          "empty for the time zone of the system.")
                     .arg(echoed(text), similar.isEmpty() ? QString() : Text::tr(" (did you mean %1?)").arg(similar))};
}

WeeklyHours WeeklyHours::inZone(const QByteArray &zoneId) const
{
    WeeklyHours hours = *this;
    hours.m_zoneId = zoneId;
    return hours;
}

QTimeZone WeeklyHours::zone() const
{
    const QTimeZone chosen = m_zoneId.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(m_zoneId);
    if (chosen.isValid())
        return chosen;
    const QTimeZone system = QTimeZone::systemTimeZone();
    return system.isValid() ? system : QTimeZone::utc();
}

bool WeeklyHours::contains(const QDateTime &moment) const
{
    if (isAlways())
        return true;
    const QTimeZone here = zone();
    const QDate today = dateIn(here, moment);
    const QList<Span> spans = spansOf(m_windows, here, today.addDays(-daysBack), today.addDays(1));
    return std::any_of(spans.cbegin(), spans.cend(),
                       [&](const Span &span) { return span.begin <= moment && moment < span.end; });
}

std::optional<QDateTime> WeeklyHours::nextChange(const QDateTime &moment) const
{
    if (isAlways())
        return std::nullopt;
    const QTimeZone here = zone();
    const QDate today = dateIn(here, moment);
    const QDate lastDay = today.addDays(daysAhead);
    const QList<Span> spans = spansOf(m_windows, here, today.addDays(-daysBack), lastDay);
    const auto next = std::find_if(spans.cbegin(), spans.cend(), [&](const Span &span) { return moment < span.end; });
    if (next == spans.cend())
        return std::nullopt;
    if (moment < next->begin)
        return next->begin;
    // A window of a later day might go on where this one ends.
    const bool isKnown = next->end < momentOfStart(here, lastDay, WeeklyWindow::minutesPerDay);
    return isKnown ? std::optional(next->end) : std::nullopt;
}

std::optional<Error> WeeklyHours::overlap() const
{
    for (qsizetype first = 0; first < m_windows.size(); ++first) {
        for (qsizetype second = first + 1; second < m_windows.size(); ++second) {
            if (m_windows[first].overlaps(m_windows[second]))
                return Error{Text::tr("has two entries for the same time, “%1” and “%2”. Change one of them or remove "
                                      "it.")
                                 .arg(m_windows[first].text(), m_windows[second].text())};
        }
    }
    return std::nullopt;
}

} // namespace vitrine
