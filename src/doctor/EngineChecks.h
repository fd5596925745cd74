// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "doctor/EngineFacts.h"

#include <QList>
#include <QStringList>

namespace vitrine {

/// The checks `codecs`, `drm` and `fonts`, from what the browser engine reports. \a cdmFiles are the Widevine modules
/// on this machine.
[[nodiscard]] QList<Check> engineChecks(const EngineFacts &facts, const QStringList &cdmFiles);

/// Where the browser engine looks for a Widevine module, without further flags, in the home folder \a home.
[[nodiscard]] QStringList widevinePlaces(const QString &home);

} // namespace vitrine
