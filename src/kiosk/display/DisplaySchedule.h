// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/WeeklyHours.h"

#include <QDateTime>

#include <optional>

namespace vitrine {

/// \brief When the screen is on: its hours of the week, and commands that count until the hours change.
///
/// A value; any thread.
class DisplaySchedule
{
public:
    enum class Plan { Off, On };

    /// On within \a hours; hours without a window are always.
    explicit DisplaySchedule(const WeeklyHours &hours = {});

    /// Whether the screen is to be switched at all: there are hours, or a command was given.
    [[nodiscard]] bool isActive() const { return !m_hours.isAlways() || m_command.has_value(); }

    [[nodiscard]] Plan planAt(const QDateTime &moment) const;
    /// The first moment after \a moment at which planAt() can be another one, in UTC; none if it stays.
    [[nodiscard]] std::optional<QDateTime> nextChange(const QDateTime &moment) const;

    /// Counts instead of the hours from \a moment until their next change; for ever if there is none.
    void command(Plan plan, const QDateTime &moment);

private:
    struct Command
    {
        Plan plan = Plan::On;
        std::optional<QDateTime> end; ///< none: only another command ends it
    };

    WeeklyHours m_hours;
    std::optional<Command> m_command;
};

} // namespace vitrine
