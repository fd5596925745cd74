// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/ctl/McpServer.h"

#include "app/commands/ctl/ControlClient.h"
#include "control/ControlArguments.h"
#include "control/OpenRpcDocument.h"
#include "protocol/EchoedText.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr double longestWait = 60.0; // s

bool isTool(const ControlMethod &method)
{
    return !method.isForOneConnection && method.id != ControlMethod::Id::Discover;
}

/// \a method with the limits of a tool.
ControlMethod toolOf(ControlMethod method)
{
    if (method.id != ControlMethod::Id::WaitFor)
        return method;
    const auto timeout = std::ranges::find(method.parameters, u"timeout"_s, &ControlField::name);
    timeout->highest = longestWait;
    method.help +=
        u" At most %1 s, in which no other message is answered; then call it again with “since”."_s.arg(longestWait);
    return method;
}

QJsonObject toolJson(const ControlMethod &method)
{
    QJsonObject schema = controlSchema(method.parameters);
    schema.insert(u"additionalProperties"_s, false);
    return {{u"name"_s, McpServer::toolName(method)}, {u"description"_s, method.help}, {u"inputSchema"_s, schema}};
}

QJsonObject initialization(const QJsonObject &params)
{
    // Not 2025-03-26, which demands batches.
    const QStringList revisions{u"2025-06-18"_s, u"2024-11-05"_s};
    const QString asked = params.value("protocolVersion"_L1).toString();
    return {{u"protocolVersion"_s, revisions.contains(asked) ? asked : revisions.first()},
            {u"capabilities"_s, QJsonObject{{u"tools"_s, QJsonObject()}}},
            {u"serverInfo"_s, QJsonObject{{u"name"_s, u"vitrine"_s}, {u"version"_s, QStringLiteral(VITRINE_VERSION)}}},
            {u"instructions"_s,
             u"Drives a running Vitrine, a video player. “state” tells what it plays; “waitFor” waits for events."_s}};
}

QJsonObject toolResult(const QString &text, bool isError)
{
    return {{u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, text}}}},
            {u"isError"_s, isError}};
}

/// A picture is shown to the assistant, and not as text.
QJsonObject toolResult(const QJsonValue &value)
{
    QJsonObject object = value.toObject();
    const QJsonValue picture = object.take("png"_L1);
    QJsonObject json = toolResult(controlResultText(value.isObject() ? QJsonValue(object) : value), false);
    if (picture.isString()) {
        QJsonArray content = json.value("content"_L1).toArray();
        content.prepend(QJsonObject{{u"type"_s, u"image"_s}, {u"data"_s, picture}, {u"mimeType"_s, u"image/png"_s}});
        json.insert(u"content"_s, content);
    }
    if (value.isObject())
        json.insert(u"structuredContent"_s, object);
    return json;
}

} // namespace

McpServer::McpServer(Call call)
    : m_call(std::move(call))
{
}

QString McpServer::toolName(const ControlMethod &method)
{
    return QString(method.name).replace(u'.', u'_');
}

QByteArray McpServer::answer(const QByteArray &line) const
{
    if (line.trimmed().isEmpty())
        return {};
    const auto parsed = parseRpcRequest(line);
    if (const auto *rejection = std::get_if<RpcRejection>(&parsed))
        return rpcErrorLine(rejection->id, rejection->error);
    const auto &request = std::get<RpcRequest>(parsed);
    if (request.isNotification())
        return {};
    const auto result = handle(request);
    if (const auto *error = std::get_if<RpcError>(&result))
        return rpcErrorLine(request.id, *error);
    return rpcResultLine(request.id, std::get<QJsonObject>(result));
}

std::variant<QJsonObject, RpcError> McpServer::handle(const RpcRequest &request) const
{
    if (request.method == "initialize"_L1)
        return initialization(request.params);
    if (request.method == "ping"_L1)
        return QJsonObject();
    if (request.method == "tools/call"_L1)
        return callTool(request.params);
    if (request.method != "tools/list"_L1)
        return RpcError{RpcErrorCode::MethodNotFound, u"There is no method “%1”."_s.arg(echoed(request.method))};
    QJsonArray tools;
    for (const ControlMethod &method : controlMethods()) {
        if (isTool(method))
            tools.append(toolJson(toolOf(method)));
    }
    return QJsonObject{{u"tools"_s, tools}};
}

std::variant<QJsonObject, RpcError> McpServer::callTool(const QJsonObject &params) const
{
    const QString name = params.value("name"_L1).toString();
    for (const ControlMethod &method : controlMethods()) {
        if (!isTool(method) || toolName(method) != name)
            continue;
        const QJsonObject arguments = params.value("arguments"_L1).toObject();
        const auto checked = ControlArguments::check(toolOf(method), arguments);
        if (const auto *error = std::get_if<RpcError>(&checked))
            return toolResult(error->message, true);
        const auto result = m_call(method, arguments);
        if (const auto *problem = std::get_if<QString>(&result))
            return toolResult(*problem, true);
        return toolResult(std::get<QJsonValue>(result));
    }
    return RpcError{RpcErrorCode::InvalidParams, u"There is no tool “%1”."_s.arg(echoed(name))};
}

} // namespace vitrine
