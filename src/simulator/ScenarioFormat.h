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
    double lowest = 0.0;         ///< of a number, inclusive
    double highest = 0.0;        ///< of a number, inclusive
    QStringList choices = {};    ///< of a choice
    bool isTrigger = false;      ///< of a step, which has exactly one of its triggers
    QStringList needs = {};      ///< the key has a meaning only beside one of these
    QString usual = QString();   ///< the default, in words; empty for none
    QString meaning = QString(); ///< for the documentation and the schema; Markdown
};

/// \brief One kind of step, named by its `do`.
struct ScenarioStepKind
{
    QString name;
    std::vector<ScenarioRule> rules; ///< of the keys that only this kind has
    QString meaning;                 ///< for the documentation and the schema; Markdown
};

/// \name Limits of texts and lists
/// @{
constexpr qsizetype scenarioLongestText = 1000; ///< UTF-16 units
constexpr qsizetype scenarioMostSteps = 10000;
constexpr qsizetype scenarioMostTexts = 100;
/// @}

/// A limit of a rule as text, such as `0.0625` or `4294967295`.
[[nodiscard]] inline QString scenarioNumber(double number)
{
    return QString::number(number, 'g', 12);
}

/// \name The format of scenarios, as tables
/// ScenarioReader checks files against them; the schema (ScenarioSchema) and the tables in docs/scenarios.md are
/// generated from them.
/// @{
[[nodiscard]] const std::vector<ScenarioRule> &scenarioRules();
/// Of the `service` object.
[[nodiscard]] const std::vector<ScenarioRule> &scenarioServiceRules();
/// Of the keys that every step may have.
[[nodiscard]] const std::vector<ScenarioRule> &scenarioStepRules();
[[nodiscard]] const std::vector<ScenarioStepKind> &scenarioStepKinds();
/// The kinds of steps that the virtual clock does not have, because the server performs them in real time.
[[nodiscard]] QStringList scenarioRealTimeSteps();
/// @}

} // namespace vitrine
