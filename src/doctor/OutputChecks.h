// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "protocol/Result.h"
#include "settings/OutputFile.h"
#include "settings/Settings.h"

#include <QList>
#include <QString>

namespace vitrine {

/// \brief A file that a run would write.
struct OutputFacts
{
    OutputFile file = OutputFile::EventStream;
    QString path{};               ///< as in the settings
    Result<bool> writable = true; ///< the error is that of the start
};

/// Looks at the files that \a settings name; writes nothing.
[[nodiscard]] QList<OutputFacts> lookAtOutputs(const Settings &settings);

/// The checks `event-stream` and `screenshot`, of those in \a outputs.
[[nodiscard]] QList<Check> outputChecks(const QList<OutputFacts> &outputs);

} // namespace vitrine
