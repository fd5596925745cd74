// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/JsonLines.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vitrine {

namespace {

constexpr int deepest = 3;

/// Walks through a text that is known to be JSON. It ends at the end of any text.
class Walk
{
public:
    Walk(const QByteArray &json, QHash<QString, int> &lines)
        : m_json(json)
        , m_lines(lines)
    {
    }

    /// The value at \a path, \a depth levels below the outermost.
    void value(const QString &path, int depth)
    {
        skipSpace();
        if (depth == deepest || (current() != '{' && current() != '['))
            skipValue();
        else
            items(path, depth);
    }

private:
    [[nodiscard]] char current() const { return m_at < m_json.size() ? m_json.at(m_at) : '\0'; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_json.size(); }

    void next()
    {
        m_line += current() == '\n' ? 1 : 0;
        ++m_at;
    }

    void skipSpace()
    {
        while (current() == ' ' || current() == '\n' || current() == '\r' || current() == '\t')
            next();
    }

    /// The bytes of the string that begins here, with its quotes.
    QByteArray string()
    {
        const qsizetype begin = m_at;
        next();
        while (!atEnd() && current() != '"') {
            if (current() == '\\')
                next();
            next();
        }
        next();
        return m_json.mid(begin, m_at - begin);
    }

    /// Without recursion, because values may be nested deeply.
    void skipValue()
    {
        if (current() == '"') {
            string();
            return;
        }
        int open = 0;
        while (!atEnd()) {
            const char c = current();
            if (c == '"') {
                string();
                continue;
            }
            const bool closes = c == '}' || c == ']';
            if (open == 0 && (closes || c == ',')) // after a number or a word
                return;
            open += c == '{' || c == '[' ? 1 : closes ? -1 : 0;
            next();
            if (open == 0 && closes)
                return;
        }
    }

    void items(const QString &path, int depth)
    {
        const bool isObject = current() == '{';
        next();
        for (qsizetype i = 0;; ++i) {
            skipSpace();
            if (current() == ',') {
                next();
                skipSpace();
            }
            if (atEnd() || current() == '}' || current() == ']')
                break;
            const int line = m_line;
            QString item;
            if (isObject) {
                const QString key = QJsonDocument::fromJson('[' + string() + ']').array().at(0).toString();
                item = path.isEmpty() ? key : path + QLatin1Char('.') + key;
                skipSpace();
                next(); // the colon
            } else {
                item = path + QLatin1Char('[') + QString::number(i) + QLatin1Char(']');
            }
            m_lines.insert(item, line); // if a key occurs twice, the second one counts, as in QJsonDocument
            value(item, depth + 1);
        }
        next();
    }

    const QByteArray &m_json;
    QHash<QString, int> &m_lines;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

JsonLines::JsonLines(const QByteArray &json)
{
    static const QByteArray byteOrderMark = "\xEF\xBB\xBF";
    const QByteArray text = json.startsWith(byteOrderMark) ? json.mid(byteOrderMark.size()) : json;
    Walk(text, m_lines).value(QString(), 0);
}

int JsonLines::lineOf(QString path) const
{
    while (!path.isEmpty() && !m_lines.contains(path))
        path.truncate(std::max({qsizetype(0), path.lastIndexOf(QLatin1Char('.')), path.lastIndexOf(QLatin1Char('['))}));
    return m_lines.value(path, 1);
}

} // namespace vitrine
