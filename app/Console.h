// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <cstdio>

namespace vitrine {

/// The exit code for a usage or configuration error, or if Vitrine cannot start on this machine.
constexpr int usageErrorCode = 2;
/// The exit code for an internal failure.
constexpr int internalErrorCode = 1;

/// Writes \a text, trimmed, and a line end to \a stream, and flushes it.
void printLine(std::FILE *stream, const QString &text);

} // namespace vitrine
