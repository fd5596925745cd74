// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/RunDiagnosis.h"
#include "control/ControlServer.h"
#include "control/ControlService.h"

#include <QObject>

#include <functional>
#include <memory>

namespace vitrine {

class Player;
class RunLog;
struct Settings;

/// \brief The control socket of a run.
///
/// Owned by Application; GUI thread; settings, player and log must outlive it.
class RunControl final : public QObject
{
    Q_OBJECT

public:
    /// \a quit ends the run.
    RunControl(const Settings &settings, Player &player, RunLog &log, RunDiagnosis::Start doctor,
               std::function<void()> quit);

    /// Opens the socket, unless the settings want none. Fails only if the settings name a path: at the default path
    /// another Vitrine may listen.
    [[nodiscard]] Result<bool> start();

    /// The window can be read and driven, too. \a parts must outlive this object.
    void setWindow(const UiInspector::Parts &parts) { m_service.setWindow(parts); }

    /// See ControlService::endWindowCommands().
    void endWindowCommands() { m_service.endWindowCommands(); }

private:
    const Settings &m_settings;
    RunLog &m_log;
    RunDiagnosis m_diagnosis;
    ControlService m_service;
    std::unique_ptr<ControlServer> m_server;
};

} // namespace vitrine
