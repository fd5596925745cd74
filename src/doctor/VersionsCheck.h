// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"

#include <QString>

namespace vitrine {

/// \brief The versions of Vitrine, Qt and the browser engine.
struct VersionFacts
{
    QString vitrine;
    QString qtBuilt;          ///< Qt that Vitrine was compiled with
    QString qt;               ///< Qt that is loaded
    QString webEngine;        ///< Qt WebEngine that is loaded
    QString chromium;         ///< that Qt WebEngine is built from
    QString chromiumSecurity; ///< whose security fixes it holds; empty: not known
};

/// The check `versions`.
[[nodiscard]] Check versionsCheck(const VersionFacts &facts);

} // namespace vitrine
