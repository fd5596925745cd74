// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/TomlDocument.h"

#include "protocol/EchoedText.h"
#include "settings/TomlLayout.h"

#include <QLocale>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Origin = TomlLayout::Origin;

toml::table parsed(const QByteArray &content)
{
    return toml::parse(std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
}

QByteArray quoted(const QString &text)
{
    QString quoted = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c == u'\n')
            quoted += "\\n"_L1;
        else if (c == u'\t')
            quoted += "\\t"_L1;
        else if (c < u' ' || c == u'\x7F')
            quoted += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            quoted += c;
    }
    return (quoted + u'"').toUtf8();
}

struct Writer
{
    QByteArray operator()(bool flag) const { return flag ? "true" : "false"; }
    QByteArray operator()(qint64 number) const { return QByteArray::number(number); }
    QByteArray operator()(double number) const
    {
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QByteArray operator()(const QString &text) const { return quoted(text); }
    QByteArray operator()(const QStringList &texts) const
    {
        QByteArrayList items;
        for (const QString &text : texts)
            items += quoted(text);
        return '[' + items.join(", ") + ']';
    }
};

QByteArray keyText(const QStringList &key)
{
    QByteArrayList parts;
    for (const QString &part : key) {
        const bool isBare = !part.isEmpty() && std::ranges::all_of(part, [](QChar c) {
            return (c < u'\x80' && c.isLetterOrNumber()) || c == u'_' || c == u'-';
        });
        parts += isBare ? part.toUtf8() : quoted(part);
    }
    return parts.join('.');
}

/// Makes the same change in \a table, for comparison.
void assign(toml::table &table, const QStringList &key, const TomlDocument::Value &value)
{
    toml::table *inner = &table;
    for (const QString &part : key.first(key.size() - 1))
        inner = inner->insert(part.toStdString(), toml::table()).first->second.as_table();
    const std::string name = key.last().toStdString();
    if (const auto *flag = std::get_if<bool>(&value))
        inner->insert_or_assign(name, *flag);
    else if (const auto *whole = std::get_if<qint64>(&value))
        inner->insert_or_assign(name, std::int64_t(*whole));
    else if (const auto *number = std::get_if<double>(&value))
        inner->insert_or_assign(name, *number);
    else if (const auto *text = std::get_if<QString>(&value))
        inner->insert_or_assign(name, text->toStdString());
    else {
        toml::array items;
        for (const QString &item : std::get<QStringList>(value))
            items.push_back(item.toStdString());
        inner->insert_or_assign(name, std::move(items));
    }
}

/// Removes \a key, and tables that existed only by its dots.
void erase(toml::table &table, const QStringList &key, const TomlLayout::Way &way)
{
    QList<toml::table *> tables{&table};
    for (const QString &part : key.first(key.size() - 1))
        tables += tables.last()->get_as<toml::table>(part.toStdString());
    for (qsizetype i = key.size() - 1; i >= 0; --i) {
        tables[i]->erase(key[i].toStdString());
        if (!tables[i]->empty() || way.steps[i].origin != Origin::Dotted)
            return;
    }
}

bool says(const QByteArray &content, const toml::table &expected)
{
    try {
        return parsed(content) == expected;
    } catch (const toml::parse_error &) {
        return false;
    }
}

/// Inserts `key = value` into a text.
class Insertion
{
public:
    Insertion(const QByteArray &content, const TomlLayout &layout)
        : m_content(content)
        , m_layout(layout)
        , m_newline(content.indexOf('\n') > 0 && content[content.indexOf('\n') - 1] == '\r' ? "\r\n" : "\n")
    {
    }

    [[nodiscard]] QByteArray done(const QStringList &key, const TomlLayout::Way &way, const QByteArray &value) const
    {
        const qsizetype container = way.container();
        const QByteArray pair = keyText(key.mid(container)) + " = " + value;
        const QList<TomlLayout::Pair> pairs = m_layout.pairs(*way.last().table);
        if (way.steps[container].origin == Origin::Inline)
            return inBraces(*way.last().table, pairs, pair);
        if (way.last().origin == Origin::Dotted)
            return below(pairs.last(), pair);
        if (way.last().origin == Origin::Implied || way.missing.size() > 1)
            return withHeader(key, value);
        if (!pairs.isEmpty())
            return below(pairs.last(), pair);
        if (way.last().origin == Origin::Header)
            return belowLineOf(m_layout.begin(*way.last().table), pair);
        return atTheTop(pair);
    }

private:
    [[nodiscard]] QByteArray inserted(qsizetype offset, const QByteArray &text) const
    {
        return QByteArray(m_content).insert(offset, text);
    }

    [[nodiscard]] QByteArray inBraces(const toml::table &table, const QList<TomlLayout::Pair> &pairs,
                                      const QByteArray &pair) const
    {
        if (!pairs.isEmpty())
            return inserted(pairs.last().end, ", " + pair);
        const qsizetype begin = m_layout.begin(table);
        return QByteArray(m_content).replace(begin, m_layout.end(table) - begin, "{ " + pair + " }");
    }

    /// With the indentation of the pair before.
    [[nodiscard]] QByteArray below(const TomlLayout::Pair &before, const QByteArray &pair) const
    {
        const qsizetype begin = m_layout.lineBegin(before.keyBegin);
        qsizetype end = begin;
        while (m_content[end] == ' ' || m_content[end] == '\t')
            ++end;
        return belowLineOf(before.end, m_content.sliced(begin, end - begin) + pair);
    }

    [[nodiscard]] QByteArray belowLineOf(qsizetype offset, const QByteArray &line) const
    {
        const qsizetype end = m_layout.lineEnd(offset);
        const bool isLast = end == m_content.size() && !m_content.isEmpty() && !m_content.endsWith('\n');
        return inserted(end, isLast ? m_newline + line : line + m_newline);
    }

    /// Above the first header and its comment, but below a comment that begins the file.
    [[nodiscard]] QByteArray atTheTop(const QByteArray &pair) const
    {
        const std::optional<qsizetype> header = m_layout.firstHeader();
        if (!header)
            return belowLineOf(m_content.size(), pair);
        const qsizetype headerLine = m_layout.lineBegin(*header);
        const qsizetype fileBegin = m_layout.lineBegin(0);
        qsizetype place = headerLine;
        while (place > fileBegin && m_content[m_layout.lineBegin(place - 1)] == '#')
            place = m_layout.lineBegin(place - 1);
        return inserted(place == fileBegin ? headerLine : place, pair + m_newline + m_newline);
    }

    [[nodiscard]] QByteArray withHeader(const QStringList &key, const QByteArray &value) const
    {
        const bool hasLastNewline = m_content.isEmpty() || m_content.endsWith('\n');
        return m_content + (hasLastNewline ? QByteArray() : m_newline) +
               (m_content.isEmpty() ? QByteArray() : m_newline) + '[' + keyText(key.first(key.size() - 1)) + ']' +
               m_newline + keyText({key.last()}) + " = " + value + (hasLastNewline ? m_newline : QByteArray());
    }

    const QByteArray &m_content;
    const TomlLayout &m_layout;
    QByteArray m_newline;
};

QByteArray withoutPair(const QByteArray &content, const TomlLayout &layout, const TomlLayout::Way &way)
{
    const qsizetype end = layout.end(*way.node);
    const TomlLayout::Step &container = way.steps[way.container()];
    if (container.origin != Origin::Inline) {
        const qsizetype begin = layout.lineBegin(layout.begin(*way.node));
        return QByteArray(content).remove(begin, layout.lineEnd(end) - begin);
    }
    const QList<TomlLayout::Pair> pairs = layout.pairs(*container.table);
    const auto pair = std::ranges::find(pairs, end, &TomlLayout::Pair::end);
    const qsizetype open = layout.begin(*container.table) + 1;
    if (pair != pairs.begin()) // with the comma before it
        return QByteArray(content).remove(std::prev(pair)->end, end - std::prev(pair)->end);
    if (pairs.size() == 1)
        return QByteArray(content).remove(open, layout.end(*container.table) - 1 - open);
    const qsizetype comma = content.indexOf(',', end);
    return QByteArray(content).remove(open, comma + 1 - open);
}

} // namespace

TomlDocument::TomlDocument(const QByteArray &content, const QString &path)
    : m_content(content)
    , m_path(path)
{
}

Result<TomlDocument> TomlDocument::parse(const QByteArray &content, const QString &path)
{
    try {
        static_cast<void>(parsed(content));
    } catch (const toml::parse_error &error) {
        const std::string_view description = error.description();
        return Error{
            tr("%1:%2: this is not valid TOML: %3. Correct it by hand. Nothing was changed.")
                .arg(path, QString::number(error.source().begin.line),
                     echoed(QString::fromUtf8(description.data(), static_cast<qsizetype>(description.size()))))};
    }
    return TomlDocument(content, path);
}

TomlDocument::Problem TomlDocument::set(const QStringList &key, const Value &value)
{
    const toml::table root = parsed(m_content); // a copy does not know its positions
    toml::table expected = root;
    const TomlLayout layout(root, m_content);
    const TomlLayout::Way way = layout.find(key);
    const QByteArray text = std::visit(Writer(), value);
    QByteArray changed;
    if (layout.isValue(way)) {
        const qsizetype begin = layout.begin(*way.node);
        changed = QByteArray(m_content).replace(begin, layout.end(*way.node) - begin, text);
    } else if (way.node == nullptr) {
        changed = Insertion(m_content, layout).done(key, way, text);
    } else {
        const auto line = static_cast<qlonglong>(way.key->source().begin.line);
        return conflict(u"%1:%2"_s.arg(m_path).arg(line));
    }
    assign(expected, key, value);
    if (!says(changed, expected))
        return conflict(m_path);
    m_content = changed;
    return std::nullopt;
}

TomlDocument::Problem TomlDocument::remove(const QStringList &key)
{
    const toml::table root = parsed(m_content); // a copy does not know its positions
    toml::table expected = root;
    const TomlLayout layout(root, m_content);
    const TomlLayout::Way way = layout.find(key);
    if (way.node == nullptr)
        return std::nullopt;
    if (!layout.isValue(way))
        return conflict(u"%1:%2"_s.arg(m_path).arg(static_cast<qlonglong>(way.key->source().begin.line)));
    const QByteArray changed = withoutPair(m_content, layout, way);
    erase(expected, key, way);
    if (!says(changed, expected))
        return conflict(m_path);
    m_content = changed;
    return std::nullopt;
}

Error TomlDocument::conflict(const QString &place) const
{
    return Error{tr("%1: this value cannot be changed without changing others. Change it by hand. Nothing was changed.")
                     .arg(place)};
}

} // namespace vitrine
