// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

namespace vitrine {

/// The port to listen on that \a text from a command line means: 0, for one that the system chooses, to 65535. An error
/// is the end of a sentence that begins with the name of the option.
[[nodiscard]] Result<quint16> parseListenPort(const QString &text);

} // namespace vitrine
