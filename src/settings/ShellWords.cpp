// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/ShellWords.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ShellWords)
};

Error shellError(QChar sign)
{
    return Error{Text::tr("must be a program and its arguments, but has “%1” outside of quotes, and no shell runs it. "
                          "Put quotes around it, or use a shell: sh -c '…'")
                     .arg(sign)};
}

} // namespace

Result<QStringList> splitCommand(const QString &text)
{
    const QStringView special = u"$`|&;<>(){}*?[]#!";
    QStringList words;
    std::optional<QString> word; // no value between words
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isNull())
            return Error{Text::tr("must be a program and its arguments, but contains a NUL character")};
        if (!quote.isNull()) {
            const bool escapes =
                quote == u'"' && c == u'\\' && i + 1 < text.size() && (text[i + 1] == u'"' || text[i + 1] == u'\\');
            if (c == quote)
                quote = QChar();
            else
                *word += escapes ? text[++i] : c;
        } else if (c.isSpace()) {
            if (word)
                words += *std::exchange(word, std::nullopt);
        } else if (c == u'\'' || c == u'"') {
            quote = c;
            word = word.value_or(QString());
        } else if (c == u'\\' && i + 1 < text.size()) {
            word = word.value_or(QString()) + text[++i];
        } else if (special.contains(c)) {
            return shellError(c);
        } else {
            word = word.value_or(QString()) + c;
        }
    }
    if (!quote.isNull())
        return Error{Text::tr("must be a program and its arguments, but a quote (%1) is not closed").arg(quote)};
    if (word)
        words += *word;
    if (words.isEmpty() || words.first().isEmpty())
        return Error{Text::tr("must be a program and its arguments, but is empty")};
    return words;
}

QString joinedCommand(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted += u'\'' + QString(word).replace(u'\'', uR"('\'')"_s) + u'\'';
    return quoted.join(u' ');
}

} // namespace vitrine
