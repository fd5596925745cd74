// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/RpcMessage.h"

#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr auto version = "2.0"_L1;
constexpr qsizetype longestId = 128;             // characters; a request keeps it until it is answered
constexpr double largestId = 9007199254740991.0; // 2^53 - 1: JSON numbers are doubles

QByteArray lineOf(QJsonObject message)
{
    message.insert(u"jsonrpc"_s, version);
    return strictJson(QJsonDocument(message)) + '\n';
}

bool isId(const QJsonValue &id)
{
    if (id.isString())
        return id.toString().size() <= longestId;
    return id.isUndefined() || id.isNull() || (id.isDouble() && std::abs(id.toDouble()) <= largestId);
}

/// A number, a string, true, false or null, which QJsonDocument does not parse by itself.
bool isScalar(const QByteArray &line)
{
    return QJsonDocument::fromJson('[' + line + ']').array().size() == 1;
}

} // namespace

RpcError rpcFailure(const Error &error)
{
    return {RpcErrorCode::Failed, error.message};
}

std::variant<RpcRequest, RpcRejection> parseRpcRequest(const QByteArray &line)
{
    using enum RpcErrorCode;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (document.isNull() && isScalar(line))
        return RpcRejection{QJsonValue::Null, {InvalidRequest, u"A request is an object."_s}};
    if (document.isNull())
        return RpcRejection{QJsonValue::Null,
                            {ParseError, u"This line is not JSON: %1 at byte %2. Send one JSON object a line."_s
                                             .arg(problem.errorString())
                                             .arg(problem.offset)}};
    if (!document.isObject())
        return RpcRejection{QJsonValue::Null, {InvalidRequest, u"A batch is not accepted. Send one object a line."_s}};
    const QJsonObject object = document.object();
    const QJsonValue id = object.value("id"_L1);
    const QJsonValue replyId = isId(id) && !id.isUndefined() ? id : QJsonValue(QJsonValue::Null);
    const auto reject = [&replyId](RpcErrorCode code, const QString &message) {
        return RpcRejection{replyId, {code, message}};
    };
    if (object.value("jsonrpc"_L1) != version)
        return reject(InvalidRequest, u"“jsonrpc” must be \"2.0\"."_s);
    if (!isId(id))
        return reject(InvalidRequest,
                      u"“id” must be a text of at most %1 characters, a number below 2^53 or null."_s.arg(longestId));
    const QJsonValue method = object.value("method"_L1);
    if (!method.isString())
        return reject(InvalidRequest, u"“method” must be the name of a method."_s);
    const QJsonValue params = object.value("params"_L1);
    if (!params.isUndefined() && !params.isObject())
        return reject(InvalidParams, u"“params” must be an object: parameters have names."_s);
    return RpcRequest{id, method.toString(), params.toObject()};
}

QByteArray rpcRequestLine(qint64 id, const QString &method, const QJsonObject &params)
{
    return lineOf({{u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}});
}

QByteArray rpcResultLine(const QJsonValue &id, const QJsonValue &result)
{
    return lineOf({{u"id"_s, id}, {u"result"_s, result}});
}

QByteArray rpcErrorLine(const QJsonValue &id, const RpcError &error)
{
    QJsonObject object{{u"code"_s, static_cast<int>(error.code)}, {u"message"_s, error.message}};
    if (!error.data.isEmpty())
        object.insert(u"data"_s, error.data);
    return lineOf({{u"id"_s, id}, {u"error"_s, object}});
}

QByteArray rpcNotificationLine(const QString &method, const QJsonObject &params)
{
    return lineOf({{u"method"_s, method}, {u"params"_s, params}});
}

} // namespace vitrine
