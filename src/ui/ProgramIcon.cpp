// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ProgramIcon.h"

namespace vitrine {

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/vitrine/icons/vitrine-%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace vitrine
