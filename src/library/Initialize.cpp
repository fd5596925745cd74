// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "Vitrine/Player.h"
#include "settings/Environment.h"
#include "web/ChromiumFlags.h"

#include <QCoreApplication>
#include <QtDebug>

namespace Vitrine {

void initialize()
{
    if (QCoreApplication::instance()) {
        qWarning(
            "Vitrine::initialize() was called too late and has no effect: call it before QApplication is created.");
        return;
    }
    constexpr const char *variable = "QTWEBENGINE_CHROMIUM_FLAGS";
    const auto place = vitrine::lookAtSharedMemory().isElsewhere() ? vitrine::SharedMemoryPlace::Temporary
                                                                   : vitrine::SharedMemoryPlace::DevShm;
    qputenv(variable, vitrine::chromiumFlags(qgetenv(variable), {.place = place}));
}

} // namespace Vitrine
