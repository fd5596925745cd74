// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>
#include <QStringList>

namespace vitrine {

/// Splits \a text into a program and its arguments at spaces, like a shell but without running one.
///
/// `'…'` keeps all characters, `"…"` all but `\"` and `\\`; outside of quotes a backslash keeps the next character, and
/// special characters of a shell (`$`, `|`, `>`, `;`, `&`, `*` …) are errors. An error is the end of a sentence that
/// begins with the name of a setting.
[[nodiscard]] Result<QStringList> splitCommand(const QString &text);

/// A text that splitCommand() splits into \a words; empty for no words.
[[nodiscard]] QString joinedCommand(const QStringList &words);

} // namespace vitrine
