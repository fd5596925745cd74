// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

namespace vitrine {

/// \a text without characters that begin a line, control a terminal or change the direction of other text.
///
/// They are written as in a string of C: `\n`, `\x1b`, `\u202e`. A tab stays. For every line of text on standard error:
/// any of them may quote input.
[[nodiscard]] QString onOneLine(QStringView text);

/// \a input as a part of a message: a value, a name or a path from the command line, a variable, a file or another
/// program.
///
/// Secrets are replaced by `…`, what is beyond \a longest characters by one `…`; the rest is onOneLine(). Linear in the
/// length of \a input.
[[nodiscard]] QString echoed(QStringView input, qsizetype longest = 200);

} // namespace vitrine
