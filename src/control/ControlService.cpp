// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlService.h"

#include "control/PlayerStateJson.h"
#include "events/RunEventJson.h"
#include "events/RunLog.h"
#include "player/Player.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using Id = ControlMethod::Id;

namespace {

/// What the `command` event says of \a error of the method \a id.
QString reportedReason(Id id, const RpcError &error)
{
    // The message may quote a part of the text, which may be a PIN or a password.
    return id == Id::UiType ? u"The text was not typed, or not all of it. The client has the reason."_s : error.message;
}

QJsonObject numbered(QJsonObject state, qint64 seq)
{
    state.insert(u"seq"_s, seq);
    return state;
}

} // namespace

ControlService::ControlService(Player &player, RunLog &log, ControlHost host, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
    , m_host(std::move(host))
    , m_waiter(log)
    , m_loads(player, log)
{
}

void ControlService::setWindow(const UiInspector::Parts &parts)
{
    m_window.emplace(parts, m_host.saveImage);
}

void ControlService::endWindowCommands()
{
    if (m_window)
        m_window->end();
}

void ControlService::call(const ControlCall &call)
{
    const ControlArguments &arguments = call.arguments;
    switch (call.method->id) {
    case Id::Ping:
        call.reply(QJsonObject{{u"api"_s, controlApiVersion},
                               {u"version"_s, QStringLiteral(VITRINE_VERSION)},
                               {u"pid"_s, QCoreApplication::applicationPid()}});
        return;
    case Id::State:
        call.reply(numbered(playerStateJson(m_player), m_log.lastSeq()));
        return;
    case Id::WaitFor:
        waitFor(call);
        return;
    case Id::Diagnose:
        m_host.diagnose(call.reply);
        return;
    case Id::Open:
        open(call);
        return;
    case Id::Reload:
        m_loads.reload(reported(call));
        return;
    case Id::Back:
        back(reported(call));
        return;
    case Id::Quit:
        reported(call)(QJsonObject{{u"seq"_s, m_log.lastSeq()}});
        m_host.quit();
        return;
    case Id::Play:
        m_player.play(mediaReply(call));
        return;
    case Id::Pause:
        m_player.pause(mediaReply(call));
        return;
    case Id::Seek:
        m_player.seek(arguments.number("position"_L1), mediaReply(call));
        return;
    case Id::SetRate:
        m_player.setPlaybackRate(arguments.number("rate"_L1), mediaReply(call));
        return;
    case Id::SetVolume:
        m_player.setVolume(arguments.number("volume"_L1), mediaReply(call));
        return;
    case Id::SetMuted:
        m_player.setMuted(arguments.flag("muted"_L1), mediaReply(call));
        return;
    case Id::UiTree:
    case Id::UiClick:
    case Id::UiType:
    case Id::Screenshot:
    case Id::Dialog:
        callWindow(call);
        return;
    case Id::Subscribe:
    case Id::Unsubscribe:
    case Id::Discover:
        call.reply(RpcError{RpcErrorCode::InternalError, u"A method of the connection."_s});
        return;
    }
    Q_UNREACHABLE();
}

ControlReply ControlService::reported(const ControlCall &call)
{
    return [this, id = call.method->id, name = call.method->name, reply = call.reply](const ControlResult &result) {
        const auto *error = std::get_if<RpcError>(&result);
        m_log.append(CommandReport{name, CommandReport::By::Control,
                                   error != nullptr ? CommandReport::Outcome::Failed : CommandReport::Outcome::Done,
                                   error != nullptr ? reportedReason(id, *error) : QString()});
        reply(result);
    };
}

void ControlService::callWindow(const ControlCall &call)
{
    if (!m_window) {
        call.reply(RpcError{RpcErrorCode::Unavailable, u"This run has no window."_s});
        return;
    }
    const Id id = call.method->id;
    const bool isCommand = id == Id::UiClick || id == Id::UiType || call.arguments.has("action"_L1);
    m_window->call(call, m_log.lastSeq(), isCommand ? reported(call) : call.reply);
}

void ControlService::open(const ControlCall &call)
{
    const ControlReply reply = reported(call);
    const Result<PlayTarget> target = m_host.target(call.arguments.text("target"_L1));
    if (!target)
        reply(rpcFailure(target.error()));
    else if (target->kind() == PlayTarget::Kind::File && QFileInfo(target->file()).isRelative())
        // The client has a working directory of its own.
        reply(RpcError{RpcErrorCode::InvalidParams,
                       u"“target” must be an absolute path if it is a file, such as /folder/x.json."_s,
                       {{u"parameter"_s, u"target"_s}}});
    else
        m_loads.open(*target, reply);
}

void ControlService::back(const ControlReply &reply)
{
    const qint64 seq = m_log.lastSeq();
    auto outcome = ActionReport::Outcome::Ignored; // as a press right after another one
    QObject scope;
    connect(&m_player, &Player::backDone, &scope, [&outcome](ActionReport::Outcome done) { outcome = done; });
    m_player.back();
    reply(QJsonObject{{u"seq"_s, seq}, {u"outcome"_s, actionOutcomeName(outcome)}});
}

void ControlService::waitFor(const ControlCall &call)
{
    const EventCondition condition = EventCondition::fromArguments(call.arguments);
    if (condition.isEmpty()) {
        call.reply(RpcError{RpcErrorCode::InvalidParams,
                            u"Give at least one of “state”, “event”, “kind” and “position” to wait for."_s});
        return;
    }
    m_waiter.wait(condition, call.arguments.optionalInteger("since"_L1), call.arguments.duration("timeout"_L1),
                  call.client, [reply = call.reply](const EventWaiter::Outcome &outcome) {
                      if (const auto *event = std::get_if<RunEvent>(&outcome))
                          reply(runEventJson(*event));
                      else
                          reply(std::get<RpcError>(outcome));
                  });
}

MediaAccess::Reply ControlService::mediaReply(const ControlCall &call)
{
    return [this, seq = m_log.lastSeq(), reply = reported(call)](const Result<MediaStatus> &status) {
        if (status)
            reply(numbered(playerStateJson(m_player, *status), seq));
        else
            reply(rpcFailure(status.error()));
    };
}

} // namespace vitrine
