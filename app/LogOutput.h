// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"

namespace vitrine {

/// Sends every log message to standard error from now on: at \a level or above, as \a format, with secrets replaced.
///
/// Text: `warning vitrine.web: …`. JSON: one object a line with `time`, `level`, `category`, `message`. Thread-safe
/// once called; call it once, at the start.
void installLogOutput(LogLevel level, LogFormat format);

/// One line of the log; pure, for tests.
[[nodiscard]] QByteArray formatLogLine(LogFormat format, QtMsgType type, const char *category, const QString &message,
                                       const QDateTime &time);

} // namespace vitrine
