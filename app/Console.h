// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

#include <cstdio>

namespace vitrine {

/// The exit code for a usage or configuration error, or if Vitrine cannot start in this environment: a service does not
/// try it again.
constexpr int usageErrorCode = 2;
/// The exit code for an internal failure.
constexpr int internalErrorCode = 1;

/// Writes \a text, trimmed, and a line end to \a stream, and flushes it. Returns 0, or the error number of a write that
/// failed.
int printLine(std::FILE *stream, const QString &text);

/// Prints \a text, the result of a command, and returns the exit code of the process: \a exitCode, or internalErrorCode
/// if the text could not be written, which is then reported on standard error. \a stream is for tests.
[[nodiscard]] int printResult(const QString &text, int exitCode, std::FILE *stream = stdout);

/// Prints \a error on standard error, on one line, and returns \a exitCode.
[[nodiscard]] int printError(const Error &error, int exitCode);

} // namespace vitrine
