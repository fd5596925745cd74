// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Writes a journal of random sessions.
//
// Usage: journal_generate FILE SESSIONS [SEED]

#include "support/RandomSessions.h"

#include <QCoreApplication>

#include <cstdio>

using namespace vitrine;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("Usage: journal_generate FILE SESSIONS [SEED]\n", stderr);
        return 2;
    }
    return recordRandomSessions({.path = arguments.at(1), .waitingBytes = qsizetype{4} << 30}, arguments.at(2).toInt(),
                                arguments.value(3, QStringLiteral("1")).toUInt())
               ? 0
               : 1;
}
