// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioCatalog.h"

#include <QJsonArray>

namespace vitrine {

namespace {

constexpr qsizetype mostRuns = 10'000;

/// \a scenario without the steps for page loads other than number \a load, from 1.
QJsonObject forLoad(QJsonObject scenario, int load)
{
    const QString key = QStringLiteral("steps");
    const QJsonArray steps = scenario.value(key).toArray();
    QJsonArray kept;
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        const bool isOnce = step.value(QStringLiteral("once")).toBool();
        if ((load == 1 || !isOnce) && step.value(QStringLiteral("load")).toInt(load) == load)
            kept.append(step);
    }
    if (!steps.isEmpty())
        scenario.insert(key, kept);
    return scenario;
}

} // namespace

QString ScenarioCatalog::add(const Scenario &scenario)
{
    QString id = scenario.name();
    for (int i = 2;; ++i) {
        const Result<Scenario> known = find(id);
        if (!known)
            m_added.insert(id, scenario);
        if (!known || *known == scenario)
            return id;
        id = scenario.name() + QLatin1Char('-') + QString::number(i);
    }
}

Result<Scenario> ScenarioCatalog::find(const QString &id) const
{
    const auto added = m_added.constFind(id);
    return added == m_added.cend() ? Scenario::builtIn(id) : Result<Scenario>(*added);
}

Result<QJsonObject> ScenarioCatalog::open(const QString &id, const QString &run)
{
    const Result<Scenario> scenario = find(id);
    if (!scenario)
        return scenario.error();
    if (m_loads.size() >= mostRuns)
        m_loads.clear(); // bounds the memory of a server that runs for a long time
    return forLoad(scenario->toJson(), ++m_loads[{id, run}]);
}

} // namespace vitrine
