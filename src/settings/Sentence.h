// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \a text without a full stop at its end, for a place where the sentence around it has one.
[[nodiscard]] inline QString withoutFullStop(QString text)
{
    text.chop(text.endsWith(u'.') ? 1 : 0);
    return text;
}

} // namespace vitrine
