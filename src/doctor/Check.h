// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace vitrine {

/// How a check ended, from best to worst.
enum class CheckVerdict {
    Skipped, ///< not checked; the text says why
    Ok,      ///< as it should be
    Info,    ///< nothing to do
    Warning, ///< works, but less well than it could
    Problem, ///< something does not work
};

/// \brief The result of one check of the doctor.
struct Check
{
    QString id;    ///< for scripts, not translated: `graphics`
    QString title; ///< translated
    CheckVerdict verdict = CheckVerdict::Ok;
    QString found;         ///< what was found and why, translated, one or more sentences
    QString advice;        ///< what to do, translated; empty when nothing
    QJsonObject details{}; ///< what was found, for scripts: not translated, no secrets

    friend bool operator==(const Check &, const Check &) = default;
};

} // namespace vitrine
