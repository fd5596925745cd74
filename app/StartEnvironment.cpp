// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartEnvironment.h"

#include "web/ChromiumFlags.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <unistd.h>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::StartEnvironment)
};

} // namespace

Result<QList<std::pair<QByteArray, QByteArray>>> startVariables(const Settings &settings,
                                                                const StartSurroundings &surroundings)
{
    const QProcessEnvironment &environment = surroundings.environment;
    const auto value = [&environment](const char *name) {
        return environment.value(QLatin1StringView(name));
    };
    const auto isSet = [&value](const char *name) {
        return !value(name).isEmpty();
    };
    const QByteArray userFlags = value("QTWEBENGINE_CHROMIUM_FLAGS").toUtf8();

    if (needsSandboxSwitch(surroundings.isRoot, value("QTWEBENGINE_DISABLE_SANDBOX").toUtf8(), userFlags)) {
        return Error{
            Text::tr("The browser engine does not run as root with its sandbox on. Run Vitrine as an ordinary user, "
                     "or set QTWEBENGINE_DISABLE_SANDBOX=1 if you know what that costs.")};
    }

    QList<std::pair<QByteArray, QByteArray>> variables;
    const bool platformChosen = surroundings.platformGiven || isSet("QT_QPA_PLATFORM");
    if (!platformChosen) {
        if (settings.headless) {
            variables.emplaceBack("QT_QPA_PLATFORM", "offscreen");
        } else if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
            return Error{
                Text::tr("There is no display to show a window on. Start Vitrine in a desktop session, or with "
                         "--headless to play without a window.")};
        }
    }

    const bool software =
        settings.graphics == GraphicsMode::Software ||
        (settings.graphics == GraphicsMode::Auto && (settings.headless || !surroundings.hasRenderNode));
    if (software && !isSet("QT_QUICK_BACKEND"))
        variables.emplaceBack("QT_QUICK_BACKEND", "software");
    variables.emplaceBack("QTWEBENGINE_CHROMIUM_FLAGS", chromiumFlags(userFlags));
    return variables;
}

StartSurroundings lookAround(const QStringList &arguments)
{
    StartSurroundings surroundings;
    surroundings.environment = QProcessEnvironment::systemEnvironment();
    surroundings.isRoot = ::geteuid() == 0;
    const QFileInfoList nodes =
        QDir(QStringLiteral("/dev/dri")).entryInfoList({QStringLiteral("renderD*")}, QDir::System | QDir::Files);
    for (const QFileInfo &node : nodes)
        surroundings.hasRenderNode = surroundings.hasRenderNode || (node.isReadable() && node.isWritable());
    surroundings.platformGiven = arguments.contains(QStringLiteral("-platform"));
    return surroundings;
}

} // namespace vitrine
