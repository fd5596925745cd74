// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace vitrine {

/// How a check ended; the later, the worse.
enum class CheckVerdict {
    Skipped, ///< not looked at; the text says why
    Ok,      ///< as it should be
    Info,    ///< good to know, nothing to do
    Warning, ///< Vitrine works, but less well than it could
    Problem, ///< something does not work
};

/// \brief One thing that the doctor has looked at.
struct Check
{
    QString id;    ///< for scripts, not translated: `graphics`
    QString title; ///< translated
    CheckVerdict verdict = CheckVerdict::Ok;
    QString found;         ///< what was found and why it is so, translated, one or more sentences
    QString advice;        ///< what to do, translated; empty when nothing
    QJsonObject details{}; ///< the same for scripts, not translated; nothing secret

    friend bool operator==(const Check &, const Check &) = default;
};

} // namespace vitrine
