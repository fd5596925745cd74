// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace vitrine {

/// \brief What `vitrine doctor` prints: versions and checks, for people or for scripts. A value; any thread.
class DoctorReport
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DoctorReport)

public:
    struct Versions
    {
        QString vitrine;
        QString qt;       ///< of the library that is loaded
        QString chromium; ///< of the browser engine
    };

    enum class Style {
        Plain,
        Coloured, ///< with the colours of a terminal
    };

    static constexpr int columns = 80; ///< of text()

    DoctorReport(Versions versions, QList<Check> checks);

    /// The worst verdict among the checks; Ok when there are none.
    [[nodiscard]] CheckVerdict verdict() const;
    /// 0, or 1 when a check found a problem. Warnings do not count.
    [[nodiscard]] int exitCode() const;

    /// For people, in lines of at most \a columns; only a longer word makes a longer line.
    [[nodiscard]] QString text(Style style = Style::Plain) const;
    /// `{vitrine, qt, chromium, verdict, checks: [{id, title, verdict, found, advice, details}]}`; a verdict is
    /// `skipped`, `ok`, `info`, `warning` or `problem`.
    [[nodiscard]] QJsonObject json() const;

private:
    [[nodiscard]] QString summary() const;

    Versions m_versions;
    QList<Check> m_checks;
};

} // namespace vitrine
