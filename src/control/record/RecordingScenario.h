// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/RecordingReader.h"
#include "protocol/Result.h"

#include <QByteArray>

#include <optional>

namespace vitrine {

/// \brief The messages of one load of a page as a scenario of the reference player (docs/scenarios.md).
struct RecordingScenario
{
    QByteArray json; ///< one step a line
    int load = 0;
    qint64 messages = 0;
};

/// The scenario of load \a load of \a recording; none: the first load with messages. The player sends nothing by
/// itself, and each message at its time after the first one. An error if there is no message.
[[nodiscard]] Result<RecordingScenario> scenarioOf(RecordingReader recording, std::optional<int> load);

} // namespace vitrine
