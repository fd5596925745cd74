// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/PlaylistItem.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Whose turn it is: round robin through the items of the highest priority that is due and works.
///
/// A failed item waits, firstDelay at first, twice as long after each further failure, at most longestDelay. Meanwhile
/// the others take turns, and if all of its priority wait, those of the next lower one. Each priority keeps its place
/// in the round.
///
/// To try an item whose server does not answer is in vain, but a page may reach what a check cannot: if another item
/// can be played instead, one of those is tried after longestDelay.
///
/// Items are indexes in the playlist; those that are due are sorted as by ProgrammeSchedule. Times are monotonic. A
/// value; any thread.
class ProgrammeQueue
{
public:
    static constexpr std::chrono::milliseconds firstDelay{30'000};
    static constexpr std::chrono::milliseconds longestDelay{600'000};
    /// A failure after this time of playback counts as the first one.
    static constexpr std::chrono::milliseconds holdTime{60'000};

    explicit ProgrammeQueue(const QList<PlaylistItem> &items);

    /// The item whose turn is next, of those in \a due; none if all wait.
    [[nodiscard]] std::optional<qsizetype> next(const QList<qsizetype> &due, std::chrono::milliseconds now) const;

    /// Whether \a item waits: it has failed, or would be tried in vain while another one of \a due can be played.
    [[nodiscard]] bool waits(qsizetype item, const QList<qsizetype> &due, std::chrono::milliseconds now) const;

    /// When the first item of \a due that waits may be tried again; none if none waits.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextRetry(const QList<qsizetype> &due,
                                                                     std::chrono::milliseconds now) const;

    /// \a item began to play: this was its turn.
    void noteStarted(qsizetype item);
    /// \a item ended without a failure, or may be tried again: its next failure counts as the first one, and its server
    /// answers.
    void noteEnded(qsizetype item);
    /// \a item failed after \a played, 0 if it did not begin to play: this was its turn, too.
    void noteFailed(qsizetype item, std::chrono::milliseconds now, std::chrono::milliseconds played);
    /// The server of \a item does not answer, or has not answered again.
    void noteUnreachable(qsizetype item, std::chrono::milliseconds now);
    /// Nothing waits any more, and failures count as the first. If the servers of some still do not answer, one is
    /// tried.
    void forgetFailures();

private:
    struct Failures
    {
        std::chrono::milliseconds delay{0}; ///< after the last one
        std::chrono::milliseconds retryAt{0};
    };

    [[nodiscard]] bool hasFailed(qsizetype item, std::chrono::milliseconds now) const;
    [[nodiscard]] bool isVain(qsizetype item, const QList<qsizetype> &due, std::chrono::milliseconds now) const;

    QList<int> m_priorities;          ///< of each item
    QMap<int, qsizetype> m_lastTurns; ///< of each priority
    QHash<qsizetype, Failures> m_failures;
    QSet<qsizetype> m_unreachable;
    std::chrono::milliseconds m_vainUntil{0}; ///< then one of m_unreachable is tried
};

} // namespace vitrine
