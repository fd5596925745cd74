// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVersionNumber>

namespace vitrine {

/// \brief A defect of Qt WebEngine that a player meets, and how Vitrine avoids it.
///
/// Each has a test page, tests/integration/web/defects/NAME.html, which must pass with the versions at hand.
struct EngineDefect
{
    enum class Remedy {
        Flag,            ///< a flag of Chromium
        DisabledFeature, ///< features of Chromium, with commas between
        Variable,        ///< NAME=value in the environment
    };
    enum class When {
        Always,
        WaylandWithoutSeat, ///< a compositor without keyboard and pointer
    };

    QString name;           ///< words with hyphens
    QVersionNumber since{}; ///< first Qt WebEngine that has it; null: the oldest that Vitrine runs with
    QVersionNumber until{}; ///< first Qt WebEngine without it; null: none is known
    Remedy remedy = Remedy::Flag;
    QByteArray value;
    When when = When::Always;
    const char *effect = nullptr; ///< see effectText()
    QString source;               ///< where it is described

    /// What happens otherwise, a sentence; translated.
    [[nodiscard]] QString effectText() const;

    /// Whether the version \a engine of Qt WebEngine has it.
    [[nodiscard]] bool affects(const QVersionNumber &engine) const;
};

/// All that are known. The only place with versions of Qt WebEngine.
[[nodiscard]] const QList<EngineDefect> &engineDefects();

/// Those that the version \a engine has.
[[nodiscard]] QList<EngineDefect> engineDefectsOf(const QVersionNumber &engine);

/// The version of Qt WebEngine that this program runs with.
[[nodiscard]] QVersionNumber engineVersion();

} // namespace vitrine
