// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "PlaylistFixture.h"
#include "kiosk/programme/ProgrammeController.h"
#include "support/ManualClock.h"

#include <QHash>
#include <QList>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace vitrine {

/// \brief How the simulated player plays an item.
struct Playing
{
    std::chrono::milliseconds startsAfter{0};
    std::optional<std::chrono::milliseconds> length{}; ///< none: it never ends
    bool fails = false;                                ///< instead of starting
    bool hangs = false;                                ///< neither starts nor fails
    std::optional<std::chrono::milliseconds> breaksAfter{};
};

/// \brief An item player that plays as told, at the time of a ManualClock.
class SimulatedPlayer final : public ItemPlayer
{
public:
    enum class What { Begin, End, Fail };
    struct Report
    {
        std::chrono::milliseconds time;
        What what;
        PlayId play;
    };

    explicit SimulatedPlayer(const ManualClock &clock)
        : m_clock(clock)
    {
    }

    void showItem(const PlaylistItem &item, ItemStart start, PlayId play) override
    {
        calls += item.name + (start == ItemStart::WhereInterrupted ? u" resumed"_s : QString());
        const Playing playing = items.value(item.name);
        const std::chrono::milliseconds begin = m_clock.elapsed() + playing.startsAfter;
        if (playing.hangs)
            return;
        reports += Report{begin, playing.fails ? What::Fail : What::Begin, play};
        if (!playing.fails && playing.length)
            reports += Report{begin + *playing.length, What::End, play};
        if (!playing.fails && playing.breaksAfter)
            reports += Report{begin + *playing.breaksAfter, What::Fail, play};
    }

    void cancelItem() override
    {
        calls += u"cancel"_s;
        if (cancelled)
            cancelled();
    }
    void showCalmScreen() override { calls += u"calm"_s; }

    QHash<QString, Playing> items;
    std::function<void()> cancelled; ///< what happens inside cancelItem()
    QStringList calls;
    QList<Report> reports; ///< to come

private:
    const ManualClock &m_clock;
};

/// \brief A programme that runs on a ManualClock without waiting, and writes down its facts with the local
/// time and, outside UTC, the hours it is ahead.
class ProgrammeRig
{
public:
    ProgrammeRig(const QList<PlaylistItem> &items, const QDateTime &begin, const QByteArray &zone = "UTC",
                 std::optional<PlaylistItem> fallback = {})
        : m_player(clock)
        , m_zone(zone)
    {
        clock.setBack(std::chrono::milliseconds(begin.msecsTo(clock.utcNow())));
        controller = std::make_unique<ProgrammeController>(ProgrammeSchedule(items), clock, m_player, fallback);
        QObject::connect(controller.get(), &ProgrammeController::itemStarted, controller.get(),
                         [this](const PlaylistItem &item) { note(item.name + u" started"_s); });
        QObject::connect(
            controller.get(), &ProgrammeController::itemEnded, controller.get(),
            [this](const PlaylistItem &item, ItemEnd end) { note(item.name + u" ended: "_s + itemEndName(end)); });
        QObject::connect(controller.get(), &ProgrammeController::itemSkipped, controller.get(),
                         [this](const PlaylistItem &item, ItemSkip skip) {
                             note(item.name + u" skipped: "_s + itemSkipName(skip));
                         });
    }

    /// Runs until everything is done that happens before \a end.
    void runUntil(const QDateTime &end)
    {
        const std::chrono::milliseconds last = clock.elapsed() + std::chrono::milliseconds(clock.utcNow().msecsTo(end));
        while (true) {
            const auto report = std::min_element(m_player.reports.begin(), m_player.reports.end(),
                                                 [](const auto &a, const auto &b) { return a.time < b.time; });
            const bool hasReport = report != m_player.reports.end();
            const auto update = controller->nextUpdate();
            const bool isReport = hasReport && (!update || report->time <= *update);
            if ((!isReport && !update) || (isReport ? report->time : *update) >= last)
                break;
            if (isReport) {
                const SimulatedPlayer::Report next = *report;
                m_player.reports.erase(report);
                advanceTo(next.time);
                deliver(next);
            } else {
                advanceTo(*update);
                controller->update();
            }
        }
        advanceTo(last);
    }

    void run(std::chrono::milliseconds time) { runUntil(clock.utcNow().addMSecs(time.count())); }

    [[nodiscard]] SimulatedPlayer &player() { return m_player; }
    /// The name of the item that is shown; empty for none.
    [[nodiscard]] QString shownName() const { return controller->shownItem().value_or(PlaylistItem()).name; }
    /// The facts since the last call.
    [[nodiscard]] QStringList takeFacts() { return std::exchange(m_facts, {}); }
    [[nodiscard]] QStringList takeCalls() { return std::exchange(m_player.calls, {}); }

    ManualClock clock;

private:
    void advanceTo(std::chrono::milliseconds time) { clock.advance(time - clock.elapsed()); }

    void deliver(const SimulatedPlayer::Report &report)
    {
        switch (report.what) {
        case SimulatedPlayer::What::Begin:
            return controller->noteItemBegan(report.play);
        case SimulatedPlayer::What::End:
            return controller->noteItemEnded(report.play);
        case SimulatedPlayer::What::Fail:
            return controller->noteItemFailed(report.play);
        }
    }

    void note(const QString &fact)
    {
        const QDateTime local = clock.utcNow().toTimeZone(m_zone);
        const QString offset = m_zone == QTimeZone("UTC") ? QString() : u"+%1"_s.arg(local.offsetFromUtc() / 3600);
        m_facts += local.toString(u"ddd HH:mm:ss"_s) + offset + u' ' + fact;
    }

    SimulatedPlayer m_player;
    QTimeZone m_zone;
    QStringList m_facts;

public:
    std::unique_ptr<ProgrammeController> controller; // destroyed first
};

} // namespace vitrine
