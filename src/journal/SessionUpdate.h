// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "journal/SessionRecord.h"
#include "playback/PlayedSegments.h"

#include <QList>

#include <chrono>

namespace vitrine {

/// \brief What is new in a session since its last update. A value.
struct SessionUpdate
{
    SessionRecord session;
    QList<RunEvent> events{}; ///< new ones, oldest first
    qsizetype firstPart = 0;  ///< index of the first of `parts`; stored parts from there on are replaced
    QList<PlayedPart> parts{};
    std::chrono::milliseconds mono{0}; ///< of session.updatedAt

    friend bool operator==(const SessionUpdate &, const SessionUpdate &) = default;
};

} // namespace vitrine
