// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <variant>

namespace vitrine {

/// \brief One record of CMCD version 2, in the structured field syntax of RFC 8941: its keys in alphabetical order.
///
/// Source: CTA-5004-B, "Event mode". A value.
class CmcdRecord
{
public:
    /// \brief A word without quotes, such as `ps`.
    struct Token
    {
        QByteArray word;

        friend bool operator==(const Token &, const Token &) = default;
    };
    using Value = std::variant<qint64, double, bool, Token, QString, QList<qint64>, QStringList>;

    /// \a text in printable ASCII, the only characters of RFC 8941, and shortened to \a longest of them.
    ///
    /// Other characters are percent-encoded as UTF-8; control characters are left out.
    [[nodiscard]] static QString text(const QString &text, qsizetype longest);

    /// False, empty texts and empty lists are left out, since they say nothing. Texts are those of text().
    void set(const QByteArray &key, const Value &value);
    [[nodiscard]] bool contains(const QByteArray &key) const { return m_values.contains(key); }

    /// One line without its end.
    [[nodiscard]] QByteArray line() const;
    /// The same keys and values for a collector that takes JSON: tokens as strings, lists as arrays.
    [[nodiscard]] QJsonObject json() const;

    friend bool operator==(const CmcdRecord &, const CmcdRecord &) = default;

private:
    QMap<QByteArray, Value> m_values;
};

} // namespace vitrine
