// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

namespace vitrine {

/// \brief Where the starts with one profile meet.
struct InstancePlace
{
    QString socket; ///< the first run listens there
    QString lock;   ///< the first run holds it from its start to its end

    /// In `vitrine` in \a runtimeFolder (`$XDG_RUNTIME_DIR`), for the profile \a profile whose folder is
    /// \a profileFolder; two profiles of the same name in different data folders have different places. Makes the
    /// folder. Fails if there is no runtime folder, or if the folder is not private.
    [[nodiscard]] static Result<InstancePlace> make(const QString &runtimeFolder, const QString &profile,
                                                    const QString &profileFolder);
};

} // namespace vitrine
