// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "protocol/Result.h"

#include <QString>

#include <functional>

namespace vitrine {

/// \brief What an import has changed.
struct ImportReport
{
    qint64 newSessions = 0;
    qint64 updatedSessions = 0; ///< known ones, of which the other journal knew more
    qint64 knownSessions = 0;   ///< nothing new
    qint64 newEvents = 0;
    qint64 newPlays = 0; ///< of the proof of play, those that were brought up to date included

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

/// Adds the sessions of the journal \a file to \a into, a prepared connection. A session is the same if its id is the
/// same; the one with the later record wins, of equally late ones one that has ended, and no event is added twice.
/// Plays likewise. \a file is only read. All or nothing.
///
/// \a progress is called with the number of finished sessions and of all.
[[nodiscard]] Result<ImportReport> importJournal(JournalConnection &into, const QString &file,
                                                 const std::function<void(qint64 done, qint64 all)> &progress = {});

} // namespace vitrine
