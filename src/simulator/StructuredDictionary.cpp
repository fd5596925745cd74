// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/StructuredDictionary.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr qsizetype mostIntegerDigits = 15;
constexpr qsizetype mostDecimalDigits = 12; // before the point
constexpr qsizetype mostDecimals = 3;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isAlpha(char c)
{
    return isLower(c) || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isKeyCharacter(char c)
{
    return isLower(c) || isDigit(c) || QByteArrayView("_-.*").contains(c);
}

bool isTokenCharacter(char c)
{
    return isAlpha(c) || isDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~:/").contains(c);
}

bool isBase64Character(char c)
{
    return isAlpha(c) || isDigit(c) || QByteArrayView("+/=").contains(c);
}

/// Reads a text from its beginning. A function that fails has set the fault.
class Reader
{
public:
    explicit Reader(const QByteArray &text)
        : m_text(text)
    {
    }

    [[nodiscard]] const QString &fault() const { return m_fault; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] bool member(StructuredMember &member)
    {
        if (!key(member.key))
            return false;
        if (!skip('=')) {
            member.items = {{.type = StructuredItem::Type::Boolean, .number = 1.0}};
            return parameters(member.items.last());
        }
        if (next() == '(') {
            member.isList = true;
            return list(member.items);
        }
        member.items.resize(1);
        return item(member.items.last());
    }

    /// The comma before another member. False: there is none, or a fault.
    [[nodiscard]] bool comma()
    {
        skipSpace("\t ");
        if (isAtEnd())
            return false;
        if (!skip(','))
            return fail("a comma is missing");
        skipSpace("\t ");
        return !isAtEnd() || fail("a comma is last");
    }

    void skipSpace(QByteArrayView spaces)
    {
        while (!isAtEnd() && spaces.contains(next()))
            ++m_at;
    }

private:
    [[nodiscard]] char next() const { return isAtEnd() ? '\0' : m_text[m_at]; }

    bool skip(char c)
    {
        if (next() != c || isAtEnd())
            return false;
        ++m_at;
        return true;
    }

    bool fail(const char *why)
    {
        m_fault = QStringLiteral("%1 at byte %2").arg(QString::fromLatin1(why)).arg(m_at);
        return false;
    }

    template<typename Accepts>
    QByteArray takeWhile(Accepts accepts)
    {
        const qsizetype from = m_at;
        while (!isAtEnd() && accepts(next()))
            ++m_at;
        return m_text.mid(from, m_at - from);
    }

    bool key(QByteArray &key)
    {
        if (!isLower(next()) && next() != '*')
            return fail("a key must begin with a small letter");
        key = takeWhile(isKeyCharacter);
        return true;
    }

    bool item(StructuredItem &item) { return bareItem(item) && parameters(item); }

    bool parameters(StructuredItem &item)
    {
        while (skip(';')) {
            item.hasParameters = true;
            skipSpace(" ");
            QByteArray name;
            StructuredItem value;
            if (!key(name) || (skip('=') && !bareItem(value)))
                return false;
        }
        return true;
    }

    bool list(QList<StructuredItem> &items)
    {
        skip('(');
        for (;;) {
            skipSpace(" ");
            if (skip(')')) {
                StructuredItem ofList;
                return parameters(ofList) && (!ofList.hasParameters || fail("parameters of a list"));
            }
            items.emplaceBack();
            if (!item(items.last()))
                return false;
            if (next() != ' ' && next() != ')')
                return fail("a list must have spaces between its items");
        }
    }

    bool bareItem(StructuredItem &item)
    {
        if (isDigit(next()) || next() == '-')
            return number(item);
        if (isAlpha(next()) || next() == '*') {
            item.type = StructuredItem::Type::Token;
            item.text = takeWhile(isTokenCharacter);
            return true;
        }
        if (skip('"'))
            return string(item);
        if (skip(':')) {
            item.type = StructuredItem::Type::Bytes;
            item.text = takeWhile(isBase64Character);
            return skip(':') || fail("bytes do not end");
        }
        if (!skip('?'))
            return fail("a value is missing");
        item.type = StructuredItem::Type::Boolean;
        item.number = next() == '1' ? 1.0 : 0.0;
        return skip('1') || skip('0') || fail("a boolean is ?0 or ?1");
    }

    bool number(StructuredItem &item)
    {
        const qsizetype from = m_at;
        skip('-');
        const qsizetype digits = takeWhile(isDigit).size();
        item.type = StructuredItem::Type::Integer;
        if (digits == 0 || digits > mostIntegerDigits)
            return fail("an integer has 1 to 15 digits");
        if (skip('.')) {
            item.type = StructuredItem::Type::Decimal;
            const qsizetype decimals = takeWhile(isDigit).size();
            if (digits > mostDecimalDigits || decimals == 0 || decimals > mostDecimals)
                return fail("a decimal has at most 12 digits before its point and 1 to 3 behind");
        }
        item.number = m_text.mid(from, m_at - from).toDouble();
        return true;
    }

    bool string(StructuredItem &item)
    {
        item.type = StructuredItem::Type::String;
        while (!skip('"')) {
            if (isAtEnd())
                return fail("a string does not end");
            if (skip('\\') && next() != '"' && next() != '\\')
                return fail("only quotes and backslashes can be escaped");
            if (next() < ' ' || next() > '~')
                return fail("a string has printable ASCII only");
            item.text += m_text[m_at++];
        }
        return true;
    }

    const QByteArray m_text;
    qsizetype m_at = 0;
    QString m_fault;
};

} // namespace

Result<QList<StructuredMember>> parseStructuredDictionary(const QByteArray &text)
{
    Reader reader(text);
    QList<StructuredMember> members;
    reader.skipSpace(" ");
    if (reader.isAtEnd())
        return members;
    do {
        members.emplaceBack();
        if (!reader.member(members.last()))
            break;
    } while (reader.comma());
    if (!reader.fault().isEmpty())
        return Error{reader.fault()};
    return members;
}

} // namespace vitrine
