// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/RemoteDebuggingCheck.h"

#include "web/ChromiumFlags.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::RemoteDebuggingCheck)
};

/// The variable that makes the engine open a port; empty if none does.
QString openingVariable(const QProcessEnvironment &variables)
{
    if (!chromiumFlagValue(variables.value(u"QTWEBENGINE_CHROMIUM_FLAGS"_s).toUtf8(), "--remote-debugging-port")
             .isEmpty())
        return u"QTWEBENGINE_CHROMIUM_FLAGS"_s;
    const QString name = u"QTWEBENGINE_REMOTE_DEBUGGING"_s;
    return variables.value(name).isEmpty() ? QString() : name;
}

} // namespace

QList<Check> remoteDebuggingChecks(const Settings &settings, const QProcessEnvironment &variables)
{
    const QString variable = openingVariable(variables);
    if (settings.remoteDebuggingPort == 0 && variable.isEmpty())
        return {};
    Check check{u"remote-debugging"_s, Text::tr("Remote debugging"), CheckVerdict::Warning, {}, {}, {}};
    check.details.insert(u"port"_s, int{settings.remoteDebuggingPort});
    check.details.insert(u"variable"_s, variable);
    check.details.insert(u"token"_s, !settings.remoteDebuggingUrlFile.isEmpty());
    const QString source = settings.remoteDebuggingPort != 0 ? settings.sourceOf(u"remote_debugging_port"_s) : variable;
    check.found =
        Text::tr("It is on (%1): every user and program of this machine that can connect to the browser engine's "
                 "port controls the page, and can read its address with its token.")
            .arg(source);
    check.advice = Text::tr("Use it for tests only, and remove %1 where people use this machine.").arg(source);
    if (settings.remoteDebuggingPort != 0 && settings.remoteDebuggingUrlFile.isEmpty())
        check.advice += u' ' + Text::tr("With remote_debugging_url_file, the gateway's port needs a token; the browser "
                                        "engine has a port of its own, with another number at each start.");
    return {check};
}

} // namespace vitrine
