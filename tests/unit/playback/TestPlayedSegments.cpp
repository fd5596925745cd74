// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlayedSegments.h"

#include <QTest>

using namespace vitrine;

class TestPlayedSegments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWhilePlaybackGoesOn()
    {
        PlayedSegments played;
        played.played(0.0, 0.5);
        played.played(0.5, 1.0);
        played.played(1.02, 1.5);
        QCOMPARE(played.inOrder(), (QList<PlayedSegment>{{0.0, 1.5}}));
    }

    void aSeekStartsAnother()
    {
        PlayedSegments played;
        played.played(0.0, 12.0);
        played.close();
        played.played(14.0, 21.0);
        played.played(3.0, 4.0);
        QCOMPARE(played.inOrder(), (QList<PlayedSegment>{{0.0, 12.0}, {14.0, 21.0}, {3.0, 4.0}}));
    }

    void joinsWhatOverlapsOrTouches()
    {
        PlayedSegments played;
        played.played(10.0, 20.0);
        played.close();
        played.played(0.0, 5.0);
        played.close();
        played.played(5.0, 12.0);
        played.close();
        played.played(30.0, 31.0);
        QCOMPARE(played.joined(), (QList<PlayedSegment>{{0.0, 20.0}, {30.0, 31.0}}));
    }

    void anotherRateIsAnotherPartOfTheSegment()
    {
        PlayedSegments played;
        played.played({{0.0, 1.0}, 1.0});
        played.played({{1.0, 1.5}, 1.07}); // within the tolerance
        played.played({{1.52, 3.0}, 1.5});
        played.close();
        played.played({{9.0, 9.5}, 1.5});
        const QList<PlayedPart> parts = played.parts();
        QCOMPARE(parts, (QList<PlayedPart>{{{0.0, 1.5}, 1.0}, {{1.5, 3.0}, 1.5, {}, {}, true}, {{9.0, 9.5}, 1.5}}));
        QCOMPARE(played.inOrder(), (QList<PlayedSegment>{{0.0, 3.0}, {9.0, 9.5}}));
    }

    void sumsUpWithoutTheList()
    {
        PlayedSegments played;
        for (const PlayedSegment &segment :
             {PlayedSegment{10.0, 20.0}, {30.0, 40.0}, {0.0, 5.0}, {15.0, 32.0}, {5.0, 6.0}}) {
            played.close();
            played.played(segment.fromSeconds, segment.toSeconds);
            double media = 0.0;
            double unique = 0.0;
            for (const PlayedSegment &each : played.inOrder())
                media += each.toSeconds - each.fromSeconds;
            for (const PlayedSegment &each : played.joined())
                unique += std::min(each.toSeconds, 35.0) - each.fromSeconds;
            QCOMPARE(played.mediaSeconds(), media);
            QCOMPARE(played.uniqueSeconds(35.0), unique);
        }
        QCOMPARE(played.joined(), (QList<PlayedSegment>{{0.0, 6.0}, {10.0, 40.0}}));
        QCOMPARE(played.partsFrom(3).size(), 2);
        QCOMPARE(played.partsFrom(4).size(), 1);
    }

    void partsKnowWhenTheyWerePlayed()
    {
        using std::chrono::milliseconds;
        PlayedSegments played;
        played.played({{0.0, 0.5}, 1.0, milliseconds(100), milliseconds(600)});
        played.played({{0.5, 1.0}, 1.0, milliseconds(600), milliseconds(1100)});
        QCOMPARE(played.parts(), (QList<PlayedPart>{{{0.0, 1.0}, 1.0, milliseconds(100), milliseconds(1100)}}));
    }

    void aStallDividesAPartButNotTheSegment()
    {
        using std::chrono::milliseconds;
        PlayedSegments played;
        played.played({{0.0, 5.0}, 1.0, milliseconds(0), milliseconds(5000)});
        played.pause();
        played.played({{5.0, 5.1}, 1.0, milliseconds(5000), milliseconds(5300)}); // was told late
        played.resume();
        played.played({{5.1, 5.1}, 1.0, milliseconds(5300), milliseconds(8000)});
        played.played({{5.1, 6.0}, 1.0, milliseconds(8000), milliseconds(8900)});
        played.resume(); // without a pause
        played.played({{6.0, 7.0}, 1.0, milliseconds(8900), milliseconds(9900)});
        QCOMPARE(played.parts(), (QList<PlayedPart>{{{0.0, 5.1}, 1.0, milliseconds(0), milliseconds(5000)},
                                                    {{5.1, 7.0}, 1.0, milliseconds(8000), milliseconds(9900), true}}));
        QCOMPARE(played.inOrder(), (QList<PlayedSegment>{{0.0, 7.0}}));
    }

    void segmentsWithoutLengthDoNotCount()
    {
        PlayedSegments played;
        played.played(4.0, 4.0);
        played.close();
        QVERIFY(played.inOrder().isEmpty());
        played.played(4.0, 5.0);
        played.clear();
        QVERIFY(played.inOrder().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestPlayedSegments)
#include "TestPlayedSegments.moc"
