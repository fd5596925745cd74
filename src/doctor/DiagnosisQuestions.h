// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace vitrine {

/// What the doctor asks in processes of their own (ForkedProbe), because Qt and Chromium abort the process where
/// something is missing. Each makes an application of its own that nobody ends but the process, and answers with a
/// JSON object.

/// Starts the browser engine without a screen, with \a chromiumFlags, and asks it about codecs, key systems and fonts:
/// see EngineFacts::fromAnswer().
[[nodiscard]] QByteArray askEngine(const QByteArray &chromiumFlags, bool sandboxed);

/// Opens the display as Vitrine would, on \a platform of Qt or, when it is empty, on the one that Qt chooses: see
/// DisplayFacts.
[[nodiscard]] QByteArray askDisplay(const QByteArray &platform);

/// Looks for the session bus and what is on it: see BusFacts.
[[nodiscard]] QByteArray askBus();

} // namespace vitrine
