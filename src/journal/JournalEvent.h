// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "protocol/UserIds.h"

#include <QJsonObject>
#include <QString>

namespace vitrine {

/// \brief One event as a row of the journal.
struct JournalEvent
{
    qint64 seq = 0;
    qint64 time = 0; ///< ms since 1970
    qint64 mono = 0; ///< ms since the start of the run
    QString kind{};
    QString name{};    ///< the most telling field of the kind: name, state, reason, step
    QString rawName{}; ///< as sent, if the player spelt it otherwise
    QString data{};    ///< the other fields, JSON; of a playback event, its data as sent

    friend bool operator==(const JournalEvent &, const JournalEvent &) = default;
};

/// \a event as a row. Pure.
[[nodiscard]] JournalEvent journalEvent(const RunEvent &event, UserIds userIds);

/// The same object as in the event stream (docs/testers.md). Pure.
[[nodiscard]] QJsonObject journalEventJson(const JournalEvent &event);

/// Whether a recovery is under way after \a step, an event of kind `recovery`. Pure.
[[nodiscard]] bool isRecoveryUnderWay(const JournalEvent &step);

/// The first `user_id` of the player in \a event; empty if there is none. Pure.
[[nodiscard]] QString userIdIn(const RunEvent &event);

} // namespace vitrine
