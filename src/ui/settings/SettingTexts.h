// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingOrigin.h"
#include "settings/SettingPlacement.h"

#include <QString>

namespace vitrine {

/// \brief What the settings view says about a setting: translated, for people who watch videos.
struct SettingTexts
{
    QString label{};       ///< a short name
    QString help{};        ///< one phrase with a full stop
    QString placeholder{}; ///< what a field without a value says; empty: the default

    friend bool operator==(const SettingTexts &, const SettingTexts &) = default;
};

/// The texts for the setting \a key; empty texts for a key that has none.
[[nodiscard]] SettingTexts settingTexts(const QString &key);

/// "Playback", translated.
[[nodiscard]] QString settingGroupTitle(SettingPlacement::Group group);

/// The text for \a word, one of the values that \a key can have: "When something changes". \a word itself if there is
/// none; an empty word is no value.
[[nodiscard]] QString settingChoiceText(const QString &key, const QString &word);

/// Where the value of a setting comes from, and what a change does, if \a origin is neither the user's file nor the
/// default; otherwise empty. \a source is an entry of Settings::sources.
[[nodiscard]] QString settingOriginText(SettingOrigin origin, const QString &source);

} // namespace vitrine
