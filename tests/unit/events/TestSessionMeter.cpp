// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/SessionMeter.h"

#include "support/PlaybackFeed.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestSessionMeter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_feed = std::make_unique<PlaybackFeed>(1);
        m_events.clear();
        m_endings.clear();
        m_states.clear();
        connect(&m_feed->meter(), &SessionMeter::sessionBegan, this, [this] {
            m_events.append(QStringList());
            m_states.append(QStringList());
        });
        connect(&m_feed->meter(), &SessionMeter::sessionEnded, this,
                [this] { m_endings.append(m_feed->meter().summary()); });
        connect(&m_feed->meter(), &SessionMeter::followed, this, [this](const RunEvent &event) {
            if (const auto *action = std::get_if<PlaybackEvent>(&event.fields))
                m_events.last() += action->name;
            if (const auto *state = std::get_if<StateReport>(&event.fields))
                m_states.last() += playbackStateName(state->to);
        });
        m_feed->start();
    }

    void measuresMessages()
    {
        play(4);
        const SessionSummary sum = m_feed->meter().summary();
        QCOMPARE(sum.watchedTime, 2000ms);
        QCOMPARE(sum.mediaTime, 2.0);
        QCOMPARE(sum.uniqueCoverage, std::optional(2.0 / 600.0));
        QCOMPARE(sum.initialStartupTime, std::optional(0ms));
    }

    void aTargetBeginsASession()
    {
        play(2);
        m_feed->clock().advance(1h);
        m_feed->session().startSession();
        QCOMPARE(m_events.size(), 2);
        QVERIFY(m_states.last().contains(u"connecting"_s));
        QVERIFY(!m_states.first().contains(u"connecting"_s));
        QCOMPARE(m_endings.last().watchedTime, 4000ms); // the silence counts as 3 s
        QCOMPARE(m_feed->meter().summary().watchedTime, 0ms);
    }

    void aReloadContinuesTheSession()
    {
        play(2);
        m_feed->session().startLoad();
        play(2);
        QCOMPARE(m_events.size(), 1);
        QCOMPARE(m_feed->meter().summary().watchedTime, 2000ms);
    }

    void aReplayBeginsASession_data()
    {
        QTest::addColumn<QString>("event");
        QTest::newRow("click") << u"play"_s;
        QTest::newRow("start") << u"playback_video_began"_s;
    }

    void aReplayBeginsASession()
    {
        QFETCH(QString, event);
        play(2);
        m_feed->sendEvent(u"playback_video_ended"_s);
        m_feed->sendEvent(u"playback_audio_mute_change"_s); // still the one that has ended
        QCOMPARE(m_events.size(), 1);
        m_feed->sendEvent(event);
        QCOMPARE(m_events.size(), 2);
        QCOMPARE(m_events.last().contains(u"play"_s), event == "play"_L1);
        QCOMPARE(m_endings.last().watchedTime, 1000ms);
    }

    void theRateOfANewPageIsOne()
    {
        play(1);
        m_feed->sendEvent(u"playback_speed_change"_s, {{u"playbackSpeed"_s, 2.0}});
        m_feed->session().startLoad();
        play(2);
        QCOMPARE(m_feed->meter().summary().rateTime, (QMap<double, std::chrono::milliseconds>{{1.0, 1500ms}}));
    }

private:
    /// Plays half a second, \a deliveries times.
    void play(int deliveries)
    {
        m_feed->sendEvent(u"playback_video_began"_s);
        m_feed->sendHalfSeconds(deliveries);
    }

    std::unique_ptr<PlaybackFeed> m_feed;
    QList<QStringList> m_states; ///< by session
    QList<QStringList> m_events; ///< names of the player's events, by session
    QList<SessionSummary> m_endings;
};

QTEST_GUILESS_MAIN(TestSessionMeter)
#include "TestSessionMeter.moc"
