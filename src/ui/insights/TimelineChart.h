// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/insights/Chart.h"
#include "ui/insights/SessionTimeline.h"

#include <QCoreApplication>

namespace vitrine {

/// \brief A session over time, in seconds: its states, its errors and recoveries, and the position in the media with
/// the playback rate.
class TimelineChart final : public Chart
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::TimelineChart)

public:
    explicit TimelineChart(const SessionTimeline &timeline);

    [[nodiscard]] QString name() const override { return QStringLiteral("timeline"); }
    [[nodiscard]] ChartRange extent() const override;
    [[nodiscard]] double shortestRange() const override { return 1.0; }
    void paint(QPainter &painter, const QRectF &area, const ChartRange &visible,
               const ChartStyle &style) const override;
    [[nodiscard]] QList<double> stops() const override;
    [[nodiscard]] QString textAt(double x) const override;
    [[nodiscard]] QList<QStringList> table() const override;

private:
    void paintStates(QPainter &painter, const QRectF &lane, const ChartRange &visible, const ChartStyle &style) const;
    void paintMarks(QPainter &painter, const QRectF &lane, const ChartRange &visible, const ChartStyle &style) const;
    void paintMedia(QPainter &painter, const QRectF &lane, const ChartRange &visible, const ChartStyle &style) const;
    [[nodiscard]] QString positionText(double seconds) const;

    const SessionTimeline m_timeline;
};

} // namespace vitrine
