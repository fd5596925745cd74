// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>
#include <span>

namespace vitrine {

struct ScenarioRule;

/// \brief Reads the JSON of a scenario and checks that the reference player understands it.
///
/// Stops at the first fault. Every error begins with the source, then tells the line and column or the key
/// (`steps[2].at`), the value found, and what is expected instead. The rules are a table; docs/scenarios.md is its
/// prose.
class ScenarioReader
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ScenarioReader)

public:
    /// \a source says in errors where the JSON comes from, for example the file's path.
    explicit ScenarioReader(const QString &source);

    /// The object in \a json, unchanged, when it is a valid scenario.
    [[nodiscard]] Result<QJsonObject> read(const QByteArray &json) const;

private:
    using Fault = std::optional<Error>;

    [[nodiscard]] Fault checkSteps(const QJsonValue &steps) const;
    [[nodiscard]] Fault checkStep(const QJsonValue &value, const QString &path) const;
    [[nodiscard]] Fault checkKeys(const QJsonObject &object, std::span<const ScenarioRule> rules,
                                  const QString &path) const;
    [[nodiscard]] Fault checkValue(const QJsonValue &value, const ScenarioRule &rule, const QString &path) const;
    [[nodiscard]] Error fault(const QString &path, const QString &what) const;

    QString m_source;
};

} // namespace vitrine
