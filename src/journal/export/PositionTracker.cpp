// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/PositionTracker.h"

#include "protocol/EventVocabulary.h"
#include "protocol/LooseJson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

// A part begins and ends a little after the event that tells its position.
constexpr qint64 sameMoment = 50; // ms

/// The position in \a part at \a now, which is not before its start.
double positionIn(const PlayedPart &part, milliseconds now)
{
    const double length = static_cast<double>((part.end - part.start).count());
    const double passed = static_cast<double>((std::min(now, part.end) - part.start).count());
    const double share = length > 0.0 ? passed / length : 1.0;
    return part.media.fromSeconds + share * (part.media.toSeconds - part.media.fromSeconds);
}

bool tellsPosition(const JournalEvent &event)
{
    if (event.kind != "event"_L1)
        return event.kind == "error"_L1 || event.kind == "recovery"_L1;
    const VocabularyEntry *entry = findEvent(event.name);
    const EventMeaning meaning = entry != nullptr ? entry->meaning : EventMeaning::Unknown;
    // A button may tell the position of a seek bar, and a seek the position of its end.
    return meaning != EventMeaning::Intent && meaning != EventMeaning::SeekingBegan;
}

} // namespace

void PositionTracker::follow(const JournalEvent &event)
{
    if (!tellsPosition(event))
        return;
    const QJsonObject fields = QJsonDocument::fromJson(event.data.toUtf8()).object();
    const QJsonObject data = event.kind == "error"_L1 ? fields.value("data"_L1).toObject() : fields;
    const QJsonValue position = data.value(event.kind == "recovery"_L1 ? "position"_L1 : "current_position"_L1);
    if (const std::optional<double> seconds = loosePosition(position))
        m_told = {event.mono, *seconds};
}

std::optional<MediaPosition> PositionTracker::last(const QList<PlayedPart> &parts, qint64 mono) const
{
    const milliseconds now(mono);
    const auto after = std::ranges::upper_bound(parts, now, {}, &PlayedPart::start);
    if (after == parts.begin())
        return m_told;
    const PlayedPart &part = *std::prev(after);
    const MediaPosition played{std::min(now, part.end).count(), positionIn(part, now)};
    return m_told && m_told->mono + sameMoment >= played.mono ? *m_told : played;
}

QList<PlayedPart> partsUntil(const QList<PlayedPart> &parts, qint64 mono)
{
    const milliseconds now(mono);
    const auto after = std::ranges::upper_bound(parts, now, {}, &PlayedPart::start);
    QList<PlayedPart> until(parts.begin(), after);
    if (!until.isEmpty() && until.last().end > now) {
        until.last().media.toSeconds = positionIn(until.last(), now);
        until.last().end = now;
    }
    return until;
}

} // namespace vitrine
