// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/FailureCause.h"
#include "protocol/PlaybackError.h"

#include <QCoreApplication>
#include <QString>

namespace vitrine {

/// \brief The translated texts of an error dialog: what happened, and what the viewer can do.
///
/// Title, text and advice are for the viewer: no codes, guesses or names of settings. Depends only on the error and the
/// address. A value; any thread once the translator is installed.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ErrorText)

public:
    /// Whether the dialog offers to try again.
    enum class Retry {
        Primary, ///< as the primary action
        Offered, ///< under “More”, because it helps only after something else has changed
        Never,
    };

    /// Translated: for a view. English: for what programs and logs read.
    enum class Language { Translated, English };

    QString name;         ///< untranslated, for automation: causeName(), `unknown`, `bad-target`
    QString title;        ///< what happened, one line
    QString englishTitle; ///< the same in English, for the run log
    QString text;         ///< why, one sentence
    QString promise{};    ///< instead of the text while a recovery is under way; empty: the text
    QString advice;       ///< what the viewer can do, one sentence; empty if the actions say it
    QString operatorHint; ///< what the operator of this player can do; may be empty
    Retry retry = Retry::Primary;
    bool calm = false; ///< the failure passes by itself; no action needed

    /// The texts for an error of the player.
    static ErrorText forError(const PlaybackError &error, Language language = Language::Translated);

    /// The texts for \a cause if the player has reported no error. \a address of the player's page: redacted, for
    /// FailureCause::LoadFailed.
    static ErrorText forFailure(FailureCause cause, const QString &address = {},
                                Language language = Language::Translated);

    /// The texts for a target that cannot be played.
    static ErrorText forBadTarget();

    friend bool operator==(const ErrorText &, const ErrorText &) = default;

private:
    struct Words;
};

} // namespace vitrine
