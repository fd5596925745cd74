// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingOrigin.h"

using namespace Qt::StringLiterals;

namespace vitrine {

SettingOrigin settingOrigin(const QString &source, const QString &userFile, const QString &systemFile)
{
    if (source.isEmpty())
        return SettingOrigin::Default;
    if (source.startsWith("--"_L1))
        return SettingOrigin::CommandLine;
    if (source.startsWith("VITRINE_"_L1))
        return SettingOrigin::Environment;
    const QString path = source.left(source.lastIndexOf(u':')); // without the line
    if (path == userFile)
        return SettingOrigin::UserFile;
    return path == systemFile ? SettingOrigin::SystemFile : SettingOrigin::NamedFile;
}

} // namespace vitrine
