// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ChromiumFlags.h"

#include <QList>

namespace vitrine {

namespace {

constexpr char noDevShm[] = "--disable-dev-shm-usage";
constexpr char disableFeatures[] = "--disable-features=";

} // namespace

QByteArray chromiumFlags(const QByteArray &userFlags, SharedMemoryPlace place)
{
    QByteArray features = "MediaSessionService,HardwareMediaKeyHandling";
    QList<QByteArray> flags;
    const QList<QByteArray> given = userFlags.simplified().split(' ');
    for (const QByteArray &flag : given) {
        if (flag.startsWith(disableFeatures))
            features.prepend(flag.mid(static_cast<qsizetype>(qstrlen(disableFeatures))) + ',');
        else if (!flag.isEmpty())
            flags.append(flag);
    }
    for (const char *own : {"--disable-background-timer-throttling", "--disable-renderer-backgrounding",
                            "--disable-backgrounding-occluded-windows"}) {
        if (!flags.contains(own))
            flags.append(own);
    }
    if (place == SharedMemoryPlace::Temporary && !flags.contains(noDevShm))
        flags.append(noDevShm);
    const bool wantsLog = userFlags.contains("--enable-logging") || userFlags.contains("--log-level");
    if (!wantsLog)
        flags.append("--log-level=3");
    flags.append(disableFeatures + features);
    return flags.join(' ');
}

bool needsSandboxSwitch(bool isRoot, const QByteArray &disableSandboxVariable, const QByteArray &userFlags)
{
    return isRoot && disableSandboxVariable.toInt() == 0 && !userFlags.contains("--no-sandbox");
}

} // namespace vitrine
