// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/Console.h"
#include "settings/Settings.h"

namespace vitrine {

/// From now on writes log messages of \a level or above to standard error, in \a format, with secrets replaced.
///
/// Text: `warning vitrine.web: …`, control characters as `\n` and `\x1b`. JSON: one object a line with `time`, `level`,
/// `category`, `message`. Call it once, at the start. Any thread may log afterwards.
void installLogOutput(LogLevel level, LogFormat format);

/// A fatal message of Qt ends the process from now on with \a text and \a exitCode; with an empty text, as before, it
/// is written and aborts. Qt's own message about a display that it cannot open advises to install the program again.
void setFatalText(const QString &text, int exitCode = internalErrorCode);

/// Whether \a message is a warning of Qt that means no problem, and is not written.
[[nodiscard]] bool isHarmless(const QString &message);

/// One line of the log; separate for tests.
[[nodiscard]] QByteArray formatLogLine(LogFormat format, QtMsgType type, const char *category, const QString &message,
                                       const QDateTime &time);

} // namespace vitrine
