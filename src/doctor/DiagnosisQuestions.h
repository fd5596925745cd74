// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace vitrine {

/// Functions that the doctor runs in forked processes (ForkedProbe), because Qt and Chromium abort the process if
/// something is missing. Each creates an application object, which lives as long as the process, and returns a JSON
/// object.

/// Starts the browser engine without a screen, with \a chromiumFlags, and asks it about codecs, key systems and fonts:
/// see EngineFacts::fromAnswer().
[[nodiscard]] QByteArray askEngine(const QByteArray &chromiumFlags, bool sandboxed);

/// Starts the browser engine on \a platform of Qt, with the GPU and \a chromiumFlags, and asks it what decodes video:
/// see videoDecodersIn().
[[nodiscard]] QByteArray askVideoDecoder(const QByteArray &platform, const QByteArray &chromiumFlags, bool sandboxed);

/// Opens the display as Vitrine would, on \a platform of Qt or, when it is empty, on the one that Qt chooses: see
/// DisplayFacts.
[[nodiscard]] QByteArray askDisplay(const QByteArray &platform);

/// Looks for the session bus and what is on it: see BusFacts.
[[nodiscard]] QByteArray askBus();

} // namespace vitrine
