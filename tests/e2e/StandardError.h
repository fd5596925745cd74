// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QStringList>

namespace vitrine {

/// The lines of \a text, the standard error of a run, that are not expected: neither the status line, nor a
/// line of the engine that is known to be harmless, nor a line in which one of \a allowed matches, regular expressions.
[[nodiscard]] QStringList unexpectedLines(const QByteArray &text, const QStringList &allowed);

} // namespace vitrine
