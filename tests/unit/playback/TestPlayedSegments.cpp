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
