// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/PolyfillScript.h"

#include <QFile>

namespace vitrine {

QString checkVisibilityScript()
{
    QFile file(QStringLiteral(":/vitrine/devtools/check-visibility.js"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace vitrine
