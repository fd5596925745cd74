// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/RecordingReader.h"

namespace vitrine {

struct ReplayArguments;

/// Writes the scenario of `--to-scenario`, and prints on standard error what is in it. Returns the exit code of the
/// process.
[[nodiscard]] int writeScenario(RecordingReader recording, const ReplayArguments &arguments);

} // namespace vitrine
