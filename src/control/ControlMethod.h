// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/RpcMessage.h"

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief A parameter of a method, or a field of its result.
struct ControlField
{
    enum class Type { Number, Integer, Text, Flag, Texts, Object, Objects };

    QString name;
    Type type = Type::Text;
    QString help;            ///< whole sentences with the unit, plain English
    bool isRequired = false; ///< of a parameter: must be given
    bool isNullable = false; ///< of a result: null if it is unknown
    bool isOptional = false; ///< of a result: it may be missing
    std::optional<double> lowest{};
    std::optional<double> highest{};
    std::optional<int> longest{}; ///< of a text, in characters
    QStringList choices{};        ///< empty: any text
    QJsonValue defaultValue{};    ///< null: none
    bool isFilled = false;        ///< a text: neither empty nor only spaces; a list: not empty
    bool isPath = false;          ///< a text: `vitrine ctl` makes it absolute
};

/// \brief One method of the control socket.
///
/// The table of methods is the source of dispatch, `vitrine ctl`, the OpenRPC document, the reference page, the clients
/// in docs/clients and the tools of the MCP server. To add a method: add its Id and its row in ControlMethods.cpp, and
/// its code in ControlService; then run packaging/generate.sh.
struct ControlMethod
{
    enum class Id {
        Ping,
        State,
        Open,
        Reload,
        Back,
        Quit,
        Play,
        Pause,
        Seek,
        SetRate,
        SetVolume,
        SetMuted,
        WaitFor,
        UiTree,
        UiClick,
        UiType,
        Screenshot,
        Dialog,
        Subscribe,
        Unsubscribe,
        Diagnose,
        Discover,
    };

    Id id = Id::Ping;
    QString name;
    QString help; ///< whole sentences, plain English
    QList<ControlField> parameters{};
    QList<ControlField> result{};
    QList<RpcErrorCode> errors{};      ///< besides those that every method may have
    bool mayBeNull = false;            ///< the result may be null instead
    bool isForOneConnection = false;   ///< only useful on a connection that stays open
    std::optional<QString> resultOf{}; ///< the result is that of another method or document, in words
};

/// The version of the methods; it increases with each change that is not an addition.
constexpr int controlApiVersion = 1;

/// All methods, in the order of the documentation.
[[nodiscard]] const QList<ControlMethod> &controlMethods();
/// The method \a name; nullptr if there is none.
[[nodiscard]] const ControlMethod *findControlMethod(const QString &name);
/// In words, for the documentation and for error messages: `a number`, `true or false`.
[[nodiscard]] QString controlTypeText(ControlField::Type type);
/// The meaning of \a code, one sentence.
[[nodiscard]] QString rpcErrorText(RpcErrorCode code);

} // namespace vitrine
