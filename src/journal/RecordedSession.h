// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalEvent.h"
#include "journal/SessionRecord.h"
#include "playback/PlayedSegments.h"

#include <QList>

namespace vitrine {

/// \brief Everything that the journal has of one session. A value.
struct RecordedSession
{
    SessionRecord session;
    QList<JournalEvent> events{}; ///< in order
    QList<PlayedPart> parts{};    ///< in order
};

} // namespace vitrine
