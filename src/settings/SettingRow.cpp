// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingRow.h"

#include "settings/ShellWords.h"

using namespace Qt::StringLiterals;

namespace vitrine {

bool SettingRow::isPositional() const
{
    return key == "target"_L1;
}

QStringList SettingRow::fromList(const QStringList &items) const
{
    return isCommand ? QStringList{joinedCommand(items)} : items;
}

QString SettingRow::optionName() const
{
    return QString(key).replace(u'_', u'-').replace(u'.', u'-');
}

QString SettingRow::variable() const
{
    return "VITRINE_"_L1 + key.toUpper().replace(u'.', u'_');
}

} // namespace vitrine
