// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"

#include <QJsonArray>
#include <QList>
#include <QTest>

namespace vitrine {

/// That of \a checks with \a id; one without an id when there is none, or more than one.
inline Check checkIn(const QList<Check> &checks, const QString &id)
{
    QList<Check> found;
    for (const Check &check : checks) {
        if (check.id == id)
            found += check;
    }
    return found.size() == 1 ? found.first() : Check();
}

/// \a check in one line, for the message of a failed test.
inline QString asLine(const Check &check)
{
    return QStringLiteral("%1 (%2): %3 | %4")
        .arg(check.id, QString::number(static_cast<int>(check.verdict)), check.found, check.advice);
}

/// Fails the test unless \a check has an id, a title and says what it found, and what to do where something is wrong;
/// \a verdict and the parts of its text, in `found` or `advice`, are as expected.
inline void expectCheck(const Check &check, CheckVerdict verdict, const QStringList &texts)
{
    const QString line = asLine(check);
    QVERIFY2(!check.id.isEmpty() && !check.title.isEmpty() && !check.found.isEmpty(), qPrintable(line));
    QVERIFY2(check.verdict == verdict, qPrintable(line));
    QVERIFY2(check.verdict < CheckVerdict::Warning || !check.advice.isEmpty(), qPrintable(line));
    for (const QString &text : texts)
        QVERIFY2((check.found + QStringLiteral(" | ") + check.advice).contains(text),
                 qPrintable(line + QStringLiteral(" has not: ") + text));
    QVERIFY2(!line.contains(QStringLiteral("%1")) && !line.contains(QStringLiteral("%2")), qPrintable(line));
}

} // namespace vitrine
