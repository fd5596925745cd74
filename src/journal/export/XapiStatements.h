// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/export/JournalExporter.h"

#include <QJsonObject>
#include <QList>

namespace vitrine {

/// The xAPI statements of \a recorded by the Video Profile: initialized, played, paused, seeked, completed and
/// terminated. The actor is an account without a name, unless the journal has a user id. Exporting again gives the same
/// ids, so that a learning record store ignores what it has. Pure.
///
/// None for a session whose media has no known duration, which the profile demands, and for live streams.
[[nodiscard]] QList<QJsonObject> xapiStatements(const RecordedSession &recorded);

} // namespace vitrine
