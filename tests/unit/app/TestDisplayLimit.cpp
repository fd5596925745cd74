// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/DisplayLimit.h"

#include "app/Console.h"
#include "support/ForkedChild.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestDisplayLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProcessEndsWhenTheTimeIsOver()
    {
        QCOMPARE(exitCodeOf([] {
                     const DisplayLimit limit(QStringLiteral("expected"), 1ms);
                     ::pause();
                 }),
                 internalErrorCode);
    }

    void anAnswerInTimeEndsTheLimit()
    {
        QCOMPARE(exitCodeOf([] {
                     {
                         const DisplayLimit limit(QStringLiteral("unexpected"));
                     }
                     ::_exit(5);
                 }),
                 5);
    }

private:
    template<typename Work>
    static int exitCodeOf(Work work)
    {
        const int status = statusOf(forkedChild(work));
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
};

QTEST_GUILESS_MAIN(TestDisplayLimit)
#include "TestDisplayLimit.moc"
