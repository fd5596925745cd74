// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

namespace vitrine {

/// \brief Asks for a new PIN on a terminal, twice and without showing it; or reads it from another input.
///
/// A signal that arrives meanwhile, such as that of Ctrl+C, restores the terminal before it has its effect. Changes
/// signal handlers, so call it before other threads are started.
class PinPrompt
{
public:
    /// \a input and \a output are file descriptors; they are not closed. \a output gets the questions.
    PinPrompt(int input, int output);

    /// The PIN, 4 to 12 digits. From a terminal both answers must be the same; of any other input it is the first line.
    /// Errors: the input ends, it is no PIN, or the second answer is another one. They never contain what was entered.
    [[nodiscard]] Result<QString> ask() const;

private:
    [[nodiscard]] Result<QString> readHidden(const QString &question) const;

    int m_input;
    int m_output;
};

} // namespace vitrine
