// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlArguments.h"
#include "events/RunEvent.h"

#include <QString>

#include <optional>

namespace vitrine {

/// \brief What a client waits for: one of the given conditions. A value.
struct EventCondition
{
    std::optional<PlaybackState> state{};
    QString name{}; ///< of a playback event, or the reason of an error; empty: none
    std::optional<RunEvent::Kind> kind{};
    std::optional<double> position{}; ///< at least, media seconds

    /// The condition in the arguments of `waitFor`.
    [[nodiscard]] static EventCondition fromArguments(const ControlArguments &arguments);

    [[nodiscard]] bool isEmpty() const { return *this == EventCondition(); }
    [[nodiscard]] bool matches(const RunEvent &event) const;

    friend bool operator==(const EventCondition &, const EventCondition &) = default;
};

} // namespace vitrine
