// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/PictureReload.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

using Problem = PictureWatch::Problem;

class TestPictureReload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDueOnce_data()
    {
        QTest::addColumn<Problem>("problem");
        QTest::newRow("black") << Problem::Black;
        QTest::newRow("frozen") << Problem::Frozen;
    }

    void isDueOnce()
    {
        QFETCH(const Problem, problem);
        PictureReload reload(30s);
        QVERIFY(!reload.isDue(std::nullopt, 0s));
        QVERIFY(reload.isDue(problem, 30s));
        for (std::chrono::seconds now = 40s; now <= 600s; now += 10s)
            QVERIFY(!reload.isDue(problem, now));
        QVERIFY(!reload.isDue(std::nullopt, 620s));
        QVERIFY(!reload.isDue(problem, 630s));
    }

    void isDueAgainAfterTheRightPicture()
    {
        PictureReload reload(30s);
        QVERIFY(reload.isDue(Problem::Black, 30s));
        QVERIFY(!reload.isDue(std::nullopt, 60s));
        QVERIFY(!reload.isDue(std::nullopt, 91s));
        QVERIFY(reload.isDue(Problem::Black, 92s));
    }

    void anotherVideoThatIsFrozenIsReloaded()
    {
        PictureReload reload(30s);
        QVERIFY(reload.isDue(Problem::Frozen, 30s));
        reload.noteOtherVideo();
        QVERIFY(reload.isDue(Problem::Frozen, 40s));
    }

    // A screen that stays black is not reloaded for each item.
    void anotherVideoThatIsBlackIsNot()
    {
        PictureReload reload(30s);
        QVERIFY(reload.isDue(Problem::Black, 30s));
        reload.noteOtherVideo();
        QVERIFY(!reload.isDue(Problem::Black, 40s));
    }

    void aFrozenVideoAfterABlackOneIsReloaded()
    {
        PictureReload reload(30s);
        QVERIFY(reload.isDue(Problem::Black, 30s));
        reload.noteOtherVideo();
        QVERIFY(!reload.isDue(std::nullopt, 40s));
        QVERIFY(reload.isDue(Problem::Frozen, 70s));
        QVERIFY(!reload.isDue(Problem::Frozen, 80s));
    }
};

QTEST_GUILESS_MAIN(TestPictureReload)
#include "TestPictureReload.moc"
