// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingOrigin.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

bool isFromFile(const QString &source)
{
    static const QRegularExpression fileAndLine(u":\\d+$"_s);
    return fileAndLine.match(source).hasMatch();
}

SettingOrigin settingOrigin(const QString &source, const QString &userFile, const QString &systemFile)
{
    if (source.isEmpty())
        return SettingOrigin::Default;
    if (!isFromFile(source))
        return source.startsWith("VITRINE_"_L1) ? SettingOrigin::Environment : SettingOrigin::CommandLine;
    const QString path = source.left(source.lastIndexOf(u':')); // without the line
    if (path == userFile)
        return SettingOrigin::UserFile;
    return path == systemFile ? SettingOrigin::SystemFile : SettingOrigin::NamedFile;
}

} // namespace vitrine
