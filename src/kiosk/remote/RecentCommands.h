// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The commands of the last minute that have an identifier, with their answers: a repetition is not carried out.
///
/// A broker or a sender repeats a message if its confirmation is lost. A value; any thread.
class RecentCommands
{
public:
    static constexpr std::chrono::seconds memory{60};
    static constexpr qsizetype most = 256;

    /// True if \a key is new at \a now, which is monotonic; it is remembered then.
    [[nodiscard]] bool begin(const QByteArray &key, std::chrono::milliseconds now);
    /// Remembers the answer to \a key.
    void finish(const QByteArray &key, const QJsonObject &answer);
    /// The answer to \a key; none while it is carried out.
    [[nodiscard]] std::optional<QJsonObject> answer(const QByteArray &key) const;

private:
    struct Entry
    {
        QByteArray key;
        std::chrono::milliseconds time{0};
        std::optional<QJsonObject> answer{};
    };

    QList<Entry> m_entries; ///< the oldest first
};

} // namespace vitrine
