// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowTitle.h"

#include "protocol/Redaction.h"

namespace vitrine {

namespace {

constexpr qsizetype longestTitle = 120;
constexpr qsizetype longestRead = 16 * longestTitle;

/// One line without control characters.
QString cleaned(const QString &text)
{
    QString line;
    for (const QChar c : text.left(longestRead).simplified()) {
        const bool changesDirection = (c >= u'\u202A' && c <= u'\u202E') || (c >= u'\u2066' && c <= u'\u2069');
        if (c.category() != QChar::Other_Control && !changesDirection)
            line += c;
    }
    // Before the title is cut, because a secret that is cut is not recognised.
    return redactSecrets(line).trimmed();
}

QString shortened(const QString &text)
{
    if (text.size() <= longestTitle)
        return text;
    QString start = text.left(longestTitle - 1);
    if (start.back().isHighSurrogate())
        start.chop(1);
    return start.trimmed() + u'…';
}

} // namespace

QString windowTitle(const QString &pageTitle, const QString &contentId)
{
    const QString program = QStringLiteral("Vitrine");
    QString title = cleaned(pageTitle);
    if (title.isEmpty())
        title = cleaned(contentId);
    return title.isEmpty() ? program : QStringLiteral("%1 – %2").arg(shortened(title), program);
}

} // namespace vitrine
