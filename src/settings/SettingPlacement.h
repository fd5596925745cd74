// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \brief Whether the settings view shows a setting, and how.
struct SettingPlacement
{
    /// The heading above the setting.
    enum class Group {
        None, ///< not in the view
        Playback,
        Window,
        Page,
        Privacy,
    };
    /// When a changed value counts.
    enum class Effect { NextStart, AtOnce };

    Group group = Group::None;
    Effect effect = Effect::NextStart;
    QString unset{}; ///< the value that means the same as none, if the setting has no default value

    friend bool operator==(const SettingPlacement &, const SettingPlacement &) = default;
};

} // namespace vitrine
