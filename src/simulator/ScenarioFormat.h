// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace vitrine {

/// \brief What a key of a scenario may hold.
struct ScenarioRule
{
    enum class Type { Text, Texts, Flag, Number, WholeNumber, Choice, Object, Anything, Steps, Service };

    QString key;
    Type type = Type::Anything;
    bool required = false;
    double lowest = 0.0;      ///< of a number, inclusive
    double highest = 0.0;     ///< of a number, inclusive
    QStringList choices = {}; ///< of a choice
};

/// \brief One kind of step, named by its `do`.
struct ScenarioStepKind
{
    QString name;
    std::vector<ScenarioRule> rules; ///< of the keys that only this kind has
};

/// \name The format of scenarios, as tables; docs/scenarios.md is their prose.
/// @{
[[nodiscard]] const std::vector<ScenarioRule> &scenarioRules();
/// Of the `service` object.
[[nodiscard]] const std::vector<ScenarioRule> &scenarioServiceRules();
/// Of the keys that every step may have.
[[nodiscard]] const std::vector<ScenarioRule> &scenarioStepRules();
[[nodiscard]] const std::vector<ScenarioStepKind> &scenarioStepKinds();
/// @}

} // namespace vitrine
