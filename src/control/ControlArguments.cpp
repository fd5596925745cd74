// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlArguments.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Type = ControlField::Type;

QStringList namesOf(const ControlMethod &method)
{
    QStringList names;
    for (const ControlField &parameter : method.parameters)
        names += parameter.name;
    return names;
}

bool isInRange(const ControlField &field, double value)
{
    return std::isfinite(value) && value >= field.lowest.value_or(value) && value <= field.highest.value_or(value);
}

bool isText(const ControlField &field, const QJsonValue &value)
{
    if (!value.isString())
        return false;
    const QString text = value.toString();
    return text.size() <= field.longest.value_or(std::numeric_limits<int>::max()) &&
           !(field.isFilled && text.trimmed().isEmpty()) && (field.choices.isEmpty() || field.choices.contains(text));
}

bool fits(const ControlField &field, const QJsonValue &value)
{
    switch (field.type) {
    case Type::Number:
        return value.isDouble() && isInRange(field, value.toDouble());
    case Type::Integer:
        return value.isDouble() && value.toDouble() == std::floor(value.toDouble()) &&
               isInRange(field, value.toDouble());
    case Type::Text:
        return isText(field, value);
    case Type::Flag:
        return value.isBool();
    case Type::Object:
        return value.isObject();
    case Type::Objects:
        return value.isArray();
    case Type::Texts:
        break;
    }
    const QJsonArray items = value.toArray();
    return value.isArray() && !(field.isFilled && items.isEmpty()) &&
           (field.choices.isEmpty() || items.size() <= field.choices.size()) &&
           std::ranges::all_of(items, [&field](const QJsonValue &item) { return isText(field, item); });
}

/// What a value of \a field must be, for the end of a sentence.
QString expectation(const ControlField &field)
{
    QString text = controlTypeText(field.type);
    if (field.lowest && field.highest)
        text += u" from %1 to %2"_s.arg(*field.lowest, 0, 'g', 16).arg(*field.highest, 0, 'g', 16);
    if (field.isFilled)
        text += u" that is not empty"_s;
    if (field.longest)
        text += (field.isFilled ? u", of at most %1 characters"_s : u" of at most %1 characters"_s).arg(*field.longest);
    if (!field.choices.isEmpty())
        text += (field.type == Type::Texts ? u", each once, of "_s : u" of "_s) + field.choices.join(", "_L1);
    return text;
}

QString unknownParameter(const ControlMethod &method, const QString &name)
{
    const QStringList names = namesOf(method);
    if (names.isEmpty())
        return u"%1 takes no parameters."_s.arg(method.name);
    return u"%1 has no parameter “%2”, only %3."_s.arg(method.name, echoed(name), names.join(", "_L1));
}

RpcError invalid(const QString &message, const QString &parameter)
{
    return {RpcErrorCode::InvalidParams, message, {{u"parameter"_s, parameter}}};
}

/// The word of a shell \a text as a value of \a field; a string if it is none, which check() refuses.
QJsonValue valueFromWord(const ControlField &field, const QString &text)
{
    if (field.type == Type::Number || field.type == Type::Integer) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    if (field.type == Type::Flag && (text == "true"_L1 || text == "false"_L1))
        return text == "true"_L1;
    if (field.type == Type::Texts)
        return QJsonArray::fromStringList(text.split(u',', Qt::SkipEmptyParts));
    return text;
}

} // namespace

std::variant<ControlArguments, RpcError> ControlArguments::check(const ControlMethod &method, const QJsonObject &params)
{
    ControlArguments arguments;
    for (const QString &name : params.keys()) {
        if (!namesOf(method).contains(name))
            return invalid(unknownParameter(method, name), echoed(name));
    }
    for (const ControlField &parameter : method.parameters) {
        const QJsonValue value = params.value(parameter.name);
        if (value.isUndefined() || value.isNull()) {
            if (parameter.isRequired)
                return invalid(u"%1 needs “%2”, %3."_s.arg(method.name, parameter.name, expectation(parameter)),
                               parameter.name);
            if (!parameter.defaultValue.isNull())
                arguments.m_values.insert(parameter.name, parameter.defaultValue);
            continue;
        }
        if (!fits(parameter, value))
            return invalid(u"“%1” must be %2."_s.arg(parameter.name, expectation(parameter)), parameter.name);
        arguments.m_values.insert(parameter.name, value);
    }
    return arguments;
}

std::chrono::milliseconds ControlArguments::duration(QLatin1StringView name) const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::duration<double>(number(name)));
}

QStringList ControlArguments::texts(QLatin1StringView name) const
{
    QStringList texts;
    for (const QJsonValue &item : m_values.value(name).toArray())
        texts += item.toString();
    return texts;
}

std::optional<double> ControlArguments::optionalNumber(QLatin1StringView name) const
{
    return has(name) ? std::optional(number(name)) : std::nullopt;
}

std::optional<qint64> ControlArguments::optionalInteger(QLatin1StringView name) const
{
    return has(name) ? std::optional(integer(name)) : std::nullopt;
}

Result<QJsonObject> controlParameters(const ControlMethod &method, const QStringList &words)
{
    static const QRegularExpression named(uR"(\A([A-Za-z]+)=(.*)\z)"_s, QRegularExpression::DotMatchesEverythingOption);
    QJsonObject params;
    for (const QString &word : words) {
        const QRegularExpressionMatch match = named.match(word);
        auto parameter = method.parameters.end();
        if (match.hasMatch())
            parameter = std::ranges::find(method.parameters, match.captured(1), &ControlField::name);
        else
            parameter = std::ranges::find_if(
                method.parameters, [&params](const ControlField &field) { return !params.contains(field.name); });
        const QString name = match.hasMatch() ? match.captured(1) : word;
        if (parameter == method.parameters.end()) {
            const QString nearest = closestName(name, namesOf(method));
            return Error{unknownParameter(method, name) +
                         (nearest.isEmpty() ? QString() : u" Did you mean %1=…?"_s.arg(nearest))};
        }
        if (params.contains(parameter->name))
            return Error{u"“%1” is given twice."_s.arg(parameter->name)};
        params.insert(parameter->name, valueFromWord(*parameter, match.hasMatch() ? match.captured(2) : word));
    }
    const auto checked = ControlArguments::check(method, params);
    if (const auto *error = std::get_if<RpcError>(&checked))
        return Error{error->message};
    return params;
}

} // namespace vitrine
