// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

#include <toml++/toml.h>

namespace vitrine {

/// \brief Positions of a parsed TOML document's parts in its text, as byte offsets.
///
/// Keeps references to both; they must outlive it and not change. Only for TomlDocument.
class TomlLayout
{
public:
    /// The syntax that created a table.
    enum class Origin {
        Root,
        Header,  ///< `[a]`
        Implied, ///< `a` of `[a.b]`, without its own header
        Dotted,  ///< `a` of `a.b = 1`
        Inline,  ///< `a = { … }`
    };
    /// `key = value`; of a dotted key, only the last part.
    struct Pair
    {
        qsizetype keyBegin = 0;
        qsizetype end = 0; ///< after the value
    };
    /// A table on the path to a key.
    struct Step
    {
        const toml::table *table = nullptr;
        Origin origin = Origin::Root;
    };
    /// The existing part of the path to a key.
    struct Way
    {
        QList<Step> steps;                ///< the root first
        const toml::key *key = nullptr;   ///< of node
        const toml::node *node = nullptr; ///< the node at the key, or a node that blocks the path; null: none
        QStringList missing;              ///< the parts of the key that do not exist

        [[nodiscard]] const Step &last() const { return steps.last(); }
        /// Index of the step that contains a value's text: the last one that is not Dotted.
        [[nodiscard]] qsizetype container() const;
    };

    TomlLayout(const toml::table &root, const QByteArray &content);

    [[nodiscard]] Way find(const QStringList &key) const;
    /// True if \a way ends at a replaceable value: neither a table nor an array of `[[tables]]`.
    [[nodiscard]] bool isValue(const Way &way) const;

    [[nodiscard]] qsizetype begin(const toml::node &node) const { return offset(node.source().begin); }
    [[nodiscard]] qsizetype end(const toml::node &node) const { return offset(node.source().end); }
    /// The pairs in \a table itself, without those under other headers, in the order of the text.
    [[nodiscard]] QList<Pair> pairs(const toml::table &table) const;
    /// Offset of the first header.
    [[nodiscard]] std::optional<qsizetype> firstHeader() const;

    /// Start of the line at \a offset; start of the next line, or the end of the text.
    [[nodiscard]] qsizetype lineBegin(qsizetype offset) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const;

private:
    [[nodiscard]] qsizetype offset(const toml::source_position &position) const;
    [[nodiscard]] Origin originOf(const toml::key &key, const toml::table &table) const;
    void collectPairs(const toml::table &table, QList<Pair> &pairs) const;
    void collectHeaders(const toml::table &table, std::optional<qsizetype> &first) const;

    const toml::table &m_root;
    const QByteArray &m_content;
    QList<qsizetype> m_lines; ///< offset of each line
};

} // namespace vitrine
