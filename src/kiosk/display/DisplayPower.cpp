// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplayPower.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using Plan = DisplaySchedule::Plan;
using std::chrono::milliseconds;

DisplayPower::DisplayPower(const DisplaySchedule &schedule, std::vector<std::unique_ptr<DisplaySwitch>> switches,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_schedule(schedule)
    , m_switches(std::move(switches))
    , m_clock(clock)
{
    connect(&m_timer, &LongTimer::timeout, this, &DisplayPower::update);
}

DisplayPower::~DisplayPower() = default;

void DisplayPower::start()
{
    m_isStarted = true;
    update();
}

void DisplayPower::switchOnOnce()
{
    if (m_schedule.isActive() || m_switches.empty())
        return;
    m_isOnceDue = true;
    update();
}

void DisplayPower::setSchedule(const DisplaySchedule &schedule)
{
    m_schedule = schedule;
    update();
}

void DisplayPower::command(Plan plan, const Done &done)
{
    m_schedule.command(plan, m_clock.utcNow());
    if (m_isStarted)
        followPlan();
    m_commands.push_back(done);
    if (m_tries == 0)
        update(); // else the timer, when the screens have had their time
}

void DisplayPower::noteDark(bool isDark)
{
    if (std::exchange(m_isDark, isDark) != isDark)
        Q_EMIT darkChanged(isDark);
}

void DisplayPower::answerCommands(const Result<bool> &outcome)
{
    for (const Done &done : std::exchange(m_commands, {}))
        done(outcome);
}

void DisplayPower::update()
{
    const bool isNeeded = m_schedule.isActive() || isOffByPlan() || m_tries > 0 || !m_commands.empty() || m_isOnceDue;
    if (!m_isStarted || !isNeeded) {
        m_timer.stop();
        m_nextUpdate.reset();
        return;
    }
    followPlan();
    if (m_isBusy)
        awaitAnswer();
    else
        ask();
}

void DisplayPower::followPlan()
{
    const Plan plan = m_schedule.planAt(m_clock.utcNow());
    if (std::exchange(m_plan, plan) == plan)
        return;
    m_tries = 0;
    m_isFailureTold = false;
    answerCommands(Error{tr("the plan has changed before it was switched")});
    Q_EMIT plannedOffChanged(isOffByPlan());
}

DisplayState DisplayPower::wanted() const
{
    return m_plan == Plan::On ? DisplayState::On : DisplayState::Off;
}

void DisplayPower::ask()
{
    if (m_switches.empty()) {
        wait(checkInterval);
        answerCommands(true);
        return;
    }
    if (m_plan == Plan::Off && std::exchange(m_mayChoose, false))
        m_current = 0;
    awaitAnswer();
    m_switches.at(m_current)->ask([this](const Result<DisplayState> &state) {
        m_isBusy = false;
        handleState(state);
    });
}

void DisplayPower::handleState(const Result<DisplayState> &state)
{
    followPlan(); // it may have changed until the answer came
    const bool isUnasked = m_isOnceDue && m_plan == Plan::On && !m_schedule.isActive() && m_commands.empty();
    if (isUnasked && state && *state == DisplayState::Mixed) {
        m_isOnceDue = false; // one of several screens may be off on purpose
        update();
        return;
    }
    if (state)
        noteDark(*state != DisplayState::On);
    if (!state && m_answered != m_current) {
        tryNextSwitch(state.error().message);
        return;
    }
    m_answered = m_current;
    m_isOnceDue = false;
    m_problems.clear();
    if (state && *state == wanted()) {
        m_mayChoose = m_plan == Plan::On;
        const bool wasTold = std::exchange(m_isFailureTold, false);
        const bool isSwitched = std::exchange(m_tries, 0) > 0;
        wait(checkInterval);
        const bool isNews = std::exchange(m_told, wanted()) != wanted();
        if (isSwitched || wasTold || isNews)
            Q_EMIT switched(wanted());
        answerCommands(true);
        return;
    }
    if (m_tries >= mostTries)
        noteTry(state ? tr("%1 has switched the screen without effect").arg(m_switches.at(m_current)->name())
                      : state.error().message);
    // One that was told is tried once a minute: the next request follows the next reading.
    if (m_tries > mostTries) {
        m_tries = mostTries - 1;
        wait(checkInterval);
        return;
    }
    request();
}

void DisplayPower::tryNextSwitch(const QString &problem)
{
    m_problems += problem;
    if (++m_current < m_switches.size()) {
        ask();
        return;
    }
    m_current = 0;
    const QStringList problems = std::exchange(m_problems, {});
    // It is no failure before the first command.
    if (!std::exchange(m_isOnceDue, false) || m_schedule.isActive() || !m_commands.empty())
        noteTry(problems.join(u"; "_s));
    m_tries = 0;
    wait(checkInterval);
}

void DisplayPower::request()
{
    ++m_tries;
    awaitAnswer();
    m_mayChoose = false;
    DisplaySwitch &used = *m_switches.at(m_current);
    // Whether it had an effect is known when the state is read.
    used.change(wanted(), [this, &used](const Result<bool> &) {
        m_isBusy = false;
        wait(used.settleTime());
    });
}

void DisplayPower::noteTry(const QString &problem)
{
    ++m_tries;
    if (!std::exchange(m_isFailureTold, true))
        Q_EMIT failed(problem);
    answerCommands(Error{problem});
}

// A program may hang. The end of the hours is told in time nevertheless; their begin only after its answer.
void DisplayPower::awaitAnswer()
{
    m_isBusy = true;
    m_timer.stop();
    m_nextUpdate.reset();
    if (m_plan == Plan::On)
        wait(checkInterval);
}

void DisplayPower::wait(milliseconds time)
{
    const QDateTime utc = m_clock.utcNow();
    const std::optional<QDateTime> change = m_schedule.nextChange(utc);
    const milliseconds left = change ? std::max(milliseconds(utc.msecsTo(*change)), milliseconds(1)) : time;
    m_nextUpdate = m_clock.elapsed() + std::min(time, left);
    m_timer.start(std::min(time, left));
}

} // namespace vitrine
