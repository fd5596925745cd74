// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/insights/Chart.h"
#include "ui/insights/SessionTimeline.h"

#include <QCoreApplication>

namespace vitrine {

/// \brief How often each second of media was played: a curve, and a strip that is the lighter the more often.
class CoverageChart final : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CoverageChart)

public:
    enum class Counts {
        Repetitions, ///< in one session
        Sessions,    ///< that played it, of all sessions of a content
    };

    /// \a stretches sorted and disjoint. The axis reaches to \a duration seconds, or to the last stretch if that is
    /// later. \a sessions: number of all sessions of Counts::Sessions.
    CoverageChart(const QList<PlayedStretch> &stretches, double duration, Counts counts, qint64 sessions = 1);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] ChartRange extent() const override { return {0.0, m_end}; }
    [[nodiscard]] double shortestRange() const override { return 2.0; }
    void paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
               const ChartStyle &style) const override;
    [[nodiscard]] QList<double> stops() const override;
    [[nodiscard]] QString textAt(double x) const override;
    [[nodiscard]] QList<QStringList> table() const override;

private:
    [[nodiscard]] int mostTimes() const;
    /// For each pixel of \a width: how often the most played stretch in it was played.
    [[nodiscard]] QList<int> columns(const ChartRange &visible, int width) const;

    const QList<PlayedStretch> m_stretches;
    const double m_end;
    const Counts m_counts;
    const qint64 m_sessions;
};

} // namespace vitrine
