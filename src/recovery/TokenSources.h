// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "recovery/TokenSource.h"
#include "settings/Settings.h"

#include <QProcessEnvironment>

#include <memory>

namespace vitrine {

/// The source of tokens of \a settings: a file, a program or the API, otherwise the token in the target's URL; null if
/// there is none.
///
/// Fails if \a settings have more than one source, or lack a setting for the API. \a environment has
/// `CREDENTIALS_DIRECTORY`.
[[nodiscard]] Result<std::unique_ptr<TokenSource>> createTokenSource(const Settings &settings,
                                                                     const QProcessEnvironment &environment);

} // namespace vitrine
