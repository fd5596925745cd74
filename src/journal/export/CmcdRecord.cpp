// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CmcdRecord.h"

#include <cmath>

namespace vitrine {

namespace {

/// Three decimals at most (RFC 8941, section 3.3.2).
QByteArray decimal(double number)
{
    QByteArray text = QByteArray::number(number, 'f', 3);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text;
}

/// Printable text in quotes; control characters are not allowed (RFC 8941, section 3.3.3).
QByteArray quoted(const QString &text)
{
    QString escaped;
    for (const QChar character : text) {
        if (character < u' ' || character == QChar(0x7f))
            continue;
        if (character == u'"' || character == u'\\')
            escaped += u'\\';
        escaped += character;
    }
    return '"' + escaped.toUtf8() + '"';
}

struct Encoder
{
    QByteArray operator()(qint64 number) const { return QByteArray::number(number); }
    QByteArray operator()(double number) const { return decimal(number); }
    QByteArray operator()(bool isTrue) const { return isTrue ? "?1" : "?0"; }
    QByteArray operator()(const CmcdRecord::Token &token) const { return token.word; }
    QByteArray operator()(const QString &text) const { return quoted(text); }
    QByteArray operator()(const QList<qint64> &numbers) const
    {
        QByteArrayList texts;
        for (const qint64 number : numbers)
            texts += QByteArray::number(number);
        return '(' + texts.join(' ') + ')';
    }
    QByteArray operator()(const QStringList &list) const
    {
        QByteArrayList texts;
        for (const QString &text : list)
            texts += quoted(text);
        return '(' + texts.join(' ') + ')';
    }
};

bool saysNothing(const CmcdRecord::Value &value)
{
    if (const auto *isTrue = std::get_if<bool>(&value))
        return !*isTrue;
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    if (const auto *numbers = std::get_if<QList<qint64>>(&value))
        return numbers->isEmpty();
    const auto *texts = std::get_if<QStringList>(&value);
    return texts != nullptr && texts->isEmpty();
}

} // namespace

void CmcdRecord::set(const QByteArray &key, const Value &value)
{
    if (saysNothing(value))
        m_values.remove(key);
    else
        m_values.insert(key, value);
}

QByteArray CmcdRecord::line() const
{
    QByteArrayList items;
    for (auto [key, value] : m_values.asKeyValueRange()) {
        const bool *flag = std::get_if<bool>(&value);
        items += flag != nullptr ? key : key + '=' + std::visit(Encoder(), value);
    }
    return items.join(',');
}

} // namespace vitrine
