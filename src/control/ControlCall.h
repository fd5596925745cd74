// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlArguments.h"
#include "control/RpcMessage.h"

#include <QJsonValue>

#include <functional>
#include <variant>

class QObject;

namespace vitrine {

/// What a call answers: an object, null, or an error.
using ControlResult = std::variant<QJsonValue, RpcError>;
/// Takes the answer; to be called once.
using ControlReply = std::function<void(const ControlResult &)>;

/// \brief One call of a client, checked by the table of methods.
struct ControlCall
{
    const ControlMethod *method; ///< its row of the table
    ControlArguments arguments;
    QObject *client; ///< deleted when the client is gone: then no answer is wanted
    ControlReply reply;
};

/// Carries out a call.
using ControlHandler = std::function<void(const ControlCall &)>;

} // namespace vitrine
