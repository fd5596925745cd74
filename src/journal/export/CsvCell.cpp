// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CsvCell.h"

using namespace Qt::StringLiterals;

namespace vitrine {

QString csvCell(QString text)
{
    static const QString formulaStarts = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulaStarts.contains(text.front()))
        text.prepend(u'\'');
    const bool isQuoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
    return isQuoted ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

} // namespace vitrine
