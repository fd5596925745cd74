// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>
#include <QStringList>

namespace vitrine {

/// The program and the arguments in \a text, which is divided at spaces like in a shell, but never seen by one.
///
/// `'…'` keeps everything as it is, `"…"` all but `\"` and `\\`; outside of both a backslash keeps the character after
/// it. What a shell would do more (`$`, `|`, `>`, `;`, `&`, `*` …) is an error outside of quotes, instead of a
/// surprise. The error is the end of a sentence that begins with the name of a setting.
[[nodiscard]] Result<QStringList> splitCommand(const QString &text);

/// A text from which splitCommand() makes \a words again; empty when there are none.
[[nodiscard]] QString joinedCommand(const QStringList &words);

} // namespace vitrine
