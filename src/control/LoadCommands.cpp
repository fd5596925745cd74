// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/LoadCommands.h"

#include "events/RunLog.h"
#include "player/Player.h"

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto loadLimit = 10s; // a page is left within 2 s, and a token is fetched before the next one is opened

} // namespace

LoadCommands::LoadCommands(Player &player, const RunLog &log, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end(RpcError{RpcErrorCode::TimedOut, u"No page has begun to load."_s});
    });
    connect(&log, &RunLog::appended, this, &LoadCommands::follow);
    connect(&player, &Player::sourceChanged, this, &LoadCommands::replace);
}

void LoadCommands::open(const PlayTarget &target, const ControlReply &reply)
{
    const qint64 seq = m_log.lastSeq();
    // Replaces the command that waits, unless it fails.
    if (const Result<bool> opened = m_player.open(target); !opened)
        reply(rpcFailure(opened.error()));
    else
        await(seq, reply);
}

void LoadCommands::reload(const ControlReply &reply)
{
    const qint64 seq = m_log.lastSeq();
    replace();
    await(seq, reply);
    m_player.reload();
}

void LoadCommands::await(qint64 seq, const ControlReply &reply)
{
    m_reply = reply;
    m_seq = seq;
    m_limit.start(loadLimit);
    // The page may have begun to load already. The reply appends an event.
    qint64 last = seq;
    while (const RunEvent *event = m_reply ? m_log.nextAfter(last) : nullptr) {
        last = event->seq;
        follow(*event);
    }
}

void LoadCommands::follow(const RunEvent &event)
{
    const auto *report = std::get_if<PageReport>(&event.fields);
    if (m_reply && report != nullptr && report->name == PageReport::Name::LoadStarted)
        end(QJsonObject{{u"seq"_s, m_seq}});
}

void LoadCommands::replace()
{
    end(RpcError{RpcErrorCode::Failed, u"Replaced by a later command, before its page began to load."_s});
}

void LoadCommands::end(const ControlResult &result)
{
    m_limit.stop();
    if (const ControlReply reply = std::exchange(m_reply, {}))
        reply(result);
}

} // namespace vitrine
