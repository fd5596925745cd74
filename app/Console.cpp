// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Console.h"

#include <QTextStream>

namespace vitrine {

void printLine(std::FILE *stream, const QString &text)
{
    QTextStream(stream) << text.trimmed() << Qt::endl;
}

} // namespace vitrine
