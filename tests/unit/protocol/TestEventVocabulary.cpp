// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/EventVocabulary.h"

#include <QSet>
#include <QTest>

using namespace vitrine;

class TestEventVocabulary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryNameAndAlias()
    {
        QVERIFY(!eventVocabulary().empty());
        for (const VocabularyEntry &entry : eventVocabulary()) {
            QCOMPARE(findEvent(entry.name), &entry);
            for (const QLatin1StringView alias : entry.aliases)
                QCOMPARE(findEvent(alias), &entry);
        }
    }

    void hasNoNameTwice()
    {
        QVERIFY(!eventVocabulary().empty());
        QSet<QString> seen;
        for (const VocabularyEntry &entry : eventVocabulary()) {
            QVERIFY2(!seen.contains(entry.name), entry.name.data());
            seen.insert(entry.name);
            for (const QLatin1StringView alias : entry.aliases) {
                QVERIFY2(!seen.contains(alias), alias.data());
                seen.insert(alias);
            }
        }
    }

    void coversTheDocumentedTable_data()
    {
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<EventMeaning>("meaning");
        const auto row = [](const char *name, const char *canonical, EventMeaning meaning) {
            QTest::newRow(name) << QString::fromLatin1(canonical) << meaning;
        };
        using enum EventMeaning;
        for (const char *intent : {"play", "pause", "seek", "rewind", "forward", "quality_setting_change",
                                   "speed_setting_change", "audio_track_setting_change", "subtitle_setting_change",
                                   "audio_volume_setting_change", "audio_mute_setting_change", "loop_setting_change",
                                   "setting_page_entered", "setting_page_exited", "previous_episode", "next_episode"})
            row(intent, intent, Intent);
        row("volume_setting_change", "audio_volume_setting_change", Intent);
        row("mute_setting_change", "audio_mute_setting_change", Intent);
        row("playback_began_player_loading", "playback_began_player_loading", PlayerLoading);
        row("playback_began_player_startup_time", "playback_began_player_startup_time", StartupProgress);
        row("playback_began_video_startup_time", "playback_began_video_startup_time", StartupProgress);
        row("playback_video_began", "playback_video_began", Started);
        row("playback_video_started", "playback_video_began", Started);
        row("playback_video_paused", "playback_video_paused", Paused);
        row("playback_video_buffering_began", "playback_video_buffering_began", BufferingBegan);
        row("playback_video_buffering_ended", "playback_video_buffering_ended", BufferingEnded);
        row("playback_video_ended", "playback_video_ended", Ended);
        row("playback_seeking_began", "playback_seeking_began", SeekingBegan);
        row("playback_seeking_ended", "playback_seeking_ended", SeekingEnded);
        row("playback_error_occurred", "playback_error_occurred", ErrorOccurred);
        row("playback_ad_began", "playback_ad_began", Advertisement);
        row("playback_ad_ended", "playback_ad_ended", Advertisement);
        row("playback_speed_change", "playback_speed_change", RateChanged);
        row("playback_streaming_quality_change_download", "playback_streaming_quality_change_download", QualityChanged);
        row("playback_streaming_quality_change_render", "playback_streaming_quality_change_render", QualityChanged);
        row("playback_audio_track_change", "playback_audio_track_change", TrackChanged);
        row("playback_subtitle_change", "playback_subtitle_change", TrackChanged);
        row("playback_audio_volume_change", "playback_audio_volume_change", VolumeChanged);
        row("playback_volume_change", "playback_audio_volume_change", VolumeChanged);
        row("playback_audio_mute_change", "playback_audio_mute_change", VolumeChanged);
        row("playback_muted_change", "playback_audio_mute_change", VolumeChanged);
        row("playback_loop_change", "playback_loop_change", Information);
        row("playback_player_active", "playback_player_active", Information);
        row("video_playback_began", "playback_video_began", Started);
        row("video_playback_started", "playback_video_began", Started);
        row("video_playback_stopped", "playback_video_paused", Paused);
        row("video_playback_ended", "playback_video_ended", Ended);
        row("video_buffering_started", "playback_video_buffering_began", BufferingBegan);
        row("video_buffering_ended", "playback_video_buffering_ended", BufferingEnded);
        row("video_seeking_began", "playback_seeking_began", SeekingBegan);
        row("video_seeking_ended", "playback_seeking_ended", SeekingEnded);
        row("video_playback_error_occurred", "playback_error_occurred", ErrorOccurred);
        row("ad_playback_started", "playback_ad_began", Advertisement);
        row("ad_playback_stopped", "playback_ad_ended", Advertisement);
    }

    void coversTheDocumentedTable()
    {
        QFETCH(QString, canonical);
        QFETCH(EventMeaning, meaning);
        const VocabularyEntry *entry = findEvent(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(entry);
        QCOMPARE(QString(entry->name), canonical);
        QCOMPARE(entry->meaning, meaning);
    }

    void doesNotGuess()
    {
        QVERIFY(!findEvent(QStringLiteral("playback_hologram_began")));
        QVERIFY(!findEvent(QStringLiteral("Play")));
        QVERIFY(!findEvent(QString()));
    }
};

QTEST_APPLESS_MAIN(TestEventVocabulary)
#include "TestEventVocabulary.moc"
