// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/RpcMessage.h"
#include "protocol/Result.h"

#include <QJsonObject>
#include <QLocalSocket>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace vitrine {

/// The result of a method as JSON text.
[[nodiscard]] QString controlResultText(const QJsonValue &result);

/// \brief A client of the control socket that waits for each answer.
///
/// Needs no event loop. Any thread, one at a time.
class ControlClient
{
public:
    /// Connects to the socket at \a path; waits for a Vitrine that listens there, \a limit at most.
    [[nodiscard]] Result<bool> connectTo(const QString &path, std::chrono::milliseconds limit = {});

    /// The answer to \a method; fails if none comes within \a limit, or the connection ends.
    [[nodiscard]] Result<std::variant<QJsonValue, RpcError>> call(const QString &method, const QJsonObject &params,
                                                                  std::chrono::milliseconds limit);

    /// The next notification; none if the connection has ended. Waits without a limit.
    [[nodiscard]] std::optional<QJsonObject> nextNotification();

    [[nodiscard]] bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }

private:
    /// The next line as an object; none if there is none within \a limit (-1: no limit) or the connection has ended.
    [[nodiscard]] std::optional<QJsonObject> nextObject(int limit);

    QLocalSocket m_socket;
    qint64 m_lastId = 0;
    QList<QJsonObject> m_notifications;
};

} // namespace vitrine
