// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/OpenRpcDocument.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Type = ControlField::Type;

QString schemaType(Type type)
{
    switch (type) {
    case Type::Number:
        return u"number"_s;
    case Type::Integer:
        return u"integer"_s;
    case Type::Text:
        return u"string"_s;
    case Type::Flag:
        return u"boolean"_s;
    case Type::Texts:
    case Type::Objects:
        return u"array"_s;
    case Type::Object:
        break;
    }
    return u"object"_s;
}

QJsonObject methodJson(const ControlMethod &method)
{
    QJsonArray params;
    for (const ControlField &parameter : method.parameters)
        params.append(QJsonObject{{u"name"_s, parameter.name},
                                  {u"description"_s, parameter.help},
                                  {u"required"_s, parameter.isRequired},
                                  {u"schema"_s, controlSchema(parameter)}});
    QJsonArray errors;
    for (const RpcErrorCode code : method.errors)
        errors.append(QJsonObject{{u"code"_s, static_cast<int>(code)}, {u"message"_s, rpcErrorText(code)}});
    QJsonObject schema = controlSchema(method.result);
    if (method.mayBeNull)
        schema.insert(u"type"_s, QJsonArray{schema.value("type"_L1), u"null"_s});
    QJsonObject result{{u"name"_s, u"result"_s}, {u"schema"_s, schema}};
    if (method.resultOf)
        result = {{u"name"_s, u"result"_s},
                  {u"description"_s, *method.resultOf},
                  {u"schema"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
    QJsonObject json{{u"name"_s, method.name},
                     {u"description"_s, method.help},
                     {u"paramStructure"_s, u"by-name"_s},
                     {u"params"_s, params},
                     {u"result"_s, result}};
    if (!errors.isEmpty())
        json.insert(u"errors"_s, errors);
    return json;
}

} // namespace

QJsonObject controlSchema(const ControlField &field)
{
    const QString name = schemaType(field.type);
    QJsonObject schema{{u"type"_s, field.isNullable ? QJsonValue(QJsonArray{name, u"null"_s}) : QJsonValue(name)}};
    if (field.lowest)
        schema.insert(u"minimum"_s, *field.lowest);
    if (field.highest)
        schema.insert(u"maximum"_s, *field.highest);
    if (field.longest)
        schema.insert(u"maxLength"_s, *field.longest);
    if (field.isFilled && field.type == Type::Text)
        schema.insert(u"pattern"_s, uR"(\S)"_s);
    if (!field.defaultValue.isNull())
        schema.insert(u"default"_s, field.defaultValue);
    const QJsonArray choices = QJsonArray::fromStringList(field.choices);
    if (field.type == Type::Texts) {
        QJsonObject items{{u"type"_s, u"string"_s}};
        if (!choices.isEmpty())
            items.insert(u"enum"_s, choices);
        schema.insert(u"items"_s, items);
        if (field.isFilled)
            schema.insert(u"minItems"_s, 1);
        if (!choices.isEmpty())
            schema.insert(u"maxItems"_s, choices.size());
    } else if (field.type == Type::Objects) {
        schema.insert(u"items"_s, QJsonObject{{u"type"_s, u"object"_s}});
    } else if (!choices.isEmpty()) {
        schema.insert(u"enum"_s, choices);
    }
    return schema;
}

QJsonObject controlSchema(const QList<ControlField> &fields)
{
    QJsonObject properties;
    QJsonArray required;
    for (const ControlField &field : fields) {
        QJsonObject schema = controlSchema(field);
        schema.insert(u"description"_s, field.help);
        properties.insert(field.name, schema);
        if (field.isRequired)
            required.append(field.name);
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    return schema;
}

QJsonObject openRpcDocument()
{
    QJsonArray methods;
    for (const ControlMethod &method : controlMethods())
        methods.append(methodJson(method));
    return {{u"openrpc"_s, u"1.3.2"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"Vitrine"_s},
                                    {u"description"_s, u"The control socket of Vitrine: one JSON object a line."_s},
                                    {u"version"_s, QString::number(controlApiVersion)}}},
            {u"methods"_s, methods}};
}

} // namespace vitrine
