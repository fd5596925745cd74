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

/// \brief Where the parts of a parsed TOML document are in its text, as offsets in bytes.
///
/// Refers to both; they must outlive it and not change. Only TomlDocument needs it.
class TomlLayout
{
public:
    /// How a table came to be.
    enum class Origin {
        Root,
        Header,  ///< `[a]`
        Implied, ///< `a` of `[a.b]`, without a header of its own
        Dotted,  ///< `a` of `a.b = 1`
        Inline,  ///< `a = { … }`
    };
    /// `key = value`; the key's last part, if it has dots.
    struct Pair
    {
        qsizetype keyBegin = 0;
        qsizetype end = 0; ///< behind the value
    };
    /// A table on the way to a key.
    struct Step
    {
        const toml::table *table = nullptr;
        Origin origin = Origin::Root;
    };
    /// How far the tables on the way to a key exist.
    struct Way
    {
        QList<Step> steps;                ///< the root first
        const toml::key *key = nullptr;   ///< of node
        const toml::node *node = nullptr; ///< what is at the key, or what is in the way to it; null: nothing is
        QStringList missing;              ///< the parts of the key for which there is nothing

        [[nodiscard]] const Step &last() const { return steps.last(); }
        /// The number of the step that says where a value is written: the last one that is not Dotted.
        [[nodiscard]] qsizetype container() const;
    };

    TomlLayout(const toml::table &root, const QByteArray &content);

    [[nodiscard]] Way find(const QStringList &key) const;
    /// Whether \a way has led to a value that can be replaced: neither a table nor an array of `[[tables]]`.
    [[nodiscard]] bool isValue(const Way &way) const;

    [[nodiscard]] qsizetype begin(const toml::node &node) const { return offset(node.source().begin); }
    [[nodiscard]] qsizetype end(const toml::node &node) const { return offset(node.source().end); }
    /// What is written in \a table itself, not below headers of its own, in the order of the text.
    [[nodiscard]] QList<Pair> pairs(const toml::table &table) const;
    /// Where the first header begins.
    [[nodiscard]] std::optional<qsizetype> firstHeader() const;

    /// The begin of the line that \a offset is in, and the begin of the next one, or the end of the text.
    [[nodiscard]] qsizetype lineBegin(qsizetype offset) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype offset) const;

private:
    [[nodiscard]] qsizetype offset(const toml::source_position &position) const;
    [[nodiscard]] Origin originOf(const toml::key &key, const toml::table &table) const;
    void collectPairs(const toml::table &table, QList<Pair> &pairs) const;
    void collectHeaders(const toml::table &table, std::optional<qsizetype> &first) const;

    const toml::table &m_root;
    const QByteArray &m_content;
    QList<qsizetype> m_lines; ///< where each begins
};

} // namespace vitrine
