// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunRemote.h"

#include "app/RunHealth.h"
#include "app/kiosk/RunDisplay.h"
#include "app/kiosk/RunProgramme.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "protocol/OptionalJson.h"
#include "settings/Settings.h"

#include <QSysInfo>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Sound = std::pair<std::optional<double>, std::optional<bool>>; ///< volume, and whether it is muted

RemoteControl::Options optionsOf(const Settings &settings)
{
    const bool isNamed = !settings.mqttTopic.isEmpty();
    return {.broker = MqttBroker::fromSettings(settings),
            .topics = MqttTopics(isNamed ? settings.mqttTopic : MqttTopics::defaultBase(QSysInfo::machineHostName())),
            .discovery = settings.mqttDiscovery};
}

} // namespace

RunRemote::RunRemote(const Settings &settings, const Clock &clock, const Parts &parts)
    : m_control(optionsOf(settings), hostOf(parts), clock)
{
    connect(&parts.health.tracker(), &StatusTracker::changed, &m_control, &RemoteControl::noteChange);
    // The status of the media changes with each position.
    connect(&parts.player, &Player::mediaStatusChanged, &m_control,
            [this, &player = parts.player, sound = Sound()]() mutable {
                const Sound now{player.volume(), player.isMuted()};
                if (std::exchange(sound, now) != now)
                    m_control.noteChange();
            });
    connect(&parts.display, &RunDisplay::plannedOffChanged, &m_control, &RemoteControl::noteChange);
    connect(&m_control, &RemoteControl::commanded, this,
            [&log = parts.log](const QString &name, const Result<bool> &outcome) {
                using Outcome = CommandReport::Outcome;
                log.append(CommandReport{name, CommandReport::By::Mqtt, outcome ? Outcome::Done : Outcome::Failed,
                                         outcome ? QString() : outcome.error().message});
            });
}

RemoteHost RunRemote::hostOf(const Parts &parts)
{
    Player &player = parts.player;
    RunHealth &health = parts.health;
    RunProgramme &programme = parts.programme;
    RunDisplay &display = parts.display;
    return {.state =
                [&player, &health, &display] {
                    QJsonObject state = statusJson(health.tracker().status());
                    state.insert(u"screen"_s, display.isOffByPlan() ? u"OFF"_s : u"ON"_s);
                    state.insert(u"volume"_s, orNull(player.volume()));
                    state.insert(u"muted"_s, orNull(player.isMuted()));
                    return state;
                },
            .reload =
                [&programme](const RemoteHost::Reply &reply) {
                    programme.reload();
                    reply(true);
                },
            .next =
                [&programme](const RemoteHost::Reply &reply) {
                    programme.next();
                    reply(true);
                },
            .setScreen =
                [&display](bool isOn, const RemoteHost::Reply &reply) {
                    display.command(isOn ? DisplaySchedule::Plan::On : DisplaySchedule::Plan::Off, reply);
                },
            .setVolume =
                [&player](double volume, const RemoteHost::Reply &reply) {
                    if (player.isStopped()) {
                        player.setInitialVolume(volume); // for the next item
                        reply(true);
                        return;
                    }
                    player.setVolume(volume, [&player, volume, reply](const auto &status) {
                        if (status)
                            player.setInitialVolume(volume); // the operator's, also for the next items
                        reply(status ? Result<bool>(true) : Result<bool>(status.error()));
                    });
                },
            .screenshot =
                [&health](const RemoteHost::PictureReply &reply) {
                    health.takeScreenshot(reply);
                }};
}

} // namespace vitrine
