// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/plays/PlayRecord.h"

#include <QTimeZone>

namespace vitrine {

/// A play of ten seconds, which began \a minute minutes after a fixed moment.
inline PlayRecord playRecord(qint64 number, int minute = 0)
{
    PlayRecord play;
    play.run = QStringLiteral("run-1");
    play.number = number;
    play.item = QStringLiteral("news");
    play.target = QStringLiteral("https://player.example/?token=…");
    play.orderId = QStringLiteral("A1");
    play.frameId = QStringLiteral("1234567890");
    play.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + minute * qint64{60'000}, QTimeZone::utc());
    play.firstPictureAt = play.startedAt.addMSecs(40);
    play.lastPictureAt = play.startedAt.addMSecs(9'900);
    play.endedAt = play.startedAt.addSecs(10);
    play.updatedAt = *play.endedAt;
    play.presentedSeconds = 9.86;
    play.isComplete = true;
    play.endReason = QStringLiteral("finished");
    return play;
}

/// The same, as long as it is on the screen.
inline PlayRecord openPlayRecord(qint64 number, int minute = 0)
{
    PlayRecord play = playRecord(number, minute);
    play.updatedAt = *play.lastPictureAt;
    play.endedAt.reset();
    play.isComplete = false;
    play.endReason.clear();
    return play;
}

} // namespace vitrine
