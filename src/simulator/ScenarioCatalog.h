// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "simulator/Scenario.h"

#include <QHash>
#include <QString>

namespace vitrine {

/// \brief The scenarios that a server plays, by id, and how often the page of each was opened.
///
/// Built-in scenarios are always there. A run is a series of page loads that belong together, such as those of one
/// test; its id is any text. A value without threads; the server owns it.
class ScenarioCatalog
{
public:
    /// The id of \a scenario: its name, with a number after it if another scenario has that name. The same scenario
    /// has the same id again.
    QString add(const Scenario &scenario);
    /// The scenario \a id; the error lists the built-in ones.
    [[nodiscard]] Result<Scenario> find(const QString &id) const;
    /// What the page plays that opens \a id in \a run: the scenario without the steps for other page loads.
    [[nodiscard]] Result<QJsonObject> open(const QString &id, const QString &run = {});
    /// The next page load is the first one again, in each run.
    void forgetRuns() { m_loads.clear(); }

private:
    QHash<QString, Scenario> m_added;
    QHash<std::pair<QString, QString>, int> m_loads; ///< of id and run
};

} // namespace vitrine
