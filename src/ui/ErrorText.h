// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "protocol/PlaybackError.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace vitrine {

/// \brief One thing that the viewer can press in an error dialog.
struct ErrorAction
{
    QString name;  ///< `retry`, `back`, `close` or `copyDetails`
    QString label; ///< translated

    friend bool operator==(const ErrorAction &, const ErrorAction &) = default;
};

/// \brief What an error dialog says: what happened and what to do, in the viewer's words and language.
///
/// A pure table from reason to words. A value; any thread once the translator is installed.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ErrorText)

public:
    QString name;               ///< for automation, not translated: causeName(), `unknown`, `bad-target`
    QString title;              ///< what happened, in one line
    QString text;               ///< what that means
    QString advice;             ///< what the viewer can do
    QString operatorHint;       ///< what the operator of this player can do; empty when nothing
    QList<ErrorAction> actions; ///< the primary one first; never empty, always with `close`
    bool calm = false;          ///< it passes by itself, and nobody has to do anything

    /// The words for what the player reported. An unknown reason shows code, reason and message as sent.
    static ErrorText forError(const PlaybackError &error);

    /// The words for \a cause where the player has reported no error.
    static ErrorText forFailure(FailureCause cause);

    /// The words for a target that cannot be played.
    static ErrorText forBadTarget();
};

} // namespace vitrine
