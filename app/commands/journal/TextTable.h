// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief A table for a terminal: aligned columns, cut to the width of the terminal. A value.
class TextTable
{
public:
    struct Column
    {
        enum class Align { Left, Right };

        QString title;
        Align align = Align::Left;
        /// Columns with a higher number are left out first if the terminal is narrow; 0: never.
        int dispensability = 0;
        bool mayShrink = false; ///< long texts are cut, at the end
    };

    explicit TextTable(QList<Column> columns);

    /// As many \a cells as columns; control characters are shown as in a string of C.
    void addRow(const QStringList &cells);
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }

    /// All lines, of at most \a width cells of the terminal; 0: no limit.
    [[nodiscard]] QString text(int width) const;

private:
    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// The cells of a terminal that \a text takes: two for each East Asian wide character.
[[nodiscard]] int displayWidth(const QString &text);

/// \a text, cut at its end to \a width cells, with an ellipsis if something was cut.
[[nodiscard]] QString cutToWidth(const QString &text, int width);

/// The width of the terminal at standard output: COLUMNS, otherwise that of the terminal, otherwise 0.
[[nodiscard]] int terminalWidth();

} // namespace vitrine
