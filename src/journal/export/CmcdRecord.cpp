// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CmcdRecord.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace vitrine {

namespace {

QJsonArray arrayOf(const auto &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(value);
    return array;
}

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

/// In quotes (RFC 8941, section 3.3.3).
QByteArray quoted(const QString &text)
{
    QByteArray escaped = text.toLatin1();
    escaped.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + escaped + '"';
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

struct JsonEncoder
{
    QJsonValue operator()(qint64 number) const { return number; }
    QJsonValue operator()(double number) const { return decimal(number).toDouble(); }
    QJsonValue operator()(bool isTrue) const { return isTrue; }
    QJsonValue operator()(const CmcdRecord::Token &token) const { return QString::fromLatin1(token.word); }
    QJsonValue operator()(const QString &text) const { return text; }
    QJsonValue operator()(const QList<qint64> &numbers) const { return arrayOf(numbers); }
    QJsonValue operator()(const QStringList &list) const { return arrayOf(list); }
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

QString CmcdRecord::text(const QString &text, qsizetype longest)
{
    QByteArray ascii;
    for (const char byte : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(byte);
        QByteArray next;
        if (code >= 0x80)
            next = '%' + QByteArray(1, byte).toHex().toUpper();
        else if (code >= 0x20 && code < 0x7f)
            next = QByteArray(1, byte);
        if (ascii.size() + next.size() > longest)
            break;
        ascii += next;
    }
    return QString::fromLatin1(ascii);
}

void CmcdRecord::set(const QByteArray &key, const Value &value)
{
    constexpr auto noLimit = std::numeric_limits<qsizetype>::max();
    Value valid = value;
    if (auto *string = std::get_if<QString>(&valid))
        *string = text(*string, noLimit);
    if (auto *list = std::get_if<QStringList>(&valid))
        std::ranges::for_each(*list, [](QString &string) { string = text(string, noLimit); });
    if (saysNothing(valid))
        m_values.remove(key);
    else
        m_values.insert(key, valid);
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

QJsonObject CmcdRecord::json() const
{
    QJsonObject object;
    for (auto [key, value] : m_values.asKeyValueRange())
        object.insert(QString::fromLatin1(key), std::visit(JsonEncoder(), value));
    return object;
}

} // namespace vitrine
