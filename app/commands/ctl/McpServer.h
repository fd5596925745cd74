// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlMethod.h"
#include "control/RpcMessage.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <variant>

namespace vitrine {

/// \brief A server of the Model Context Protocol, whose tools are the methods of the control socket.
///
/// Source: https://modelcontextprotocol.io, revision 2025-06-18, stdio transport: one message a line. Answers one
/// message at a time; a tool takes 90 s at most, and waitFor 60 s. A value-like object without input and output of its
/// own; any thread.
class McpServer
{
public:
    /// Calls a method; an error is for the model to read.
    using Call = std::function<std::variant<QJsonValue, QString>(const ControlMethod &, const QJsonObject &)>;

    explicit McpServer(Call call);

    /// The answer to \a line, as a line; empty if there is none.
    [[nodiscard]] QByteArray answer(const QByteArray &line) const;

    /// The name of a tool: of \a method, without the characters that clients refuse.
    [[nodiscard]] static QString toolName(const ControlMethod &method);

private:
    [[nodiscard]] std::variant<QJsonObject, RpcError> handle(const RpcRequest &request) const;
    [[nodiscard]] std::variant<QJsonObject, RpcError> callTool(const QJsonObject &params) const;

    Call m_call;
};

} // namespace vitrine
