// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/PictureWatch.h"

#include <QPainter>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace vitrine;

using Problem = PictureWatch::Problem;

namespace {

QImage plain(int grey)
{
    QImage image(1280, 720, QImage::Format_RGB32);
    image.fill(QColor(grey, grey, grey));
    return image;
}

QImage withBox(int x, int size = 60)
{
    QImage image = plain(60);
    QPainter painter(&image);
    painter.fillRect(x, 300, size, size, Qt::white);
    return image;
}

} // namespace

class TestPictureWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blackIsAProblemAfterTheLimit_data()
    {
        QTest::addColumn<int>("grey");
        QTest::addColumn<bool>("isBlack");
        QTest::newRow("black") << 0 << true;
        QTest::newRow("black of the video range") << 16 << true;
        QTest::newRow("a dark scene") << 40 << false;
    }

    void blackIsAProblemAfterTheLimit()
    {
        QFETCH(const int, grey);
        QFETCH(const bool, isBlack);
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(grey), 0s), std::nullopt);
        QCOMPARE(watch.look(plain(grey), 29s), std::nullopt);
        QCOMPARE(watch.look(plain(grey), 30s), std::optional(isBlack ? Problem::Black : Problem::Frozen));
    }

    void aPictureThatMovesIsNone()
    {
        PictureWatch watch(30s);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(watch.look(withBox(40 * i), 10s * i), std::nullopt);
    }

    void aPictureThatStaysIsFrozenUntilItMoves()
    {
        PictureWatch watch(30s);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(watch.look(withBox(0), 10s * i), std::nullopt);
        QCOMPARE(watch.look(withBox(0), 30s), std::optional(Problem::Frozen));
        QCOMPARE(watch.look(withBox(0), 40s), std::optional(Problem::Frozen));
        QCOMPARE(watch.look(withBox(200), 50s), std::nullopt);
    }

    void blackFramesBetweenScenesDoNotCount()
    {
        PictureWatch watch(30s);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(watch.look(i % 2 == 0 ? plain(0) : withBox(0), 10s * i), std::nullopt);
    }

    void noiseIsNoMovement()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(60), 0s), std::nullopt);
        QCOMPARE(watch.look(plain(61), 15s), std::nullopt);
        QCOMPARE(watch.look(plain(60), 30s), std::optional(Problem::Frozen));
    }

    void aSmallMovementIsOne()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(withBox(0, 40), 0s), std::nullopt);
        QCOMPARE(watch.look(withBox(100, 40), 30s), std::nullopt);
    }

    void aPauseStartsTheTimeAgain()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(0), 0s), std::nullopt);
        QCOMPARE(watch.look({}, 29s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 40s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 70s), std::optional(Problem::Black));
    }

    void aPauseDoesNotEndAFrozenPicture()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(withBox(0), 0s), std::nullopt);
        QCOMPARE(watch.look(withBox(0), 20s), std::nullopt);
        QCOMPARE(watch.look({}, 21s), std::nullopt);
        QCOMPARE(watch.look(withBox(0), 60s), std::nullopt);
        QCOMPARE(watch.look(withBox(0), 69s), std::nullopt);
        QCOMPARE(watch.look(withBox(0), 70s), std::optional(Problem::Frozen));
        QCOMPARE(watch.look({}, 71s), std::optional(Problem::Frozen));
        QCOMPARE(watch.look(withBox(0), 72s), std::optional(Problem::Frozen));
        QCOMPARE(watch.look({}, 73s), std::optional(Problem::Frozen));
        watch.reset(); // another video
        QCOMPARE(watch.look({}, 74s), std::nullopt);
    }

    void anotherVideoIsNotFrozenAtOnce()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(60), 0s), std::nullopt);
        watch.reset();
        QCOMPARE(watch.look(plain(60), 30s), std::nullopt);
    }

    // Also with items that are shorter than the limit.
    void blackLastsFromOneVideoToTheNext()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(0), 0s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 10s), std::nullopt);
        watch.reset();
        QCOMPARE(watch.look(plain(0), 20s), std::nullopt);
        QCOMPARE(watch.look({}, 25s), std::nullopt); // the next one loads
        watch.reset();
        QCOMPARE(watch.look(plain(0), 30s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 39s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 40s), std::optional(Problem::Black));
        watch.reset();
        QCOMPARE(watch.look(plain(0), 41s), std::optional(Problem::Black));
        QCOMPARE(watch.look(withBox(0), 42s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 43s), std::nullopt);
    }

    void blackBeforeALongPauseIsForgotten()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(0), 0s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 29s), std::nullopt);
        QCOMPARE(watch.look({}, 40s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 60s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 90s), std::optional(Problem::Black));
    }

    // It buffers, is paused, ends, or the next one loads.
    void aBlackVideoThatDoesNotPlayIsStillBlack()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(0), 0s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 30s), std::optional(Problem::Black));
        QCOMPARE(watch.look({}, 40s), std::optional(Problem::Black));
        QCOMPARE(watch.look({}, 100s), std::optional(Problem::Black));
        QCOMPARE(watch.look(plain(0), 110s), std::optional(Problem::Black));
        QCOMPARE(watch.look({}, 111s), std::optional(Problem::Black));
        QCOMPARE(watch.look(withBox(0), 112s), std::nullopt);
        QCOMPARE(watch.look({}, 113s), std::nullopt);
    }

    void aBlackVideoThatIsClosedIsOver()
    {
        PictureWatch watch(30s);
        QCOMPARE(watch.look(plain(0), 0s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 30s), std::optional(Problem::Black));
        watch.noteNoVideo();
        QCOMPARE(watch.look({}, 31s), std::nullopt);
        QCOMPARE(watch.look(plain(0), 32s), std::optional(Problem::Black)); // a video that failed was between them
        watch.noteNoVideo();
        QCOMPARE(watch.look(plain(0), 63s), std::nullopt);
    }

    void problemsHaveNames()
    {
        QCOMPARE(pictureProblemName(Problem::Black), u"black"_s);
        QCOMPARE(pictureProblemName(Problem::Frozen), u"frozen"_s);
    }
};

QTEST_GUILESS_MAIN(TestPictureWatch)
#include "TestPictureWatch.moc"
