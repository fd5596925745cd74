// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingRow.h"

#include <QList>
#include <QString>

namespace vitrine {

/// \brief Settings that belong together: a heading in the help, and a file of rows in src/settings/rows.
struct SettingGroup
{
    QString title; ///< translated
    QList<SettingRow> rows{};
    QList<SettingRow> fileRows{}; ///< keys that only files can set: they have no option, no variable and no help
};

} // namespace vitrine
