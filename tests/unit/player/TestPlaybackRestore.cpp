// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlaybackRestore.h"

#include "playback/MessageIntake.h"
#include "support/FakeElement.h"
#include "support/ManualClock.h"
#include "web/MediaAccess.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestPlaybackRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_restore.reset();
        m_media.reset();
        m_element.reset();
        m_bridge = std::make_unique<MessageBridge>(m_intake);
        m_media = std::make_unique<MediaAccess>(*m_bridge, m_clock, MediaAccess::Mode::On);
        m_restore = std::make_unique<PlaybackRestore>(*m_media, *m_bridge, m_clock);
        m_settled = std::make_unique<QSignalSpy>(m_restore.get(), &PlaybackRestore::positionSettled);
        m_element = std::make_unique<FakeElement>(*m_bridge);
    }

    void givesTheNewPageWhatTheOldOneHad()
    {
        m_element->tell({{"rate", 1.5}, {"volume", 0.4}, {"muted", true}});
        m_element->load();
        m_element->tell({{"readyState", 0}});
        QCOMPARE(commands(), QString());
        m_element->tell({{"readyState", 1}});
        QCOMPARE(commands(), QStringLiteral("rate 1.5, volume 0.4, muted 1"));
        m_element->tell({{"readyState", 4}});
        QCOMPARE(commands(), QString());
    }

    void leavesAloneWhatIsSoAlready()
    {
        m_element->tell({{"rate", 1.5}, {"volume", 0.4}});
        m_element->load();
        m_element->tell({{"rate", 1.5}});
        QCOMPARE(commands(), QStringLiteral("volume 0.4"));
        m_element->load();
        m_element->tell({{"rate", 1.5}, {"volume", 0.4}});
        QCOMPARE(commands(), QString());
    }

    void remembersThroughAPageThatFailsInBetween()
    {
        m_element->tell({{"volume", 0.4}});
        m_element->load();
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QStringLiteral("volume 0.4"));
        // Not done yet, and the next page comes.
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QStringLiteral("volume 0.4"));
    }

    void whatIsSetBeforeTheMediaHasLoadedIsSetOnceMore()
    {
        const QJsonObject empty = FakeElement::with({{"readyState", 0}, {"volume", 0.4}, {"rate", 1.5}});
        const auto answer = [&] {
            m_element->answer(m_element->lastId(), "", "", empty);
        };
        int replies = 0;
        const auto count = [&replies](const Result<MediaStatus> &) {
            ++replies;
        };
        m_element->tell({{"readyState", 0}});
        m_restore->setVolume(0.4, count);
        answer();
        m_restore->setPlaybackRate(1.5, count);
        answer();
        m_restore->setMuted(true, {});
        m_element->answer(m_element->lastId(), "timeout", "", empty);
        QCOMPARE(commands(), QStringLiteral("volume 0.4, rate 1.5, muted 1"));
        QCOMPARE(replies, 2);
        m_element->tell({{"volume", 0.4}});
        QCOMPARE(commands(), QStringLiteral("rate 1.5"));
    }

    void aValueOfBeforeGivesWayToTheOneThatIsSet()
    {
        m_element->tell({{"volume", 0.4}, {"muted", true}});
        m_element->load();
        m_element->tell({{"readyState", 0}});
        m_restore->setVolume(0.9, {});
        m_element->answer(m_element->lastId(), "", "", FakeElement::with({{"readyState", 0}, {"volume", 0.9}}));
        m_element->tell({{"volume", 0.9}});
        QCOMPARE(commands(), QStringLiteral("volume 0.9, muted 1"));
        // Of media that has loaded, nothing is set again.
        m_restore->setVolume(0.7, {});
        m_element->answer(m_element->lastId(), "", "", FakeElement::with({{"volume", 0.7}}));
        QCOMPARE(commands(), QStringLiteral("volume 0.7"));
        m_element->tell({{"volume", 0.8}});
        QCOMPARE(commands(), QString());
    }

    void whatTheFormerPageReportsDoesNotCount()
    {
        m_restore->setInitialVolume(0.3);
        m_element->tell({{"volume", 0.4}});
        m_restore->forget();
        m_element->tell({{"volume", 0.9}, {"rate", 1.5}, {"muted", true}});
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QStringLiteral("volume 0.3"));
    }

    void aValueOfBeforeDoesNotReplaceACommandOnItsWay()
    {
        m_element->tell({{"volume", 0.4}, {"muted", true}});
        m_element->load();
        m_element->tell({{"readyState", 0}});
        m_restore->setVolume(0.9, {});
        m_element->tell({{"readyState", 1}});
        QCOMPARE(commands(), QStringLiteral("volume 0.9, muted 1"));
    }

    void whatTheViewerChangesLaterCounts()
    {
        m_element->tell({{"volume", 0.4}});
        m_element->load();
        m_element->tell({});
        m_element->answer(m_element->lastId(), "", "", FakeElement::with({{"volume", 0.4}}));
        m_element->tell({{"volume", 0.9}});
        QCOMPARE(commands(), QStringLiteral("volume 0.4"));
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QStringLiteral("volume 0.9"));
    }

    void anotherTargetHasNothingOfIt()
    {
        m_element->tell({{"volume", 0.4}});
        m_restore->expectPosition(30.0);
        m_restore->forget();
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QString());
    }

    void anotherTargetBeginsWithTheInitialVolume()
    {
        m_restore->setInitialVolume(0.3);
        m_element->tell({{"rate", 1.5}, {"volume", 0.4}, {"muted", true}});
        m_element->load();
        m_element->tell({{"rate", 1.5}, {"muted", true}});
        QCOMPARE(commands(), QStringLiteral("volume 0.4")); // the same target
        for (int times = 0; times < 2; ++times) {
            m_restore->forget();
            m_element->load();
            m_element->tell({{"muted", true}});
            QCOMPARE(commands(), QStringLiteral("volume 0.3"));
        }
    }

    void aRateThatNobodyChoseIsNotKept_data()
    {
        QTest::addColumn<QJsonObject>("status");
        QTest::newRow("of a live stream") << FakeElement::with({{"rate", 1.05}, {"live", true}});
        QTest::newRow("of a picture that stands still") << FakeElement::with({{"rate", 0}});
    }

    void aRateThatNobodyChoseIsNotKept()
    {
        QFETCH(QJsonObject, status);
        m_element->tell(status);
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QString());
    }

    void goesToThePositionThatThePlayerPassedOver_data()
    {
        QTest::addColumn<QJsonObject>("status");
        QTest::addColumn<QString>("expected");
        const QString seek = QStringLiteral("seek 30");
        QTest::newRow("at the start") << FakeElement::with({{"position", 0}}) << seek;
        QTest::newRow("near") << FakeElement::with({{"position", 31.4}}) << QString();
        QTest::newRow("beyond") << FakeElement::with({{"position", 31.6}}) << seek;
        QTest::newRow("on its way") << FakeElement::with({{"seeking", true}}) << QString();
        QTest::newRow("not there yet") << FakeElement::with({{"readyState", 2}}) << QString();
        QTest::newRow("live") << FakeElement::with({{"live", true}}) << QString();
        QTest::newRow("an advertisement") << FakeElement::with({{"duration", 15}}) << QString();
        QTest::newRow("of a length that nobody knows") << FakeElement::with({{"duration", QJsonValue()}}) << seek;
    }

    void goesToThePositionThatThePlayerPassedOver()
    {
        QFETCH(QJsonObject, status);
        QFETCH(QString, expected);
        m_restore->expectPosition(30.0);
        m_element->load();
        m_element->tell(status);
        QCOMPARE(commands(), expected);
    }

    void waitsForTheMediaBehindAnAdvertisement()
    {
        m_restore->expectPosition(30.0);
        m_element->load();
        m_element->tell({{"duration", 15}});
        m_element->tell({{"element", 2}});
        QCOMPARE(commands(), QStringLiteral("seek 30"));
        m_element->tell({{"element", 2}, {"position", 1}});
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QString());
    }

    void aPositionIsSettledWhenTheSeekIsConfirmed()
    {
        m_restore->expectPosition(30.0);
        QVERIFY(m_restore->isPositionPending());
        m_element->load();
        m_element->tell({});
        m_restore->notePlaying();
        QCOMPARE(commands(), QStringLiteral("seek 30"));
        QVERIFY(m_restore->isPositionPending());
        m_element->answer(m_element->lastId(), "", "", FakeElement::with({{"position", 30.25}}));
        QCOMPARE(m_settled->size(), 1);
        QCOMPARE(m_settled->at(0).at(0).value<std::optional<double>>(), std::optional(30.25));
        QVERIFY(!m_restore->isPositionPending());
        m_clock.advance(1h);
        m_restore->tick();
        QCOMPARE(m_settled->size(), 1);
    }

    void aPlayerThatStartsThereIsSettled()
    {
        m_restore->expectPosition(30.0);
        m_element->load();
        m_element->tell({{"position", 30.5}});
        QCOMPARE(m_settled->size(), 1);
        QCOMPARE(m_settled->at(0).at(0).value<std::optional<double>>(), std::optional(30.5));
    }

    void aLiveStreamIsSettledWithoutAPosition()
    {
        m_restore->expectPosition(30.0);
        m_element->load();
        m_element->tell({{"live", true}});
        QCOMPARE(m_settled->size(), 1);
        QCOMPARE(m_settled->at(0).at(0).value<std::optional<double>>(), std::nullopt);
    }

    void noElementIsWaitedForWithoutEnd()
    {
        m_restore->expectPosition(30.0);
        m_element->load();
        m_clock.advance(1h);
        m_restore->tick();
        QCOMPARE(m_settled->size(), 0);
        m_restore->notePlaying();
        m_clock.advance(4999ms);
        m_restore->tick();
        QCOMPARE(m_settled->size(), 0);
        m_clock.advance(1ms);
        m_restore->tick();
        QCOMPARE(m_settled->size(), 1);
        m_element->tell({}); // the media behind an advertisement
        QCOMPARE(commands(), QStringLiteral("seek 30"));
    }

    void theAnswerOfAFormerLoadSettlesNothing()
    {
        m_restore->expectPosition(30.0);
        m_element->load();
        m_element->tell({});
        QCOMPARE(commands(), QStringLiteral("seek 30"));
        m_restore->expectPosition(40.0);
        m_element->load();
        QCOMPARE(m_settled->size(), 0);
        QVERIFY(m_restore->isPositionPending());
    }

    void withoutMediaAccessNothingIsPending()
    {
        MediaAccess off(*m_bridge, m_clock, MediaAccess::Mode::Off);
        PlaybackRestore restore(off, *m_bridge, m_clock);
        restore.expectPosition(30.0);
        QVERIFY(!restore.isPositionPending());
    }

private:
    QString commands() { return m_element->takeCommands().join(u", "); }

    ManualClock m_clock;
    MessageIntake m_intake{m_clock};
    std::unique_ptr<MessageBridge> m_bridge;
    std::unique_ptr<MediaAccess> m_media;
    std::unique_ptr<PlaybackRestore> m_restore;
    std::unique_ptr<QSignalSpy> m_settled;
    std::unique_ptr<FakeElement> m_element;
};

QTEST_GUILESS_MAIN(TestPlaybackRestore)
#include "TestPlaybackRestore.moc"
