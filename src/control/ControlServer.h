// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlConnection.h"
#include "protocol/Result.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <memory>

namespace vitrine {

/// \brief The control socket: JSON-RPC 2.0 on a local socket, one object a line.
///
/// Only processes of the same user may connect: the socket has mode 0600, and the kernel is asked who connects. Owned
/// by the application; GUI thread; the log must outlive it.
class ControlServer final : public QObject
{
    Q_OBJECT

public:
    /// Listens at \a path, whose folder exists. A socket that a crash has left there is replaced; fails if a program
    /// listens there, if something else is there, or if the folder cannot be written.
    static Result<std::unique_ptr<ControlServer>> listen(const QString &path, const RunLog &log, ControlHandler handler,
                                                         const ControlLimits &limits = {});
    /// Writes the answers that wait, as far as clients read them.
    ~ControlServer() override;

    [[nodiscard]] QString path() const { return m_server.fullServerName(); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    ControlServer(const RunLog &log, ControlHandler handler, const ControlLimits &limits);

    void accept();

    const RunLog &m_log;
    const ControlHandler m_handler;
    const ControlLimits m_limits;
    QLocalServer m_server;
    int m_connections = 0;
};

} // namespace vitrine
