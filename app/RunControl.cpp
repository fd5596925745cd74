// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunControl.h"

#include "app/Logging.h"
#include "app/Screenshot.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "settings/Settings.h"
#include "socket/PrivateSocket.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

ControlHost hostOf(const Settings &settings, std::function<void()> quit, RunDiagnosis &diagnosis)
{
    const auto use = settings.page ? PlayTarget::UrlUse::TopLevelPage : PlayTarget::UrlUse::PlayerFrame;
    return {.target = [use](const QString &text) { return PlayTarget::resolve(text, use); },
            .quit = std::move(quit),
            .diagnose = [&diagnosis](const ControlReply &reply) { diagnosis.run(reply); },
            .saveImage = &saveScreenshot};
}

} // namespace

RunControl::RunControl(const Settings &settings, Player &player, RunLog &log, RunDiagnosis::Start doctor,
                       std::function<void()> quit)
    : m_settings(settings)
    , m_log(log)
    , m_diagnosis(std::move(doctor), [&player] { return player.hasSource() ? player.source().text() : QString(); })
    , m_service(player, log, hostOf(settings, std::move(quit), m_diagnosis))
{
}

Result<bool> RunControl::start()
{
    const QString path = m_settings.controlPath();
    if (path.isEmpty())
        return false;
    const bool isDefault = m_settings.controlSocket.isEmpty();
    if (isDefault) {
        if (const Result<bool> isPrivate = makePrivateFolder(QFileInfo(path).absolutePath()); !isPrivate) {
            qCInfo(appLog).noquote() << isPrivate.error().message;
            return false;
        }
    }
    auto server = ControlServer::listen(path, m_log, [this](const ControlCall &call) { m_service.call(call); });
    if (server) {
        m_server = std::move(server).value();
        return true;
    }
    if (!isDefault)
        return server.error();
    qCInfo(appLog).noquote() << server.error().message;
    return false;
}

} // namespace vitrine
