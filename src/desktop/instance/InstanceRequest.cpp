// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstanceRequest.h"

#include "protocol/PlayTarget.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::InstanceRequest)
};

struct TextField
{
    QLatin1StringView name;
    QString InstanceRequest::*value;
};
constexpr std::array textFields{
    TextField{"target"_L1, &InstanceRequest::target},
    TextField{"lang"_L1, &InstanceRequest::language},
    TextField{"activationToken"_L1, &InstanceRequest::activationToken},
    TextField{"startupId"_L1, &InstanceRequest::startupId},
};
constexpr auto startName = "start"_L1;
constexpr auto problemName = "problem"_L1;

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Whether \a value of the field \a name is one of a request, which is then in \a request.
bool assign(InstanceRequest &request, const QString &name, const QJsonValue &value)
{
    if (name == startName) {
        request.startSeconds = value.toDouble(-1);
        return isStartPosition(*request.startSeconds);
    }
    const auto field = std::ranges::find(textFields, name, &TextField::name);
    if (field == textFields.end() || !value.isString())
        return false;
    request.*(field->value) = value.toString();
    return true;
}

} // namespace

QByteArray InstanceRequest::toLine() const
{
    QJsonObject object;
    for (const TextField &field : textFields) {
        if (const QString &value = this->*(field.value); !value.isEmpty())
            object.insert(field.name, value);
    }
    if (startSeconds)
        object.insert(startName, *startSeconds);
    return lineOf(object);
}

Result<InstanceRequest> InstanceRequest::fromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    const QJsonObject object = document.object();
    InstanceRequest request;
    bool isValid = document.isObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        isValid = assign(request, field.key(), field.value()) && isValid;
    if (!isValid)
        return Error{Text::tr("The running Vitrine does not understand the request. Perhaps it is an older version: "
                              "close it, and try again.")};
    return request;
}

QByteArray InstanceAnswer::toLine() const
{
    return lineOf(problem.isEmpty() ? QJsonObject() : QJsonObject{{problemName, problem}});
}

Result<InstanceAnswer> InstanceAnswer::fromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return Error{Text::tr("The running Vitrine gave an answer that is not understood. Close it, and try again.")};
    return InstanceAnswer{document.object().value(problemName).toString()};
}

} // namespace vitrine
