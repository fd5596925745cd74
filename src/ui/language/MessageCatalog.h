// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief Translates English sentences whose placeholders are filled already.
///
/// The texts are those of a file of Qt Linguist: a sentence is recognised by what stands around its placeholders.
/// What stands in a placeholder is translated, too, if it is known. A value; any thread.
class MessageCatalog
{
public:
    /// \a file is the content of a .ts file. Without texts if it cannot be read.
    explicit MessageCatalog(const QByteArray &file);

    [[nodiscard]] qsizetype size() const { return m_exact.size() + m_patterns.size(); }

    /// \a english in the other language, sentence by sentence; a sentence that is not known stays as it is.
    [[nodiscard]] QString translated(const QString &english) const;

private:
    struct Pattern
    {
        QRegularExpression expression;
        QString places; ///< the digit of each placeholder, in the order of the expression's groups
        QString translation;
        qsizetype letters = 0; ///< outside of placeholders
    };

    void add(const QString &source, const QString &translation);
    [[nodiscard]] QString translated(const QString &english, int depth) const;
    [[nodiscard]] bool hasMessage(const QRegularExpressionMatch &match, int depth) const;
    [[nodiscard]] std::optional<QString> oneMessage(const QString &english, int depth) const;

    QHash<QString, QString> m_exact;
    QList<Pattern> m_patterns; ///< those with the most letters first
};

} // namespace vitrine
