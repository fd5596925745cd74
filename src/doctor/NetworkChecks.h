// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "web/TargetFacts.h"

#include <QList>
#include <QUrl>

namespace vitrine {

/// The checks `proxy`, `dns`, `tls`, `http` and `clock` of the way to \a url. A skipped check says why.
[[nodiscard]] QList<Check> networkChecks(const QUrl &url, const TargetFacts &facts);

} // namespace vitrine
