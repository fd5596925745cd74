// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ChromiumFlags.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr char noDevShm[] = "--disable-dev-shm-usage";
constexpr char forceAccessibility[] = "--force-renderer-accessibility";
constexpr char noAccessibility[] = "--disable-renderer-accessibility";
constexpr char disableFeatures[] = "--disable-features=";

/// The arguments in \a value of QTWEBENGINE_CHROMIUM_FLAGS, split as Qt WebEngine does in parseEnvCommandLine(): only
/// at spaces that are not between double quotes; all quotes are omitted.
QList<QByteArray> argumentsIn(const QByteArray &value)
{
    QList<QByteArray> arguments;
    QByteArray argument;
    bool isQuoted = false;
    for (const char c : value) {
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (c != ' ' || isQuoted) {
            argument += c;
        } else if (!argument.isEmpty()) {
            arguments += std::exchange(argument, {});
        }
    }
    if (!argument.isEmpty())
        arguments += argument;
    return arguments;
}

/// A text that argumentsIn() splits into \a arguments.
QByteArray joined(const QList<QByteArray> &arguments)
{
    QList<QByteArray> texts;
    for (const QByteArray &argument : arguments)
        texts += argument.contains(' ') ? '"' + argument + '"' : argument;
    return texts.join(' ');
}

} // namespace

QByteArray chromiumFlags(const QByteArray &userFlags, const ChromiumOptions &options)
{
    QList<QByteArray> features;
    QList<QByteArray> flags;
    const auto add = [&flags](const QByteArray &flag) {
        if (!flags.contains(flag))
            flags.append(flag);
    };
    const auto disable = [&features](const QByteArray &list) {
        const QList<QByteArray> names = list.split(',');
        for (const QByteArray &name : names) {
            if (!features.contains(name))
                features.append(name);
        }
    };
    const QList<QByteArray> given = argumentsIn(userFlags);
    for (const QByteArray &flag : given) {
        if (flag.startsWith(disableFeatures))
            disable(flag.mid(static_cast<qsizetype>(qstrlen(disableFeatures))));
        else
            flags.append(flag);
    }
    for (const char *own : {"--disable-background-timer-throttling", "--disable-renderer-backgrounding",
                            "--disable-backgrounding-occluded-windows"})
        add(own);
    if (options.place == SharedMemoryPlace::Temporary)
        add(noDevShm);
    if (options.decodesInSoftware)
        add("--disable-accelerated-video-decode");
    if (!options.zoomsByPinch)
        add("--disable-pinch");
    const auto isAboutAccessibility = [](const QByteArray &flag) {
        return flag.startsWith(forceAccessibility); // may have a value
    };
    if (options.accessibility == PageAccessibility::Always && std::ranges::none_of(flags, isAboutAccessibility))
        flags.append(forceAccessibility);
    const bool isAccessible = std::ranges::any_of(flags, isAboutAccessibility);
    const QList<EngineDefect> defects = engineDefectsOf(options.engine);
    for (const EngineDefect &defect : defects) {
        if (defect.remedy == EngineDefect::Remedy::DisabledFeature)
            disable(defect.value);
        else if (defect.remedy == EngineDefect::Remedy::Flag && !(isAccessible && defect.value == noAccessibility))
            add(defect.value);
    }
    const auto isAboutTheLog = [](const QByteArray &flag) {
        return flag.startsWith("--enable-logging") || flag.startsWith("--log-level");
    };
    if (std::ranges::none_of(flags, isAboutTheLog))
        flags.append("--log-level=3");
    if (!features.isEmpty())
        flags.append(disableFeatures + features.join(','));
    return joined(flags);
}

bool hasChromiumFlag(const QByteArray &flags, const char *name)
{
    return argumentsIn(flags).contains(name);
}

QByteArray chromiumFlagValue(const QByteArray &flags, const char *name)
{
    QByteArray value;
    const QByteArray beginning = QByteArray(name) + '=';
    const QList<QByteArray> arguments = argumentsIn(flags);
    for (const QByteArray &argument : arguments) {
        if (argument.startsWith(beginning))
            value = argument.mid(beginning.size());
    }
    return value;
}

SharedMemoryPlace sharedMemoryPlace(const QByteArray &flags)
{
    return hasChromiumFlag(flags, noDevShm) ? SharedMemoryPlace::Temporary : SharedMemoryPlace::DevShm;
}

bool needsSandboxSwitch(bool isRoot, const QByteArray &disableSandboxVariable, const QByteArray &userFlags)
{
    return isRoot && disableSandboxVariable.toInt() == 0 && !hasChromiumFlag(userFlags, "--no-sandbox");
}

} // namespace vitrine
