// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLatin1StringView>
#include <QString>

namespace vitrine {

/// The path of the scenario \a name in tests/scenarios.
[[nodiscard]] inline QString scenarioFile(const char *name)
{
    return QStringLiteral(VITRINE_TEST_SCENARIOS "/%1.json").arg(QLatin1StringView(name));
}

} // namespace vitrine
