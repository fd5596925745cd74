// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/ErrorDialogModel.h"

#include <algorithm>

namespace vitrine {

inline DialogRecovery waiting(std::chrono::seconds left)
{
    return {.phase = DialogRecovery::Phase::Waiting, .left = left, .cancellable = true};
}

inline PlaybackError error(ErrorReason reason)
{
    PlaybackError error;
    error.reason = reason;
    error.rawReason = errorReasonName(reason);
    error.code = errorReasonCode(reason);
    error.rawCode = QString::number(error.code.value_or(0));
    return error;
}

inline bool offers(const ErrorDialogModel &dialog, const char *action)
{
    const QVariantList actions = dialog.actions();
    return std::any_of(actions.begin(), actions.end(), [action](const QVariant &entry) {
        return entry.toMap().value(QStringLiteral("name")).toString() == QLatin1StringView(action);
    });
}

inline QString detail(const ErrorDialogModel &dialog, const char *name)
{
    const QVariantList details = dialog.details();
    for (const QVariant &entry : details) {
        const QVariantMap map = entry.toMap();
        if (map.value(QStringLiteral("name")).toString() == QLatin1StringView(name))
            return map.value(QStringLiteral("value")).toString();
    }
    return {};
}

} // namespace vitrine
