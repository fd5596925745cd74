// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/health/KioskStatus.h"
#include "kiosk/health/StatusTracker.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

namespace vitrine {

/// \brief One value of a metric, with the labels that distinguish it from the others.
struct HealthSample
{
    double value = 0.0;
    QList<std::pair<QString, QString>> labels = {};
};

/// \brief A metric of the health server: one row of the table in HealthMetrics.cpp.
struct HealthMetric
{
    enum class Type { Gauge, Counter };

    QString name; ///< `vitrine_…`, with the base unit
    Type type = Type::Gauge;
    QString help;       ///< one line in English
    QString labelNames; ///< for the documentation; empty: none
    std::function<QList<HealthSample>(const KioskStatus &, const StatusCounters &)> samples;
};

/// All metrics, in the order in which they are written. docs/health.md has their table, and a test compares them.
[[nodiscard]] const QList<HealthMetric> &healthMetrics();

/// `gauge`, `counter`.
[[nodiscard]] QString metricTypeName(HealthMetric::Type type);

/// The metrics in the text format of Prometheus, version 0.0.4. A metric without a value is left out.
[[nodiscard]] QByteArray metricsText(const KioskStatus &status, const StatusCounters &counters);

} // namespace vitrine
