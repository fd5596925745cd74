// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/instance/InstanceRequest.h"
#include "protocol/Result.h"
#include "socket/SocketPeer.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace vitrine {

/// \brief Takes what other starts of Vitrine hand over: one request and one answer for each connection.
///
/// Only processes of the same user may connect. A connection that sends no request within the limit is closed. Owned by
/// InstanceController; GUI thread.
class InstanceServer final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<InstanceAnswer(const InstanceRequest &)>;
    using PeerUser = std::function<std::optional<uid_t>(qintptr descriptor)>;

    struct Limits
    {
        std::chrono::milliseconds request{2000}; ///< for a whole request
        int connections = 32;                    ///< at the same time
    };

    /// Listens at \a path with the rules of listenPrivately().
    static Result<std::unique_ptr<InstanceServer>> listen(const QString &path, Handler handler);
    static Result<std::unique_ptr<InstanceServer>> listen(const QString &path, Handler handler, const Limits &limits,
                                                          PeerUser peerUser = &socketPeerUser);

    /// Takes no more connections.
    void close() { m_server.close(); }

private:
    InstanceServer(Handler handler, const Limits &limits, PeerUser peerUser);

    void accept();
    void read(QLocalSocket *socket);

    const Handler m_handler;
    const Limits m_limits;
    const PeerUser m_peerUser;
    int m_connections = 0;
    QLocalServer m_server; ///< owns the connections
};

} // namespace vitrine
