// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/EngineDefects.h"

#include <QByteArray>
#include <QVersionNumber>

namespace vitrine {

/// Where the engine's processes share memory.
enum class SharedMemoryPlace { DevShm, Temporary };

/// Whether the engine makes the accessible objects of a page.
enum class PageAccessibility {
    OnDemand, ///< as the engine decides: Qt 6.4 without, Qt 6.8 with assistive technology
    Always,
};

/// \brief What the flags depend on, besides those of the user.
struct ChromiumOptions
{
    SharedMemoryPlace place = SharedMemoryPlace::DevShm;
    PageAccessibility accessibility = PageAccessibility::OnDemand;
    bool decodesInSoftware = false;          ///< no video decoder of the GPU
    bool zoomsByPinch = true;                ///< of the page, with two fingers
    QVersionNumber engine = engineVersion(); ///< decides about engineDefects()
};

/// \brief The value for QTWEBENGINE_CHROMIUM_FLAGS: \a userFlags, and the flags that a player needs.
///
/// \a userFlags is split as Qt WebEngine splits it, so that a value in double quotes may have spaces.
/// Timers of a covered or minimised window must not be throttled, or the player misses its 10 s session heartbeat.
/// All `--disable-features` lists are merged, because Chromium uses only the last one. Chromium logs fatal messages
/// only, unless the user has set a log flag. SharedMemoryPlace::Temporary is for a /dev/shm that is too small, as in
/// containers: the engine's processes would end without a message. A page that is to be accessible stays so also if a
/// defect says otherwise. Pure; set the value before QApplication is created.
[[nodiscard]] QByteArray chromiumFlags(const QByteArray &userFlags, const ChromiumOptions &options = {});

/// Whether \a flags, a value of QTWEBENGINE_CHROMIUM_FLAGS, has the flag \a name, such as `--no-sandbox`.
[[nodiscard]] bool hasChromiumFlag(const QByteArray &flags, const char *name);

/// The value of the flag \a name in \a flags: `1` of `--name=1`; that of the last one, as in Chromium. Empty if there
/// is none.
[[nodiscard]] QByteArray chromiumFlagValue(const QByteArray &flags, const char *name);

/// Where an engine with \a flags shares memory.
[[nodiscard]] SharedMemoryPlace sharedMemoryPlace(const QByteArray &flags);

/// Whether Chromium will refuse to start: it does so as root with its sandbox on.
[[nodiscard]] bool needsSandboxSwitch(bool isRoot, const QByteArray &disableSandboxVariable,
                                      const QByteArray &userFlags);

} // namespace vitrine
