// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeController.h"

#include <algorithm>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

namespace {

// The wall clock can be set at any time, and a timer does not run while the machine is suspended.
constexpr milliseconds longestWait(60'000);

} // namespace

ProgrammeController::ProgrammeController(const ProgrammeSchedule &schedule, const Clock &clock, ItemPlayer &player,
                                         std::optional<PlaylistItem> fallback, QObject *parent)
    : QObject(parent)
    , m_fallback(std::move(fallback))
    , m_schedule(schedule)
    , m_items(withFallback(schedule.items(), m_fallback))
    , m_queue(m_items)
    , m_clock(clock)
    , m_player(player)
{
    connect(&m_timer, &LongTimer::timeout, this, &ProgrammeController::update);
}

std::optional<PlaylistItem> ProgrammeController::shownItem() const
{
    return m_shown ? std::optional(m_shown->what) : std::nullopt;
}

void ProgrammeController::setSchedule(const ProgrammeSchedule &schedule, const QStringList &unreachable)
{
    const QList<PlaylistItem> items = withFallback(schedule.items(), m_fallback);
    const auto place = [&items](const PlaylistItem &item) {
        return placeOf(item, items);
    };
    const auto moved = [this, &place](Turn turn) {
        turn.item = place(item(turn.item));
        return turn;
    };
    const bool isCancelled = m_request && place(item(m_request->turn.item)) < 0;
    if (isCancelled)
        m_request.reset();
    if (m_request)
        m_request->turn = moved(m_request->turn);
    const QMap<int, Turn> kept = std::exchange(m_keptTurns, {});
    for (const Turn &turn : kept) {
        if (const Turn after = moved(turn); after.item >= 0)
            m_keptTurns.insert(items.at(after.item).priority, after);
    }
    m_schedule = schedule;
    m_items = items;
    m_isCalm = false;
    m_unreachable = unreachable;
    if (m_shown) {
        const qsizetype after = place(m_shown->what);
        if (after < 0) {
            m_shown->overBy = ItemEnd::Removed;
        } else {
            const PlaylistItem before = std::exchange(m_shown->what, item(after));
            m_shown->what.name = before.name; // it ends as it has begun
            m_shown->item = after;
            if (before.limit != m_shown->what.limit)
                m_shown->limitAt =
                    m_shown->what.limit ? std::optional(m_shown->since + *m_shown->what.limit) : std::nullopt;
        }
    }
    renewQueue();
    if (m_shown && isShown(m_shown->item))
        m_queue.noteStarted(m_shown->item);
    if (isCancelled)
        m_player.cancelItem(); // last: it may report a failure of what is shown
}

void ProgrammeController::next()
{
    if (!m_shown || !m_isRunning)
        return;
    m_keptTurns.remove(m_shown->what.priority);
    skipShown();
    update();
}

void ProgrammeController::restart()
{
    m_keptTurns.clear();
    m_isCalm = false;  // something else may be shown there by now
    m_request.reset(); // what is requested now takes its place
    renewQueue();
    if (m_shown)
        skipShown();
    update();
}

void ProgrammeController::retry()
{
    m_queue.forgetFailures();
    update();
}

void ProgrammeController::start()
{
    m_isRunning = true;
    update();
}

void ProgrammeController::stop()
{
    m_isRunning = false;
    m_timer.stop();
    m_nextUpdate.reset();
    m_keptTurns.clear();
    m_isCalm = false;
    cancelRequest();
    if (m_shown)
        endShown(isLimitOver() ? ItemEnd::TimeLimit : ItemEnd::Stopped);
}

void ProgrammeController::update()
{
    if (!m_isRunning)
        return;
    evaluate();
    scheduleUpdate();
}

void ProgrammeController::noteItemBegan(int play)
{
    if (!m_request || m_request->play != play)
        return;
    m_now = m_clock.elapsed();
    const Turn turn = m_request->turn;
    const std::optional<Shown> old = m_shown;
    const ItemEnd end = old ? endReason() : ItemEnd::Finished;
    m_request.reset();
    m_keptTurns.remove(item(turn.item).priority);
    if (old) {
        noteOver(*old);
        // It fills a gap, and begins at its start in the next one.
        if (end == ItemEnd::Interrupted && !isFallback(old->item))
            keepTurn(*old, ItemStart::WhereInterrupted);
    }
    m_queue.noteStarted(turn.item);
    const PlaylistItem what = item(turn.item);
    m_shown =
        Shown{turn.item, what, turn.start, play, m_now, turn.left ? std::optional(m_now + *turn.left) : std::nullopt};
    if (old)
        Q_EMIT itemEnded(old->what, end);
    if (!m_isRunning) // stopped by what follows the fact
        return;
    Q_EMIT itemStarted(what);
    update();
}

void ProgrammeController::noteItemEnded(int play)
{
    m_now = m_clock.elapsed();
    const bool isShown = m_shown && m_shown->play == play;
    // The rest of an interrupted play may be short.
    const bool hasPlayed =
        isShown && (m_now - m_shown->since >= shortestPlay || m_shown->start == ItemStart::WhereInterrupted);
    if (!hasPlayed) {
        noteItemFailed(play);
        return;
    }
    const bool hasTime = !m_shown->limitAt || m_now + shortestPlay <= *m_shown->limitAt;
    if (m_shown->what.loop && hasTime && !m_shown->overBy)
        keepTurn(*m_shown, ItemStart::FromBeginning);
    endShown(ItemEnd::Finished);
    update();
}

void ProgrammeController::noteItemFailed(int play)
{
    m_now = m_clock.elapsed();
    if (m_request && m_request->play == play)
        failTurn(std::exchange(m_request, std::nullopt)->turn, ItemSkip::Failed);
    else if (m_shown && m_shown->play == play)
        endShown(ItemEnd::Failed);
    else
        return;
    update();
}

void ProgrammeController::noteUnreachable(const QStringList &items)
{
    const QStringList before = std::exchange(m_unreachable, items);
    const bool isBack = std::ranges::any_of(before, [&items](const QString &name) { return !items.contains(name); });
    m_now = m_clock.elapsed();
    for (qsizetype index = 0; index < m_items.size(); ++index) {
        const QString &name = item(index).name;
        if (!items.contains(name)) {
            if (isBack)
                m_queue.noteEnded(index);
        } else if (!before.contains(name) && !isShown(index)) {
            m_queue.noteUnreachable(index, m_now);
        }
    }
    update();
}

void ProgrammeController::evaluate()
{
    m_now = m_clock.elapsed();
    m_utc = m_clock.utcNow();
    m_due = dueItems();
    m_scheduleChange = m_schedule.nextChange(m_utc);
    m_keptTurns.removeIf([this](QMap<int, Turn>::iterator kept) { return !m_due.contains(kept->item); });
    checkRequest();
    if (!m_isRunning) // stopped by what follows the fact
        return;

    const std::optional<Turn> next = nextTurn();
    if (mayStay(next)) {
        cancelRequest();
        return;
    }
    if (m_request && (!next || item(next->item).priority <= item(m_request->turn.item).priority))
        return;
    if (next)
        request(*next);
    else
        showCalmScreen();
}

void ProgrammeController::renewQueue()
{
    m_now = m_clock.elapsed();
    m_queue = ProgrammeQueue(m_items);
    for (qsizetype index = 0; index < m_items.size(); ++index) {
        if (m_unreachable.contains(item(index).name) && !isShown(index))
            m_queue.noteUnreachable(index, m_now);
    }
}

QList<qsizetype> ProgrammeController::dueItems() const
{
    QList<qsizetype> due = m_schedule.due(m_utc);
    if (m_fallback && !m_unreachable.isEmpty() && !due.isEmpty())
        due += m_schedule.items().size();
    return due;
}

void ProgrammeController::checkRequest()
{
    if (!m_request)
        return;
    const Turn turn = m_request->turn;
    const bool isLate = m_now >= m_request->startBy;
    const bool isDue = m_due.contains(turn.item);
    if (!isLate && isDue && !m_queue.waits(turn.item, m_due, m_now))
        return;
    cancelRequest();
    if (isLate || isDue)
        failTurn(turn, isLate ? ItemSkip::StartLimit : ItemSkip::Failed);
    else
        Q_EMIT itemSkipped(item(turn.item), ItemSkip::HoursOver);
}

/// Whether the item that is shown is to go on. Then a request has no reason any more: it was for one of higher
/// priority.
bool ProgrammeController::mayStay(const std::optional<Turn> &next) const
{
    if (!m_shown || m_shown->overBy || !m_due.contains(m_shown->item) ||
        (m_shown->limitAt && m_now >= *m_shown->limitAt))
        return false;
    return !next || item(next->item).priority <= m_shown->what.priority;
}

std::optional<ProgrammeController::Turn> ProgrammeController::nextTurn() const
{
    const std::optional<qsizetype> next = m_queue.next(m_due, m_now);
    if (!next)
        return std::nullopt;
    const auto kept = m_keptTurns.constFind(item(*next).priority);
    if (kept != m_keptTurns.cend() && !m_queue.waits(kept->item, m_due, m_now))
        return *kept;
    return Turn{*next, ItemStart::FromBeginning, item(*next).limit};
}

void ProgrammeController::skipShown()
{
    if (!m_shown->overBy && !isLimitOver())
        m_shown->overBy = ItemEnd::Skipped;
}

ItemEnd ProgrammeController::endReason() const
{
    if (m_shown->overBy)
        return *m_shown->overBy;
    if (m_shown->limitAt && m_now >= *m_shown->limitAt)
        return ItemEnd::TimeLimit;
    const QDateTime utc = m_clock.utcNow();
    const bool isDue = isFallback(m_shown->item) ? !m_schedule.due(utc).isEmpty() : m_shown->what.hours.contains(utc);
    return isDue ? ItemEnd::Interrupted : ItemEnd::HoursOver;
}

void ProgrammeController::request(const Turn &turn)
{
    m_isCalm = false; // the item takes its place: it has to be shown again if that fails
    m_request = Request{turn, ++m_lastPlay, m_now + m_startLimit};
    // The player may report a failure, and so request another item, before it returns.
    m_player.showItem(item(turn.item), turn.start, m_request->play);
}

void ProgrammeController::cancelRequest()
{
    if (!m_request)
        return;
    m_request.reset();
    m_player.cancelItem();
}

void ProgrammeController::failTurn(const Turn &turn, ItemSkip skip)
{
    m_keptTurns.remove(item(turn.item).priority);
    noteFailure(turn.item, milliseconds(0));
    Q_EMIT itemSkipped(item(turn.item), skip);
}

void ProgrammeController::noteFailure(qsizetype index, milliseconds played)
{
    m_queue.noteFailed(index, m_now, played);
    if (m_unreachable.contains(item(index).name))
        m_queue.noteUnreachable(index, m_now);
}

void ProgrammeController::keepTurn(const Shown &shown, ItemStart start)
{
    const std::optional<milliseconds> left = shown.limitAt ? std::optional(*shown.limitAt - m_now) : std::nullopt;
    m_keptTurns.insert(shown.what.priority, Turn{shown.item, start, left});
}

void ProgrammeController::endShown(ItemEnd end)
{
    const Shown old = *std::exchange(m_shown, std::nullopt);
    if (end == ItemEnd::Failed && old.overBy != ItemEnd::Removed)
        noteFailure(old.item, m_now - old.since);
    else
        noteOver(old);
    Q_EMIT itemEnded(old.what, end);
}

void ProgrammeController::noteOver(const Shown &shown)
{
    // If its next turn has failed already, it waits.
    if (shown.overBy != ItemEnd::Removed && !m_queue.waits(shown.item, m_due, m_now))
        m_queue.noteEnded(shown.item);
}

void ProgrammeController::showCalmScreen()
{
    if (m_isCalm)
        return;
    // Nothing else can be played.
    if (m_shown && m_shown->overBy == ItemEnd::Skipped) {
        m_shown->overBy.reset();
        if (mayStay(std::nullopt))
            return;
    }
    if (m_shown)
        endShown(endReason());
    if (!m_isRunning) // stopped by what follows the fact
        return;
    m_isCalm = true;
    m_player.showCalmScreen();
}

void ProgrammeController::scheduleUpdate()
{
    m_nextUpdate.reset();
    if (!m_isRunning)
        return;
    const auto consider = [this](const std::optional<milliseconds> &time) {
        if (time && *time > m_now)
            m_nextUpdate = m_nextUpdate ? std::min(*m_nextUpdate, *time) : *time;
    };
    if (m_scheduleChange)
        consider(m_now + milliseconds(m_utc.msecsTo(*m_scheduleChange)));
    if (m_request)
        consider(m_request->startBy);
    if (m_shown)
        consider(m_shown->limitAt);
    consider(m_queue.nextRetry(m_due, m_now));
    const milliseconds wait = m_nextUpdate ? *m_nextUpdate - m_now : longestWait;
    m_timer.start(std::min(wait, longestWait));
}

} // namespace vitrine
