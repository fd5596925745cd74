// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "soak/SoakFault.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief Reads the event stream of a kiosk and measures how long nothing moved, against what is allowed for the faults
/// of the items that were involved.
///
/// Also checks that each item that starts ends before another one does. Times are `mono` of the stream. A value; any
/// thread.
class PlaybackGaps
{
public:
    /// What happened with one fault.
    struct Row
    {
        int turns = 0;               ///< of items with the fault, or how often the soak has caused it
        int gaps = 0;                ///< longer than shortestGap, with this fault alone
        double longest = 0.0;        ///< of these, in seconds
        double longestSeveral = 0.0; ///< together with other faults
    };

    static constexpr double shortestGap = 1.0;

    /// \a faultOf tells the fault of an item in its present turn.
    explicit PlaybackGaps(std::function<SoakFault(const QString &)> faultOf)
        : m_faultOf(std::move(faultOf))
    {
    }

    void read(const QJsonObject &entry);
    /// The soak has caused \a fault now.
    void noteFault(SoakFault fault);
    /// The run ends: a gap that is not over counts. What is loaded then is not known, so all limits are allowed.
    void finish();

    /// The item whose picture is shown; empty for none.
    [[nodiscard]] QString shown() const { return m_shown; }
    [[nodiscard]] double now() const { return m_now; }
    [[nodiscard]] const QHash<SoakFault, Row> &rows() const { return m_rows; }
    [[nodiscard]] double longest() const { return m_longest; }
    [[nodiscard]] int itemsStarted() const { return m_started; }
    [[nodiscard]] qint64 positions() const { return m_positions; }
    [[nodiscard]] double playedSeconds() const { return m_played; }
    /// What was not as it has to be, one line each.
    [[nodiscard]] QStringList problems() const { return m_problems; }

private:
    void readItem(const QString &name, const QString &item);
    void readPosition(double position);
    void closeGap(double end);

    std::function<SoakFault(const QString &)> m_faultOf;
    double m_now = 0.0;
    double m_movedAt = 0.0; ///< the position changed last
    double m_position = -1.0;
    bool m_isPlaying = false;
    QString m_shown;
    QHash<QString, SoakFault> m_involved; ///< since m_movedAt, by item
    QHash<SoakFault, double> m_causedAt;
    QHash<SoakFault, Row> m_rows;
    double m_longest = 0.0;
    double m_played = 0.0;
    int m_started = 0;
    qint64 m_positions = 0;
    QStringList m_problems;
};

} // namespace vitrine
