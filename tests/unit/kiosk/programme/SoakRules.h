// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "SoakWorld.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <limits>

namespace vitrine {

/// \brief What has to be true of a programme at any time.
///
/// Knows the playlist, the facts and what the player was asked for, and nothing of the inside of the controller.
class SoakRules
{
public:
    // As docs/operators.md promises, not as the code has it.
    static constexpr std::chrono::milliseconds longestRetry = 10min;
    static constexpr std::chrono::milliseconds longestStart = 90s;

    SoakRules(const ManualClock &clock, const ProgrammeController &controller, const FaultyPlayer &player)
        : m_clock(clock)
        , m_controller(controller)
        , m_player(player)
    {
    }

    void setItems(const QList<PlaylistItem> &items)
    {
        m_items = items;
        m_items += withPriority(std::numeric_limits<int>::min(), looping(playlistItem(u"fallback"_s)));
        forgetFailures();
    }
    /// Their servers do not answer. The fallback is due while something else is.
    void setUnreachable(const QStringList &items)
    {
        m_isFallbackDue = !items.isEmpty();
        m_unreachable = QSet<QString>(items.cbegin(), items.cend());
        m_waitsSince.clear();
    }
    void setRunning(bool isRunning)
    {
        m_isRunning = isRunning;
        m_waitsSince.clear();
        m_overSince.reset();
    }
    /// Everything may be tried again.
    void forgetFailures()
    {
        m_failed.clear();
        m_waitsSince.clear();
    }

    void noteTried(const QString &name)
    {
        m_waitsSince.insert(name, m_clock.elapsed());
        for (const QString &other : std::as_const(m_unreachable)) {
            if (m_unreachable.contains(name)) // one of them is enough
                m_waitsSince.insert(other, m_clock.elapsed());
        }
        m_triedAt = m_clock.elapsed();
    }
    void noteStarted(const PlaylistItem &item)
    {
        if (m_started)
            complain(item.name + u" starts before "_s + *m_started + u" has ended"_s);
        m_started = item.name;
        m_startedAt = m_clock.elapsed();
        m_failed.remove(item.name);
        m_overSince.reset();
        ++plays;
    }
    void noteEnded(const PlaylistItem &item, ItemEnd end)
    {
        if (m_started != item.name)
            complain(item.name + u" ends and is not shown"_s);
        m_started.reset();
        m_overSince.reset();
        m_waitsSince.insert(item.name, m_clock.elapsed());
        if (end == ItemEnd::Failed)
            m_failed.insert(item.name);
    }
    void noteSkipped(const PlaylistItem &item, ItemSkip skip)
    {
        if (skip != ItemSkip::HoursOver)
            m_failed.insert(item.name);
        ++skips;
    }

    /// Checks everything, after the controller has reacted; false if something is wrong: problem().
    bool check()
    {
        m_due.clear();
        for (const PlaylistItem &item : std::as_const(m_items)) {
            const bool isDue =
                item.name == u"fallback" ? m_isFallbackDue && !m_due.isEmpty() : item.hours.contains(m_clock.utcNow());
            if (isDue)
                m_due.insert(item.name);
        }
        const std::optional<PlaylistItem> shown = m_controller.shownItem();
        if (m_started != (shown ? std::optional(shown->name) : std::nullopt))
            complain(u"the facts and the item that is shown differ"_s);
        if (m_player.shown.has_value() != shown.has_value() || (shown && m_player.shown->name != shown->name))
            complain(u"the player shows something else"_s);
        if (!m_isRunning) {
            if (shown || m_player.loading)
                complain(u"something is shown or loaded although the programme is stopped"_s);
            return m_problem.isEmpty();
        }
        checkRequest();
        if (shown)
            checkShown(*shown);
        checkDue(shown);
        if (const auto update = m_controller.nextUpdate(); update && *update <= m_clock.elapsed())
            complain(u"the next update is not in the future"_s);
        return m_problem.isEmpty();
    }

    [[nodiscard]] QString problem() const { return m_problem; }

    int plays = 0;
    int skips = 0;

private:
    [[nodiscard]] bool isDue(const PlaylistItem &item) const { return m_due.contains(item.name); }
    [[nodiscard]] const PlaylistItem *find(const QString &name) const
    {
        const auto found = std::ranges::find(m_items, name, &PlaylistItem::name);
        return found != m_items.cend() ? &*found : nullptr;
    }

    void checkRequest()
    {
        if (!m_player.loading)
            return;
        const PlaylistItem *item = find(m_player.loading->name);
        if (item == nullptr || !isDue(*item))
            complain(u"an item is loaded that is not due"_s);
        if (m_clock.elapsed() - m_triedAt >= longestStart)
            complain(u"an item is loaded for longer than the start limit"_s);
    }

    /// An item that should be over stays only while another one is loaded.
    void checkShown(const PlaylistItem &shown)
    {
        const PlaylistItem *item = find(shown.name);
        const bool isOver =
            item == nullptr || !isDue(*item) || (item->limit && m_clock.elapsed() - m_startedAt >= *item->limit);
        if (!isOver) {
            m_overSince.reset();
            return;
        }
        if (!m_player.loading)
            complain(shown.name + u" stays although it is over"_s);
        if (!m_overSince)
            m_overSince = m_clock.elapsed();
        // Delays double from 30 s, so after six rounds all items wait at the same time.
        if (m_clock.elapsed() - *m_overSince > 6 * m_items.size() * longestStart)
            complain(shown.name + u" is over for too long"_s);
    }

    /// What is due and more important than what is shown is loaded, or has failed and is tried again in time.
    void checkDue(const std::optional<PlaylistItem> &shown)
    {
        const PlaylistItem *loading = m_player.loading ? find(m_player.loading->name) : nullptr;
        for (const PlaylistItem &item : std::as_const(m_items)) {
            if (!isDue(item)) {
                m_waitsSince.remove(item.name);
                continue;
            }
            const std::chrono::milliseconds now = m_clock.elapsed();
            const auto since = m_waitsSince.constFind(item.name);
            const std::chrono::milliseconds waited = now - (since != m_waitsSince.cend() ? *since : now);
            m_waitsSince.insert(item.name, now - waited);
            if (shown && item.priority <= shown->priority && find(shown->name) != nullptr) {
                m_waitsSince.insert(item.name, now);
                continue;
            }
            if (loading != nullptr && item.priority <= loading->priority)
                continue;
            if (!m_failed.contains(item.name) && !m_unreachable.contains(item.name))
                complain(item.name + u" is due and neither shown nor loaded"_s);
            if (waited > longestRetry + m_items.size() * longestStart)
                complain(item.name + u" is not tried again in time"_s);
        }
    }

    void complain(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = m_clock.utcNow().toString(Qt::ISODateWithMs) + u": "_s + problem;
    }

    const ManualClock &m_clock;
    const ProgrammeController &m_controller;
    const FaultyPlayer &m_player;
    QList<PlaylistItem> m_items;
    QSet<QString> m_due; ///< as of check()
    bool m_isRunning = false;
    bool m_isFallbackDue = false;
    std::optional<QString> m_started;
    std::chrono::milliseconds m_startedAt{0};
    std::chrono::milliseconds m_triedAt{0};
    std::optional<std::chrono::milliseconds> m_overSince;
    QHash<QString, std::chrono::milliseconds> m_waitsSince; ///< of items that are due: not tried since then
    QSet<QString> m_unreachable;
    QSet<QString> m_failed; ///< since they played last
    QString m_problem;
};

} // namespace vitrine
