// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <cstdio>

namespace vitrine {

/// The exit code for a wrong command line, a wrong setting, or a machine on which nothing can start.
constexpr int usageErrorCode = 2;

/// Writes \a text without spaces around it, and the end of a line, and flushes \a stream.
void printLine(std::FILE *stream, const QString &text);

} // namespace vitrine
