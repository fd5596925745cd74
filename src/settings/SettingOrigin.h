// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// The layer that a value of a setting comes from, lowest first.
enum class SettingOrigin {
    Default,
    SystemFile,
    UserFile,
    NamedFile, ///< of `--config`
    Environment,
    CommandLine,
};

/// True if a change of the user's file has no effect on a value from \a origin.
[[nodiscard]] constexpr bool overridesUserFile(SettingOrigin origin)
{
    return origin > SettingOrigin::UserFile;
}

/// Whether \a source, an entry of Settings::sources, is a line of a file.
[[nodiscard]] bool isFromFile(const QString &source);

/// The layer of \a source, an entry of Settings::sources; empty: no entry. The files are recognised by their paths.
[[nodiscard]] SettingOrigin settingOrigin(const QString &source, const QString &userFile, const QString &systemFile);

} // namespace vitrine
