// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/EchoedText.h"

#include "protocol/Redaction.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// Marks of the Unicode bidirectional algorithm (UAX #9): text after them is shown in another order.
bool changesDirection(QChar c)
{
    return (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069') || c == u'\u200e' ||
           c == u'\u200f' || c == u'\u061c';
}

} // namespace

QString onOneLine(QStringView text)
{
    QString line;
    line.reserve(text.size());
    for (const QChar c : text) {
        if (c == u'\n')
            line += "\\n"_L1;
        else if (c.category() == QChar::Other_Control && c != u'\t')
            line += u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'));
        else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator || changesDirection(c))
            line += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            line += c;
    }
    return line;
}

QString echoed(QStringView input, qsizetype longest)
{
    // Shortened last: a secret that is cut is not recognised.
    QString shown = redactSecrets(input);
    const bool isCut = shown.size() > longest;
    shown.truncate(longest);
    if (isCut && !shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    return onOneLine(shown) + (isCut ? u"…"_s : QString());
}

} // namespace vitrine
