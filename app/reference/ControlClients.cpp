// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/ControlReference.h"

#include "control/ControlMethod.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

using Type = ControlField::Type;

/// Clients have these methods in a form of their own.
bool isGenerated(const ControlMethod &method)
{
    return !method.isForOneConnection;
}

/// `setRate` as `set_rate`, `rpc.discover` as `rpc_discover`.
QString snakeCase(const QString &name)
{
    QString snake;
    for (const QChar letter : name) {
        if (letter.isUpper())
            snake += u'_';
        snake += letter == u'.' ? QChar(u'_') : letter.toLower();
    }
    return snake;
}

/// `rpc.discover` as `rpcDiscover`.
QString camelCase(const QString &name)
{
    QString camel;
    bool isStart = false;
    for (const QChar letter : name) {
        if (letter != u'.')
            camel += isStart ? letter.toUpper() : letter;
        isStart = letter == u'.';
    }
    return camel;
}

QString parameterHelp(const ControlField &parameter, const QString &indent)
{
    return u"\n%1%2: %3"_s.arg(indent, parameter.name, parameter.help);
}

QString pythonMethod(const ControlMethod &method)
{
    QStringList required;
    QStringList optional;
    QStringList passed;
    QString help = method.help;
    for (const ControlField &parameter : method.parameters) {
        if (parameter.isRequired)
            required += parameter.name;
        else
            optional += parameter.name + u"=None"_s;
        passed += parameter.name + u'=' + parameter.name;
        help += parameterHelp(parameter, u"\n        "_s);
    }
    if (method.parameters.isEmpty())
        help += u"\"\"\""_s;
    else
        help += u"\n        \"\"\""_s;
    if (!optional.isEmpty())
        required += u"*"_s;
    const QStringList parameters = QStringList{u"self"_s} + required + optional;
    const QStringList arguments = QStringList{u"\"%1\""_s.arg(method.name)} + passed;
    return u"    def %1(%2):\n        \"\"\"%3\n        return self.call(%4)\n"_s.arg(
        snakeCase(method.name), parameters.join(", "_L1), help, arguments.join(", "_L1));
}

QString typeScriptType(const ControlField &field)
{
    if (!field.choices.isEmpty()) {
        const QString words = u"'%1'"_s.arg(field.choices.join("' | '"_L1));
        return field.type == Type::Texts ? u"(%1)[]"_s.arg(words) : words;
    }
    switch (field.type) {
    case Type::Number:
    case Type::Integer:
        return u"number"_s;
    case Type::Text:
        return u"string"_s;
    case Type::Flag:
        return u"boolean"_s;
    case Type::Texts:
        return u"string[]"_s;
    case Type::Objects:
        return u"Json[]"_s;
    case Type::Object:
        break;
    }
    return u"Json"_s;
}

QString typeScriptObject(const QList<ControlField> &fields, bool areParameters)
{
    QStringList members;
    for (const ControlField &field : fields)
        members += field.name + ((areParameters ? !field.isRequired : field.isOptional) ? u"?: "_s : u": "_s) +
                   typeScriptType(field) + (field.isNullable ? u" | null"_s : QString());
    return u"{ "_s + members.join(", "_L1) + u" }"_s;
}

QString typeScriptMethod(const ControlMethod &method)
{
    QString help = method.help;
    for (const ControlField &parameter : method.parameters)
        help += parameterHelp(parameter, u"     * "_s);
    const bool needsParams = std::ranges::any_of(method.parameters, &ControlField::isRequired);
    const QString params = method.parameters.isEmpty() ? QString()
                                                       : u"params: "_s + typeScriptObject(method.parameters, true) +
                                                             (needsParams ? QString() : u" = {}"_s);
    const QString result =
        (method.resultOf || method.result.isEmpty() ? u"Json"_s : typeScriptObject(method.result, false)) +
        (method.mayBeNull ? u" | null"_s : QString());
    return u"    /**\n     * %1\n     */\n    %2(%3): Promise<%4> {\n        return this.call('%5'%6);\n    }\n"_s.arg(
        help, camelCase(method.name), params, result, method.name,
        method.parameters.isEmpty() ? QString() : u", params"_s);
}

QString allMethods(QString (*text)(const ControlMethod &))
{
    QStringList methods;
    for (const ControlMethod &method : controlMethods()) {
        if (isGenerated(method))
            methods += text(method);
    }
    return u'\n' + methods.join(u'\n') + u'\n';
}

} // namespace

QString pythonClientMethods()
{
    return allMethods(&pythonMethod);
}

QString typeScriptClientMethods()
{
    return allMethods(&typeScriptMethod);
}

} // namespace vitrine::reference
