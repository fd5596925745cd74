// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace vitrine {

/// \brief On which line of a JSON text each value begins.
///
/// Qt's parser does not tell. A value is named by its path, such as `steps[2].to`, three levels deep at most, which
/// bounds the memory; `QJsonDocument` must have accepted the text. A value type.
class JsonLines
{
public:
    explicit JsonLines(const QByteArray &json);

    /// The line, from 1, of the value at \a path; for an object's member the line of its key. Without such a value, the
    /// line of what should contain it.
    [[nodiscard]] int lineOf(QString path) const;

private:
    QHash<QString, int> m_lines;
};

} // namespace vitrine
