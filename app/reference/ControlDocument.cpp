// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/ControlReference.h"

#include "control/ControlMethod.h"
#include "control/OpenRpcDocument.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

QString cell(QString text)
{
    return text.replace(u'|', "\\|"_L1);
}

/// What a value of \a field may be.
QString valueText(const ControlField &field)
{
    QString text = controlTypeText(field.type);
    if (field.lowest && field.highest && *field.highest < 1e12)
        text += u", %1 to %2"_s.arg(*field.lowest, 0, 'g', 12).arg(*field.highest, 0, 'g', 12);
    if (field.longest)
        text += u" of at most %1 characters"_s.arg(*field.longest);
    if (!field.choices.isEmpty())
        text += u": `%1`"_s.arg(field.choices.join("` `"_L1));
    if (!field.defaultValue.isNull())
        text += u"; default %1"_s.arg(field.defaultValue.toVariant().toString());
    return field.isNullable ? text + u", or null"_s : text;
}

QString fieldTable(const QString &title, const QList<ControlField> &fields)
{
    QString table = u"| %1 | value | meaning |\n|---|---|---|\n"_s.arg(title);
    for (const ControlField &field : fields)
        table += u"| `%1`%2 | %3 | %4 |\n"_s.arg(field.name, field.isRequired ? u", required"_s : QString(),
                                                 cell(valueText(field)), cell(field.help));
    return table + u'\n';
}

bool isState(const ControlMethod &method)
{
    return method.id != ControlMethod::Id::State && !method.result.isEmpty() &&
           method.result.first().name == findControlMethod(u"state"_s)->result.first().name;
}

QString resultText(const ControlMethod &method)
{
    if (method.resultOf)
        return u"Result: "_s + method.resultOf->at(0).toLower() + method.resultOf->mid(1) + u"\n\n"_s;
    if (isState(method))
        return u"Result: as of [`state`](#state).\n\n"_s;
    return method.result.isEmpty() ? u"Result: an empty object.\n\n"_s : fieldTable(u"result"_s, method.result);
}

QString methodText(const ControlMethod &method)
{
    QString text = u"### %1\n\n%2\n\n"_s.arg(method.name, method.help);
    if (!method.parameters.isEmpty())
        text += fieldTable(u"parameter"_s, method.parameters);
    text += resultText(method);
    QStringList errors;
    for (const RpcErrorCode code : method.errors)
        errors += QString::number(static_cast<int>(code));
    return errors.isEmpty() ? text : text + u"Errors: %1.\n\n"_s.arg(errors.join(", "_L1));
}

} // namespace

QString controlDocument()
{
    using enum RpcErrorCode;
    QString text = u"\n"_s;
    for (const ControlMethod &method : controlMethods())
        text += methodText(method);
    text += u"### Errors\n\n| code | meaning |\n|---|---|\n"_s;
    for (const RpcErrorCode code : {Failed, TimedOut, HistoryLost, Unavailable, ParseError, InvalidRequest,
                                    MethodNotFound, InvalidParams, InternalError})
        text += u"| %1 | %2 |\n"_s.arg(static_cast<int>(code)).arg(rpcErrorText(code));
    return text;
}

QString openRpcText()
{
    return QString::fromUtf8(QJsonDocument(openRpcDocument()).toJson());
}

} // namespace vitrine::reference
