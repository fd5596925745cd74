// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/PlaybackStatus.h"

#include <QTest>

using namespace vitrine;

class TestPlaybackStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheState_data()
    {
        QTest::addColumn<PlaybackState>("state");
        QTest::addColumn<PlaybackStatus>("status");
        const auto row = [](PlaybackState state, PlaybackStatus status) {
            QTest::newRow(qPrintable(playbackStateName(state))) << state << status;
        };
        row(PlaybackState::Connecting, PlaybackStatus::Stopped);
        row(PlaybackState::Loading, PlaybackStatus::Stopped);
        row(PlaybackState::Playing, PlaybackStatus::Playing);
        row(PlaybackState::Paused, PlaybackStatus::Paused);
        row(PlaybackState::Buffering, PlaybackStatus::Playing);
        row(PlaybackState::Ended, PlaybackStatus::Stopped);
        row(PlaybackState::Failed, PlaybackStatus::Stopped);
    }

    void followsTheState()
    {
        QFETCH(PlaybackState, state);
        QFETCH(PlaybackStatus, status);
        for (const auto before : {PlaybackStatus::Stopped, PlaybackStatus::Playing, PlaybackStatus::Paused})
            QCOMPARE(playbackStatus(state, before), status);
    }

    void aSeekChangesNothing()
    {
        for (const auto before : {PlaybackStatus::Stopped, PlaybackStatus::Playing, PlaybackStatus::Paused})
            QCOMPARE(playbackStatus(PlaybackState::Seeking, before), before);
    }
};

QTEST_GUILESS_MAIN(TestPlaybackStatus)
#include "TestPlaybackStatus.moc"
