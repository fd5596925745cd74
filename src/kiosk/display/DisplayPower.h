// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/display/DisplaySchedule.h"
#include "kiosk/display/DisplaySwitch.h"
#include "playback/Clock.h"
#include "playback/LongTimer.h"

#include <QObject>
#include <QStringList>

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace vitrine {

/// \brief Switches the screens of a kiosk as planned, and makes sure that they are.
///
/// The first of the switches that answers is used. It is looked for again before the screens are switched off, since a
/// compositor may not be ready at the start; the one that has switched them off also switches them on. Once a minute
/// and at each change of the plan, the state is read; if it is another one than planned, it is requested, and read
/// again after the settle time. After mostTries requests without effect, failed() follows, and one request a minute.
/// Compares the hours with the wall clock, which may be set at any time; the timer only calls update(). Without a
/// switch only plannedOffChanged() follows. Does nothing while the schedule is not active, except in switchOnOnce().
/// Owned by the application; GUI thread; the clock must outlive it.
class DisplayPower final : public QObject
{
    Q_OBJECT

public:
    /// How a command ended: the screens are as commanded, or why not, as the end of a sentence.
    using Done = std::function<void(const Result<bool> &)>;

    static constexpr int mostTries = 3;
    static constexpr std::chrono::milliseconds checkInterval{60'000};

    DisplayPower(const DisplaySchedule &schedule, std::vector<std::unique_ptr<DisplaySwitch>> switches,
                 const Clock &clock, QObject *parent = nullptr);
    ~DisplayPower() override;

    /// Whether the screens are off, or are being switched off, because of the schedule or a command.
    [[nodiscard]] bool isOffByPlan() const { return m_plan == DisplaySchedule::Plan::Off; }

    /// See DisplaySchedule::command(). Calls \a done once: when the screens are read as commanded, when they cannot be
    /// switched, or when the plan changes before. Without a switch that is at once; not before start(). \a done must
    /// not call a function of this class.
    void command(DisplaySchedule::Plan plan, const Done &done);

    /// Reads the state once, and switches the screens on if all are off although they are to be on: a run that crashed
    /// may have left them so after a command. That no switch answers is no failure. After start().
    void switchOnOnce();

    /// When update() has to be called next, in the time of Clock::elapsed(); none while an answer is awaited and the
    /// screens are to be off.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextUpdate() const { return m_nextUpdate; }

public Q_SLOTS:
    /// Follows the plan from now on.
    void start();
    /// Reads the state, and switches if that is another one than planned.
    void update();
    /// Another schedule from now on; a command ends.
    void setSchedule(const vitrine::DisplaySchedule &schedule);

Q_SIGNALS:
    void plannedOffChanged(bool isOff);
    /// The screens were switched, are as planned after failed(), or were switched by somebody else as planned, if that
    /// differs from the last signal, or from On before the first; \a state: what they are now.
    void switched(vitrine::DisplayState state);
    /// They are not as planned; once until they are, or until the plan changes. \a why: the end of a sentence.
    void failed(const QString &why);
    /// A screen was read as off, or all were read as on; \a isDark is false before the first signal. The last reading
    /// counts while the state cannot be read. Before failed() and switched().
    void darkChanged(bool isDark);

private:
    void followPlan();
    void ask();
    void handleState(const Result<DisplayState> &state);
    void tryNextSwitch(const QString &problem);
    void request();
    void noteTry(const QString &problem);
    void noteDark(bool isDark);
    void answerCommands(const Result<bool> &outcome);
    void awaitAnswer();
    void wait(std::chrono::milliseconds time);
    [[nodiscard]] DisplayState wanted() const;

    DisplaySchedule m_schedule;
    const std::vector<std::unique_ptr<DisplaySwitch>> m_switches;
    const Clock &m_clock;
    LongTimer m_timer;
    std::optional<std::chrono::milliseconds> m_nextUpdate;
    bool m_isStarted = false;
    bool m_isBusy = false;    ///< an answer is awaited
    bool m_isOnceDue = false; ///< see switchOnOnce()
    DisplaySchedule::Plan m_plan = DisplaySchedule::Plan::On;
    std::size_t m_current = 0;             ///< index of the switch in use, or of the one that is tried
    std::optional<std::size_t> m_answered; ///< index of the switch that has answered last; it is used even if silent
    bool m_mayChoose = false; ///< the switch in use has told that the screens are on: another one may switch them off
    QStringList m_problems;   ///< of the switches before the current one
    int m_tries = 0;          ///< requests since the state was as planned
    bool m_isFailureTold = false;
    bool m_isDark = false;
    DisplayState m_told = DisplayState::On; ///< by switched()
    std::vector<Done> m_commands;           ///< that have no answer yet
};

} // namespace vitrine
