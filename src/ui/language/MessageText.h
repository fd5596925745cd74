// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \a english, a sentence of the run log, an error or a file, in the language of the window (Translation). Those stay
/// English in programs and files, so that a view translates them when it shows them. A text that is
/// not known stays as it is. GUI thread.
[[nodiscard]] QString messageText(const QString &english);

} // namespace vitrine
