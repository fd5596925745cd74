// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/PlaylistItem.h"

#include <QDateTime>
#include <QStringList>

#include <chrono>

namespace vitrine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An item with the hours \a windows in \a zone; always, if there are none.
inline PlaylistItem playlistItem(const QString &name, const QStringList &windows = {}, const QByteArray &zone = "UTC")
{
    PlaylistItem item;
    item.name = name;
    if (!windows.isEmpty())
        item.hours = *WeeklyHours::fromText(windows, zone);
    return item;
}

inline QDateTime utcTime(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate);
}

inline const QDateTime noon = utcTime("2026-06-01T12:00:00"); // a Monday

inline PlaylistItem withPriority(int priority, PlaylistItem item)
{
    item.priority = priority;
    return item;
}

inline PlaylistItem withLimit(std::chrono::milliseconds limit, PlaylistItem item)
{
    item.limit = limit;
    return item;
}

inline PlaylistItem looping(PlaylistItem item)
{
    item.loop = true;
    return item;
}

} // namespace vitrine
