// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/CtlCommand.h"

#include "app/Console.h"
#include "app/ExitRules.h"
#include "app/commands/ctl/ControlClient.h"
#include "app/commands/ctl/McpServer.h"
#include "control/ControlArguments.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <chrono>
#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using namespace std::chrono_literals;
using Answer = std::variant<QJsonValue, RpcError>;

constexpr auto mcpWord = "mcp"_L1;
constexpr auto answerLimit = 30s; // longer than any method takes but waitFor and diagnose
constexpr auto diagnosisLimit = 90s;
constexpr auto waitMargin = 10s;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CtlCommand)
};

QStringList methodWords()
{
    QStringList words;
    for (const ControlMethod &method : controlMethods())
        words += method.name;
    return words + QStringList{mcpWord};
}

QString methodList()
{
    QString list;
    for (const ControlMethod &method : controlMethods()) {
        QStringList words{method.name};
        for (const ControlField &parameter : method.parameters)
            words += parameter.isRequired ? parameter.name + u"=…"_s : u'[' + parameter.name + u"=…]"_s;
        list += (list.isEmpty() ? "“"_L1 : ", “"_L1) + words.join(u' ') + u'”';
    }
    return list;
}

/// \a params for the working directory of the other process.
QJsonObject withAbsolutePaths(const ControlMethod &method, QJsonObject params)
{
    for (const ControlField &field : method.parameters) {
        const QString path = params.value(field.name).toString();
        if (field.isPath && !path.isEmpty())
            params.insert(field.name, QFileInfo(path).absoluteFilePath());
    }
    if (method.id != ControlMethod::Id::Open)
        return params;
    const QString text = params.value("target"_L1).toString();
    const Result<PlayTarget> target = PlayTarget::resolve(text);
    if (target && target->kind() == PlayTarget::Kind::File)
        params.insert(u"target"_s, QFileInfo(target->file()).absoluteFilePath());
    return params;
}

/// The time limit of `waitFor`; none for other methods and wrong parameters.
std::optional<std::chrono::milliseconds> timeoutOf(const ControlMethod &method, const QJsonObject &params)
{
    const auto checked = ControlArguments::check(method, params);
    const auto *arguments = std::get_if<ControlArguments>(&checked);
    if (arguments == nullptr || method.id != ControlMethod::Id::WaitFor)
        return std::nullopt;
    return arguments->duration("timeout"_L1);
}

/// How long the answer may take; \a timeout is timeoutOf().
std::chrono::milliseconds limitOf(const ControlMethod &method, std::optional<std::chrono::milliseconds> timeout)
{
    if (timeout)
        return *timeout + waitMargin;
    return method.id == ControlMethod::Id::Diagnose ? diagnosisLimit : answerLimit;
}

int codeOf(RpcErrorCode error)
{
    if (error == RpcErrorCode::TimedOut)
        return tooLateCode;
    return error == RpcErrorCode::InvalidParams ? usageErrorCode : internalErrorCode;
}

/// Prints events until the connection ends.
int printEvents(ControlClient &client)
{
    while (const auto notification = client.nextNotification()) {
        const QJsonObject params = notification->value("params"_L1).toObject();
        const bool isEvent = notification->value("method"_L1) == "event"_L1;
        const QString line = controlResultText(isEvent ? params : QJsonObject{{u"lost"_s, params}});
        if (const int code = printResult(line, 0); code != 0)
            return code;
    }
    return 0;
}

int callMethod(const QString &path, const ControlMethod &method, const QStringList &words)
{
    const Result<QJsonObject> given = controlParameters(method, words);
    if (!given)
        return printError(given.error(), usageErrorCode);
    const QJsonObject params = withAbsolutePaths(method, *given);
    ControlClient client;
    const auto timeout = timeoutOf(method, params);
    if (const Result<bool> connected = client.connectTo(path, timeout.value_or(0ms)); !connected)
        return printError(connected.error(), timeout ? tooLateCode : internalErrorCode);
    const Result<Answer> answer = client.call(method.name, params, limitOf(method, timeout));
    if (!answer)
        return printError(answer.error(), internalErrorCode);
    if (const auto *error = std::get_if<RpcError>(&*answer))
        return printError(Error{error->message}, codeOf(error->code));
    if (method.id == ControlMethod::Id::Subscribe)
        return printEvents(client);
    return printResult(controlResultText(std::get<QJsonValue>(*answer)), 0);
}

int serveAssistant(const QString &path)
{
    const McpServer server(
        [&path](const ControlMethod &method, const QJsonObject &params) -> std::variant<QJsonValue, QString> {
            ControlClient client; // Vitrine may start after the assistant, or again
            if (const Result<bool> connected = client.connectTo(path); !connected)
                return connected.error().message;
            const Result<Answer> answer =
                client.call(method.name, withAbsolutePaths(method, params), limitOf(method, timeoutOf(method, params)));
            if (!answer)
                return answer.error().message;
            if (const auto *error = std::get_if<RpcError>(&*answer))
                return error->message;
            return std::get<QJsonValue>(*answer);
        });
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return printError(Error{Text::tr("Standard input or output is closed.")}, internalErrorCode);
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        const QByteArray answer = server.answer(line);
        if (!answer.isEmpty() && (output.write(answer) != answer.size() || !output.flush()))
            return internalErrorCode;
    }
    return 0;
}

} // namespace

CommandDescription CtlCommand::description() const
{
    return {
        .name = u"ctl"_s,
        .summary = Text::tr("Control a running Vitrine."),
        .explanation = Text::tr("Calls a method of the Vitrine that runs with the same --profile or --control, and "
                                "prints the answer as JSON. “mcp” serves the methods as tools to an assistant, on "
                                "standard input and output."),
        .details = Text::tr("Methods: %1. “waitFor” also waits until Vitrine runs. “subscribe” prints events until "
                            "Vitrine ends. Exits with 0 if it is done, "
                            "with 1 if it failed, with 2 after a wrong argument, and with 6 if it was not done in "
                            "time.")
                       .arg(methodList()),
        .arguments = {{.name = u"METHOD"_s,
                       .hint = ValueHint::oneOf(methodWords()),
                       .help =
                           Text::tr("What to do: %1. “rpc.discover” describes each.").arg(methodWords().join(", "_L1))},
                      {.name = u"NAME=VALUE"_s,
                       .count = ArgumentDescription::Count::AnyNumber,
                       .help = Text::tr("The parameters; the first may be without its name.")}},
        .settings = QStringList{u"profile"_s, u"control"_s, u"config_dir"_s}};
}

int CtlCommand::execute(const CommandCall &call) const
{
    const QCoreApplication application(call.argc, call.argv);
    const Settings &settings = call.run.loaded->settings;
    const QString path = settings.controlPath();
    if (settings.controlSocket == "none"_L1)
        return printError(Error{Text::tr("%1 says that there is no control socket (none). Give the one to connect to "
                                         "with --control PATH, or --control= for that of the profile.")
                                    .arg(settings.sourceOf(u"control"_s))},
                          usageErrorCode);
    if (path.isEmpty())
        return printError(Error{Text::tr("There is no control socket without XDG_RUNTIME_DIR. Give its path with "
                                         "--control.")},
                          usageErrorCode);
    const QString word = call.run.arguments.value(0);
    if (word == mcpWord)
        return call.run.arguments.size() == 1
                   ? serveAssistant(path)
                   : printError(Error{Text::tr("“mcp” takes no parameters.")}, usageErrorCode);
    return callMethod(path, *findControlMethod(word), call.run.arguments.mid(1));
}

} // namespace vitrine
