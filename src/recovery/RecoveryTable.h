// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "playback/RecoveryRule.h"
#include "settings/Settings.h"

#include <QMap>

namespace vitrine {

/// \brief The rule for every cause of failure.
///
/// A value. The defaults are also in docs/recovery.md, and a test compares them.
class RecoveryTable
{
public:
    /// The defaults.
    RecoveryTable();
    /// The defaults, changed by `on_page_failure` and then by the `[recovery.CAUSE]` of \a settings. In a kiosk, only
    /// what these settings tell to give up is given up, unless the run ends at a failure (`headless`, `exit_on`).
    explicit RecoveryTable(const Settings &settings);

    [[nodiscard]] const RecoveryRule &rule(FailureCause cause) const;
    /// Maximum attempts for all causes together without RecoveryPolicy::holdTime of playback in between: 60, or the
    /// highest maximum of a rule.
    [[nodiscard]] int overallMaximum() const;

    void setRule(FailureCause cause, const RecoveryRule &rule);

private:
    QMap<FailureCause, RecoveryRule> m_rules;
};

} // namespace vitrine
