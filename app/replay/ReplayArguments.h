// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/CommandLine.h"
#include "protocol/Result.h"
#include "settings/CommandDescription.h"
#include "settings/SeparateFiles.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief The arguments of `vitrine replay`, checked. A value.
struct ReplayArguments
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ReplayArguments)

public:
    static constexpr double lowestSpeed = 0.01;
    static constexpr double highestSpeed = 1000.0;

    QString recording{};
    std::optional<double> speed = 1.0; ///< none: as fast as possible
    QString journal{};                 ///< empty: no journal
    QString scenario{};                ///< the file to write; empty: replay
    std::optional<int> load{};         ///< for the scenario, from 1

    static QList<OptionDescription> options();
    static Result<ReplayArguments> parse(const CommandLine::Run &run);

    /// What the command reads and writes.
    [[nodiscard]] QList<NamedFile> files(const Settings &settings) const;
};

} // namespace vitrine
