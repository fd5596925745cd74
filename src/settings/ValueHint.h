// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace vitrine {

/// \brief The kind of an option's value, for shell completion and the control in a settings window.
struct ValueHint
{
    enum class Kind {
        Anything,
        Choices, ///< one of choices; some settings accept other values
        File,
        Folder,
        Program, ///< with arguments
    };

    Kind kind = Kind::Anything;
    QStringList choices{}; ///< only for Kind::Choices

    static ValueHint oneOf(const QStringList &choices) { return {Kind::Choices, choices}; }
    static ValueHint file() { return {Kind::File}; }
    static ValueHint folder() { return {Kind::Folder}; }
    static ValueHint program() { return {Kind::Program}; }

    friend bool operator==(const ValueHint &, const ValueHint &) = default;
};

} // namespace vitrine
