// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/TextTable.h"

#include "protocol/EchoedText.h"

#include <algorithm>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

namespace vitrine {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 8; // of a column that may shrink

int widthOf(uint codePoint)
{
    return std::max(::wcwidth(static_cast<wchar_t>(codePoint)), 0);
}

QString padded(const QString &text, int width, TextTable::Column::Align align)
{
    const QString space(std::max(width - displayWidth(text), 0), u' ');
    return align == TextTable::Column::Align::Right ? space + text : text + space;
}

} // namespace

TextTable::TextTable(QList<Column> columns)
    : m_columns(std::move(columns))
{
}

void TextTable::addRow(const QStringList &cells)
{
    Q_ASSERT(cells.size() == m_columns.size());
    QStringList row;
    for (const QString &cell : cells)
        row += onOneLine(cell).replace(u'\t', u' ');
    m_rows.append(row);
}

QString TextTable::text(int width) const
{
    QList<int> widths;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        int widest = displayWidth(m_columns[i].title);
        for (const QStringList &row : m_rows)
            widest = std::max(widest, displayWidth(row[i]));
        widths.append(widest);
    }
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        shown.append(i);
    const auto total = [&] {
        int sum = -gap;
        for (const qsizetype i : shown)
            sum += widths[i] + gap;
        return sum;
    };
    for (const qsizetype i : std::as_const(shown)) {
        if (width > 0 && m_columns[i].mayShrink && total() > width)
            widths[i] = std::max(widths[i] - (total() - width), std::min(widths[i], narrowest));
    }
    while (width > 0 && total() > width) {
        const auto first =
            std::ranges::max_element(shown, {}, [this](qsizetype i) { return m_columns[i].dispensability; });
        if (m_columns[*first].dispensability == 0)
            break;
        shown.erase(first);
    }

    QString text;
    const auto addLine = [&](const auto &cellOf) {
        QString line;
        for (const qsizetype i : std::as_const(shown)) {
            line += padded(cutToWidth(cellOf(i), widths[i]), widths[i], m_columns[i].align);
            line += QString(gap, u' ');
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    };
    addLine([this](qsizetype i) { return m_columns[i].title; });
    for (const QStringList &row : m_rows)
        addLine([&row](qsizetype i) { return row[i]; });
    return text;
}

int displayWidth(const QString &text)
{
    int width = 0;
    const auto codePoints = text.toUcs4();
    for (const uint codePoint : codePoints)
        width += widthOf(codePoint);
    return width;
}

QString cutToWidth(const QString &text, int width)
{
    const auto codePoints = text.toUcs4();
    int used = 0;
    qsizetype fitting = 0; // code points, with room for an ellipsis
    for (qsizetype i = 0; i < codePoints.size(); ++i) {
        used += widthOf(codePoints[i]);
        if (used <= width - 1)
            fitting = i + 1;
        if (used > width)
            return QString::fromUcs4(reinterpret_cast<const char32_t *>(codePoints.constData()), fitting) + u'…';
    }
    return text;
}

int terminalWidth()
{
    bool isNumber = false;
    const int columns = qEnvironmentVariableIntValue("COLUMNS", &isNumber);
    if (isNumber && columns > 0)
        return columns;
    winsize size{};
    return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

} // namespace vitrine
