// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "settings/Settings.h"

#include <QDateTime>
#include <QProcessEnvironment>
#include <QUrl>

namespace vitrine {

/// The check `token`: form and expiry of the token in \a url, at \a utcNow. Never contains the token. \a advice, of a
/// few sentences, is given if it expires soon; empty: that for a run from the command line.
[[nodiscard]] Check tokenCheck(const QUrl &url, const QDateTime &utcNow, const QString &advice = {});

/// The check `token-source`: whether the file, the program or the key that \a settings name can be used. Reads files;
/// runs no program and uses no network. Never contains a token or a key.
[[nodiscard]] Check tokenSourceCheck(const Settings &settings, const QProcessEnvironment &environment,
                                     const QDateTime &utcNow);

} // namespace vitrine
