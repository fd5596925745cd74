// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingRow.h"

using namespace Qt::StringLiterals;

namespace vitrine {

bool SettingRow::isPositional() const
{
    return key == "target"_L1;
}

QString SettingRow::optionName() const
{
    return QString(key).replace(u'_', u'-');
}

QString SettingRow::variable() const
{
    return "VITRINE_"_L1 + key.toUpper();
}

} // namespace vitrine
