// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstanceController.h"

#include "desktop/instance/WindowActivation.h"
#include "events/RunLog.h"
#include "player/Player.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

InstanceController::InstanceController(Player &player, RunLog &log, Host host, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
    , m_host(std::move(host))
{
}

Result<bool> InstanceController::start(const QString &path)
{
    auto server = InstanceServer::listen(path, [this](const InstanceRequest &request) { return handle(request); });
    if (!server)
        return server.error();
    m_server = std::move(server).value();
    return true;
}

void InstanceController::stop()
{
    if (!m_server)
        return;
    m_server->close();
    m_server.release()->deleteLater(); // it may be answering the request that led here
}

InstanceAnswer InstanceController::handle(const InstanceRequest &request)
{
    using Outcome = CommandReport::Outcome;
    const bool hasTarget = !request.target.isEmpty();
    const Result<bool> done = hasTarget ? open(request) : Result<bool>(true);
    const QString problem = done ? QString() : done.error().message;
    m_log.append(CommandReport{hasTarget ? u"open"_s : u"raise"_s, CommandReport::By::Instance,
                               done ? Outcome::Done : Outcome::Failed, problem});
    if (!done)
        m_host.showProblem(problem);
    else if (hasTarget)
        m_host.showVideo();
    useActivation(request.activationToken, request.startupId);
    m_host.raise();
    return {problem};
}

Result<bool> InstanceController::open(const InstanceRequest &request)
{
    const Result<PlayTarget> found = m_host.target(request.target);
    if (!found)
        return found.error();
    const PlayTarget target = request.startSeconds ? found->withStart(*request.startSeconds) : *found;
    return m_player.open(target.withLanguage(request.language));
}

} // namespace vitrine
