// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/insights/Chart.h"
#include "ui/insights/SessionTimeline.h"

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief One session in Insights: its numbers, its charts, its errors and recoveries.
///
/// Owned by InsightsModel; GUI thread.
class SessionInsights : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by InsightsModel")

    Q_PROPERTY(QString sessionId READ sessionId NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(bool live READ isLive NOTIFY changed)
    Q_PROPERTY(bool played READ hasPlayed NOTIFY changed)
    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)
    Q_PROPERTY(QVariantList incidents READ incidents NOTIFY changed)
    Q_PROPERTY(QString incidentsNote READ incidentsNote NOTIFY changed)
    Q_PROPERTY(QVariant timeline READ timeline NOTIFY changed)
    Q_PROPERTY(QVariant coverage READ coverage NOTIFY changed)

public:
    using QObject::QObject;

    void show(const SessionDetails &details);
    /// No session is shown; \a problem says why, if it should be.
    void clear(const QString &problem = {});

    /// Empty if no session is shown.
    [[nodiscard]] QString sessionId() const { return m_session.id; }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// The content.
    [[nodiscard]] QString title() const;
    /// When, where from and how it ended.
    [[nodiscard]] QString subtitle() const;
    [[nodiscard]] bool isRunning() const { return !m_session.id.isEmpty() && !m_session.endedAt; }
    /// A live stream, which has no coverage.
    [[nodiscard]] bool isLive() const { return m_timeline.isLive; }
    /// Some of its media was played.
    [[nodiscard]] bool hasPlayed() const { return !m_session.metrics.playedSegments.isEmpty(); }
    /// sessionFigures()
    [[nodiscard]] QVariantList figures() const;
    /// incidentRows()
    [[nodiscard]] QVariantList incidents() const;
    /// How many incidents are not in the list; empty if all are.
    [[nodiscard]] QString incidentsNote() const;
    /// Charts for ChartItem.
    [[nodiscard]] QVariant timeline() const { return QVariant::fromValue(m_timelineChart); }
    [[nodiscard]] QVariant coverage() const { return QVariant::fromValue(m_coverageChart); }

Q_SIGNALS:
    void changed();

private:
    SessionRecord m_session;
    QString m_problem;
    SessionTimeline m_timeline;
    ChartPointer m_timelineChart;
    ChartPointer m_coverageChart;
};

} // namespace vitrine
