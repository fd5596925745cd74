// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace vitrine {

/// The JSON Schema (draft 2020-12) of scenario files, made of the tables of ScenarioFormat. It accepts what
/// ScenarioReader accepts.
[[nodiscard]] QJsonObject scenarioSchema();
/// The schema as the text of a file.
[[nodiscard]] QString scenarioSchemaText();

} // namespace vitrine
