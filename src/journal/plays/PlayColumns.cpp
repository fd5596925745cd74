// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/plays/PlayColumns.h"

#include "journal/ColumnStorage.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

std::vector<PlayColumn> allColumns()
{
    using Record = PlayRecord;
    return {
        memberColumn("run", "The run that played it, a UUID", &Record::run),
        memberColumn("number", "Number of the play in its run, from 1 without gaps", &Record::number),
        memberColumn("item", "Name of the item", &Record::item),
        memberColumn("target", "The target without its token", &Record::target),
        memberColumn("orderId", "`playlist.order_id` of the item; null if it has none", &Record::orderId),
        memberColumn("frameId", "`kiosk.frame_id` of the screen; null if it has none", &Record::frameId),
        memberColumn("startedAt", "When the item was on the screen", &Record::startedAt),
        memberColumn("endedAt", "When it no longer was; null while it is open", &Record::endedAt),
        memberColumn("updatedAt", "Time of its last record", &Record::updatedAt),
        memberColumn("firstPictureAt", "The first picture that was followed by another one; null if none was",
                     &Record::firstPictureAt),
        memberColumn("lastPictureAt", "The last picture that was reported; null if none was", &Record::lastPictureAt),
        memberColumn("presentedTime", "Time in which the picture moved, without stalls, pauses and loading",
                     &Record::presentedSeconds, {u"s"_s, 3}),
        memberColumn("complete", "The whole item was presented: its media, or the time of `playlist.duration`",
                     &Record::isComplete),
        memberColumn("endReason", "Why it ended; null while it is open", &Record::endReason),
    };
}

} // namespace

std::span<const PlayColumn> playColumns()
{
    static const std::vector<PlayColumn> columns = allColumns();
    return columns;
}

QStringList playColumnNames()
{
    QStringList names;
    for (const PlayColumn &column : playColumns())
        names += column.name;
    return names;
}

QJsonValue playValue(const PlayColumn &column, const PlayRecord &play)
{
    return journalColumnValue(column.type, column.decimals, column.read(play));
}

QJsonObject playJson(const PlayRecord &play)
{
    QJsonObject json;
    for (const PlayColumn &column : playColumns())
        json.insert(column.name, playValue(column, play));
    return json;
}

} // namespace vitrine
