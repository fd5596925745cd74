// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "protocol/PlaybackError.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace vitrine {

/// \brief One button of the error dialog.
struct ErrorAction
{
    QString name;  ///< `retry`, `back`, `close` or `copyDetails`
    QString label; ///< translated

    friend bool operator==(const ErrorAction &, const ErrorAction &) = default;
};

/// \brief The translated texts of an error dialog: what happened and what to do.
///
/// Depends only on the error. A value; any thread once the translator is installed.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ErrorText)

public:
    QString name;               ///< untranslated, for automation: causeName(), `unknown`, `bad-target`
    QString title;              ///< what happened, one line
    QString text;               ///< explanation
    QString advice;             ///< what the viewer can do
    QString operatorHint;       ///< what the operator of this player can do; may be empty
    QList<ErrorAction> actions; ///< the primary one first; never empty, always with `close`
    bool calm = false;          ///< the failure passes by itself; no action needed

    /// The texts for an error of the player. An unknown reason shows code, reason and message as sent.
    static ErrorText forError(const PlaybackError &error);

    /// The texts for \a cause if the player has reported no error.
    static ErrorText forFailure(FailureCause cause);

    /// The texts for a target that cannot be played.
    static ErrorText forBadTarget();
};

} // namespace vitrine
