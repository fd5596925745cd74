// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/TomlLayout.h"

#include <algorithm>
#include <string>

namespace vitrine {

namespace {

/// True if \a node is an array of `[[tables]]`: its header begins before the key in it.
bool hasHeader(const toml::key &key, const toml::node &node)
{
    return node.is_array() && node.source().begin < key.source().begin;
}

} // namespace

qsizetype TomlLayout::Way::container() const
{
    qsizetype number = steps.size() - 1;
    while (steps[number].origin == Origin::Dotted)
        --number;
    return number;
}

TomlLayout::TomlLayout(const toml::table &root, const QByteArray &content)
    : m_root(root)
    , m_content(content)
{
    m_lines = {content.startsWith("\xEF\xBB\xBF") ? 3 : 0}; // the parser ignores a byte order mark
    for (qsizetype i = content.indexOf('\n'); i >= 0; i = content.indexOf('\n', i + 1))
        m_lines += i + 1;
}

TomlLayout::Way TomlLayout::find(const QStringList &key) const
{
    Way way;
    way.steps += Step{&m_root, Origin::Root};
    for (qsizetype i = 0; i < key.size(); ++i) {
        const toml::table &table = *way.last().table;
        const auto found = table.find(key[i].toStdString());
        if (found == table.end()) {
            way.key = nullptr;
            way.node = nullptr;
            way.missing = key.mid(i);
            return way;
        }
        way.key = &found->first;
        way.node = &found->second;
        const toml::table *inner = way.node->as_table();
        if (i + 1 == key.size() || inner == nullptr) {
            way.missing = key.mid(i + 1);
            return way;
        }
        way.steps += Step{inner, originOf(*way.key, *inner)};
    }
    return way;
}

bool TomlLayout::isValue(const Way &way) const
{
    return way.node != nullptr && way.missing.isEmpty() && !way.node->is_table() && !hasHeader(*way.key, *way.node);
}

QList<TomlLayout::Pair> TomlLayout::pairs(const toml::table &table) const
{
    QList<Pair> found;
    collectPairs(table, found);
    std::ranges::sort(found, {}, &Pair::end);
    return found;
}

std::optional<qsizetype> TomlLayout::firstHeader() const
{
    std::optional<qsizetype> first;
    collectHeaders(m_root, first);
    return first;
}

qsizetype TomlLayout::lineBegin(qsizetype offset) const
{
    return *std::prev(std::upper_bound(m_lines.begin(), m_lines.end(), std::max(offset, m_lines.first())));
}

qsizetype TomlLayout::lineEnd(qsizetype offset) const
{
    const auto next = std::upper_bound(m_lines.begin(), m_lines.end(), offset);
    return next == m_lines.end() ? m_content.size() : *next;
}

qsizetype TomlLayout::offset(const toml::source_position &position) const
{
    // Columns count characters, from 1.
    qsizetype offset = m_lines.value(static_cast<qsizetype>(position.line) - 1, m_content.size());
    for (auto column = position.column; column > 1 && offset < m_content.size(); --column) {
        ++offset;
        while (offset < m_content.size() && (static_cast<unsigned char>(m_content[offset]) & 0xC0) == 0x80)
            ++offset;
    }
    return offset;
}

TomlLayout::Origin TomlLayout::originOf(const toml::key &key, const toml::table &table) const
{
    const toml::source_position tableBegin = table.source().begin;
    const toml::source_position keyBegin = key.source().begin;
    if (table.is_inline())
        return Origin::Inline;
    if (tableBegin == keyBegin)
        return Origin::Dotted;
    if (tableBegin > keyBegin) // first in the header of an inner table, then in its own
        return Origin::Header;
    qsizetype behindKey = offset(key.source().end);
    while (behindKey < m_content.size() && (m_content[behindKey] == ' ' || m_content[behindKey] == '\t'))
        ++behindKey;
    return behindKey < m_content.size() && m_content[behindKey] == ']' ? Origin::Header : Origin::Implied;
}

void TomlLayout::collectPairs(const toml::table &table, QList<Pair> &pairs) const
{
    for (const auto &[key, node] : table) {
        const toml::table *inner = node.as_table();
        if (inner != nullptr && !inner->is_inline()) {
            if (originOf(key, *inner) == Origin::Dotted)
                collectPairs(*inner, pairs);
        } else if (!hasHeader(key, node)) {
            pairs += Pair{offset(key.source().begin), end(node)};
        }
    }
}

void TomlLayout::collectHeaders(const toml::table &table, std::optional<qsizetype> &first) const
{
    const auto take = [this, &first](const toml::node &node) {
        first = std::min(first.value_or(m_content.size()), begin(node));
    };
    for (const auto &[key, node] : table) {
        const toml::table *inner = node.as_table();
        if (inner != nullptr && !inner->is_inline()) {
            if (originOf(key, *inner) != Origin::Dotted)
                take(node);
            collectHeaders(*inner, first);
        } else if (hasHeader(key, node)) {
            take(node);
        }
    }
}

} // namespace vitrine
