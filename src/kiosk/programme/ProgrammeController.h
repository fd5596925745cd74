// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/programme/ItemPlayer.h"
#include "kiosk/programme/ProgrammeFacts.h"
#include "kiosk/programme/ProgrammeQueue.h"
#include "kiosk/programme/ProgrammeSchedule.h"
#include "playback/Clock.h"
#include "playback/LongTimer.h"

#include <QMap>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Runs the programme of a kiosk: requests items from an ItemPlayer at their time and tells what was shown.
///
/// * What is shown stays until the next item plays; if that fails, the item after it is requested. So an item whose
///   hours or limit are over ends when the next one begins, or when there is none.
/// * An item of higher priority is requested when it is due, or when it has failed and may be tried again. When it
///   begins, the item that was shown is interrupted. When its turns are over, the interrupted item goes on where it
///   was, with the rest of its limit, if its hours are not over by then.
/// * An item that loops keeps its turn: each time through is a play, and `limit` counts for all of them.
/// * An item that ends within shortestPlay, or does not begin within startLimit, has failed. ProgrammeQueue tells when
///   it is tried again.
/// * The fallback is an item of the lowest priority, whose hours are the time when the server of some item does not
///   answer and an item is due.
///
/// Hours are compared with the wall clock, at least once a minute since it can be set; limits and delays with the
/// monotonic one. The timer only calls update(). Keeps references to player and clock; GUI thread.
class ProgrammeController final : public QObject
{
    Q_OBJECT

public:
    /// The longest time between the request for an item and its first picture.
    static constexpr std::chrono::milliseconds startLimit{90'000};
    static constexpr std::chrono::milliseconds shortestPlay{1'000};

    ProgrammeController(const ProgrammeSchedule &schedule, const Clock &clock, ItemPlayer &player,
                        std::optional<PlaylistItem> fallback = {}, QObject *parent = nullptr);

    /// The item that is shown; none for a screen instead of one, or for the last picture of an item that ended.
    [[nodiscard]] std::optional<PlaylistItem> shownItem() const;

    [[nodiscard]] bool showsFallback() const { return m_fallback && isShown(m_items.size() - 1); }

    /// When update() has to be called next, in the time of Clock::elapsed(); none if nothing is expected.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextUpdate() const { return m_nextUpdate; }

    /// Instead of startLimit, for items that are requested from now on.
    void setStartLimit(std::chrono::milliseconds limit) { m_startLimit = limit; }
    /// Replaces the playlist, at the next update() or restart(). An item with the same name, target and token source
    /// goes on with its new values, and so does one without a name that has another number now; another one that is
    /// shown stays until the next one plays. Failures are forgotten. \a unreachable: see noteUnreachable().
    void setSchedule(const ProgrammeSchedule &schedule, const QStringList &unreachable = {});
    void start();
    /// Ends the item that is shown, as a fact: nothing is requested from the player any more.
    void stop();

public Q_SLOTS:
    /// Requests what is due now.
    void update();
    /// Ends the turn of the item that is shown: the next one is requested, the same one if there is no other.
    void next();
    /// As at the start: the turn of the item that is shown ends, and the first one is next.
    void restart();
    /// Ends the wait of items that have failed.
    void retry();

    /// The play \a play shows its first picture. Numbers of other plays are ignored, here and below.
    void noteItemBegan(int play);
    void noteItemEnded(int play);
    void noteItemFailed(int play);

    /// The names of the items whose servers do not answer; none until the first call. One that is shown goes on; the
    /// others are tried as ProgrammeQueue says. If one is not among them any more, the wait of all others that have
    /// failed ends.
    void noteUnreachable(const QStringList &items);

Q_SIGNALS:
    void itemStarted(const vitrine::PlaylistItem &item);
    void itemEnded(const vitrine::PlaylistItem &item, vitrine::ItemEnd end);
    void itemSkipped(const vitrine::PlaylistItem &item, vitrine::ItemSkip skip);

private:
    /// The turn of an item: its first play, or another one that goes on with the turn.
    struct Turn
    {
        qsizetype item = 0;
        ItemStart start = ItemStart::FromBeginning;
        std::optional<std::chrono::milliseconds> left; ///< of the limit; none: no limit
    };
    struct Request
    {
        Turn turn;
        PlayId play = 0;
        std::chrono::milliseconds startBy{0};
    };
    struct Shown
    {
        qsizetype item = 0; ///< meaningless if it is removed
        PlaylistItem what;
        ItemStart start = ItemStart::FromBeginning;
        PlayId play = 0;
        std::chrono::milliseconds since{0};
        std::optional<std::chrono::milliseconds> limitAt;
        std::optional<ItemEnd> overBy{}; ///< Skipped or Removed: stays only until the next one plays
    };

    void evaluate();
    void checkRequest();
    void noteFailure(qsizetype index, std::chrono::milliseconds played);
    /// For a new playlist, or a new turn of all.
    void renewQueue();
    void scheduleUpdate();
    [[nodiscard]] std::optional<Turn> nextTurn() const;
    [[nodiscard]] bool mayStay(const std::optional<Turn> &next) const;
    /// Whether the item that is shown has had its time, and stays only until the next one plays.
    [[nodiscard]] bool isLimitOver() const { return m_shown->limitAt && m_clock.elapsed() >= *m_shown->limitAt; }
    void skipShown();
    [[nodiscard]] ItemEnd endReason() const;
    void request(const Turn &turn);
    void cancelRequest();
    void failTurn(const Turn &turn, ItemSkip skip);
    void keepTurn(const Shown &shown, ItemStart start);
    void endShown(ItemEnd end);
    void noteOver(const Shown &shown);
    void showCalmScreen();
    [[nodiscard]] QList<qsizetype> dueItems() const;
    [[nodiscard]] bool isFallback(qsizetype index) const { return index == m_schedule.items().size(); }
    [[nodiscard]] bool isShown(qsizetype index) const
    {
        return m_shown && m_shown->overBy != ItemEnd::Removed && m_shown->item == index;
    }
    [[nodiscard]] const PlaylistItem &item(qsizetype index) const { return m_items.at(index); }

    std::optional<PlaylistItem> m_fallback;
    ProgrammeSchedule m_schedule;
    QList<PlaylistItem> m_items; ///< of the schedule, and the fallback
    ProgrammeQueue m_queue;
    const Clock &m_clock;
    ItemPlayer &m_player;
    LongTimer m_timer;
    std::optional<std::chrono::milliseconds> m_nextUpdate;

    std::chrono::milliseconds m_startLimit = startLimit;
    bool m_isRunning = false;
    QStringList m_unreachable; ///< names of items
    PlayId m_lastPlay = 0;
    bool m_isCalm = false; ///< the calm screen is shown, and nothing has been requested since
    std::optional<Shown> m_shown;
    std::optional<Request> m_request;
    QMap<int, Turn> m_keptTurns; ///< of each priority: goes on before the next one

    // As of the last update().
    std::chrono::milliseconds m_now{0};
    QDateTime m_utc;
    QList<qsizetype> m_due;
    std::optional<QDateTime> m_scheduleChange;
};

} // namespace vitrine
