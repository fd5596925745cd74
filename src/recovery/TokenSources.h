// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "recovery/TokenSource.h"
#include "settings/Settings.h"

#include <QProcessEnvironment>

#include <memory>

namespace vitrine {

/// The source of tokens that \a settings name: a file, a program or the API, else the token in the target's URL; null
/// when there is none of these.
///
/// Fails when more than one is named, or when something is missing for the API. \a environment has
/// `CREDENTIALS_DIRECTORY`.
[[nodiscard]] Result<std::unique_ptr<TokenSource>> createTokenSource(const Settings &settings,
                                                                     const QProcessEnvironment &environment);

} // namespace vitrine
