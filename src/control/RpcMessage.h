// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <variant>

namespace vitrine {

/// \brief The codes of JSON-RPC 2.0, and Vitrine's own from -32000 down.
enum class RpcErrorCode {
    Failed = -32000,      ///< the player or the window could not do it; the message says why
    TimedOut = -32001,    ///< the condition was not met in time
    HistoryLost = -32002, ///< the events asked for are no longer kept
    Unavailable = -32003, ///< not in this run, or not at this time
    ParseError = -32700,
    InvalidRequest = -32600,
    MethodNotFound = -32601,
    InvalidParams = -32602,
    InternalError = -32603,
};

/// \brief An error as a client gets it.
struct RpcError
{
    RpcErrorCode code = RpcErrorCode::InternalError;
    QString message;    ///< what happened, why, and what to do; plain English, without secrets
    QJsonObject data{}; ///< for programs; may be empty

    friend bool operator==(const RpcError &, const RpcError &) = default;
};

/// \a error of the player or the window, for a client: RpcErrorCode::Failed.
[[nodiscard]] RpcError rpcFailure(const Error &error);

/// \brief A request of a client.
struct RpcRequest
{
    QJsonValue id{QJsonValue::Undefined}; ///< short text, number or null; undefined: no answer is wanted
    QString method;
    QJsonObject params;

    [[nodiscard]] bool isNotification() const { return id.isUndefined(); }
};

/// \brief A line that is not a request.
struct RpcRejection
{
    QJsonValue id; ///< of the request, if it is known; otherwise null
    RpcError error;
};

/// The request in \a line, by JSON-RPC 2.0 (https://www.jsonrpc.org/specification); parameters must be named, and a
/// batch is not accepted. Pure.
[[nodiscard]] std::variant<RpcRequest, RpcRejection> parseRpcRequest(const QByteArray &line);

/// \name Messages as one line, with its end. Pure.
/// @{
[[nodiscard]] QByteArray rpcRequestLine(qint64 id, const QString &method, const QJsonObject &params);
[[nodiscard]] QByteArray rpcResultLine(const QJsonValue &id, const QJsonValue &result);
[[nodiscard]] QByteArray rpcErrorLine(const QJsonValue &id, const RpcError &error);
[[nodiscard]] QByteArray rpcNotificationLine(const QString &method, const QJsonObject &params);
/// @}

} // namespace vitrine
