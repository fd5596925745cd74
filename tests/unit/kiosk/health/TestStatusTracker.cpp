// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/StatusTracker.h"

#include "settings/Settings.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestStatusTracker : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock; // begins at midnight, on a Wednesday

    static Settings kiosk(const QList<PlaylistItem> &playlist)
    {
        Settings settings;
        settings.kiosk = true;
        settings.kioskPictureLimit = 10s;
        settings.playlist = playlist;
        return settings;
    }

    static PlaylistItem item(const QString &name, const QString &hours = {}, int priority = 0)
    {
        PlaylistItem item;
        item.name = name;
        item.priority = priority;
        if (!hours.isEmpty())
            item.hours = *WeeklyHours::fromText({hours}, "UTC");
        return item;
    }

    [[nodiscard]] RunEvent event(KioskReport::Name name, const QString &item, const QString &why = {}) const
    {
        return {.time = m_clock.utcNow(), .fields = KioskReport{name, item, why}};
    }

    static Settings kioskWithScreenHours()
    {
        Settings settings = kiosk({item(u"film"_s)});
        settings.kioskDisplayHours = WeeklyHours::fromText({u"daily 08:00-18:00"_s}, "UTC").value();
        return settings;
    }

    static RecoveryStatus failure(FailureCause cause, int number)
    {
        RecoveryStatus status;
        status.state = RecoveryStatus::State::Waiting;
        status.failure = number;
        status.cause = cause;
        status.hasFailed = true;
        return status;
    }

    static void play(StatusTracker &tracker) { tracker.followPlayback(PlaybackState::Loading, PlaybackState::Playing); }

private Q_SLOTS:
    void init() { m_clock = ManualClock(); }

    void tellsWhatIsShownAndSinceWhen()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, [] { return ProcessMemory{1000, 3}; });
        QCOMPARE(tracker.status().health.state, HealthState::Starting);
        QCOMPARE(tracker.status().isAsPlanned, false);
        m_clock.advance(3s);
        play(tracker);
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"film"_s));
        m_clock.advance(2s);
        const KioskStatus status = tracker.status();
        QCOMPARE(status.item, u"film"_s);
        QCOMPARE(status.itemSince, m_clock.utcNow().addSecs(-2));
        QCOMPARE(status.lastPicture, m_clock.utcNow().addSecs(-2));
        QCOMPARE(status.sincePicture, 2s);
        QCOMPARE(status.uptime, 5s);
        QCOMPARE(status.health.state, HealthState::Playing);
        QCOMPARE(status.isAsPlanned, true);
        QCOMPARE(status.version, QStringLiteral(VITRINE_VERSION));
        QCOMPARE(status.memory, (ProcessMemory{1000, 3}));
        tracker.noteEvent(event(KioskReport::Name::ItemEnded, u"film"_s, u"finished"_s));
        QCOMPARE(tracker.status().item, QString());
        QCOMPARE(tracker.counters().itemsStarted, 1);
    }

    void aPictureThatStandsStillIsAFailure()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        play(tracker);
        m_clock.advance(10s);
        QCOMPARE(tracker.health().state, HealthState::Playing);
        m_clock.advance(1s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
        tracker.notePicture();
        QCOMPARE(tracker.health().state, HealthState::Playing);
    }

    void aPlayerThatWaitsForAClickIsNoFailure()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        tracker.followPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        const QSignalSpy changed(&tracker, &StatusTracker::changed);
        tracker.noteClickWait();
        QCOMPARE(changed.size(), 1);
        m_clock.advance(1h);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        tracker.followPlayback(PlaybackState::Loading, PlaybackState::Buffering); // somebody has clicked
        QCOMPARE(tracker.health().state, HealthState::Starting);
        m_clock.advance(11s);
        tracker.noteClickWait(); // too late
        m_clock.advance(40s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
    }

    void aFailureEndsAClickWait()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        tracker.followPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        tracker.noteClickWait();
        tracker.followRecovery(failure(FailureCause::NetworkLost, 1));
        QVERIFY(tracker.health().state != HealthState::Idle);
    }

    void mediaThatDoesNotLoadIsNotTakenForAClickWait()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        tracker.followPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        tracker.noteClickWait();
        tracker.setMayAwaitClick(false);
        m_clock.advance(51s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
        tracker.setMayAwaitClick(true);
        QCOMPARE(tracker.health().state, HealthState::Idle);
    }

    void aRecoveryHasMoreTime()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        play(tracker);
        tracker.followPlayback(PlaybackState::Playing, PlaybackState::Failed);
        tracker.followRecovery(failure(FailureCause::RendererCrashed, 1));
        m_clock.advance(50s);
        QCOMPARE(tracker.health().state, HealthState::Recovering);
        m_clock.advance(1s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
        play(tracker);
        QCOMPARE(tracker.health().state, HealthState::Playing);
        const KioskStatus status = tracker.status();
        QVERIFY(status.lastProblem);
        QCOMPARE(status.lastProblem->name, u"renderer-crashed"_s);
    }

    void theCauseStaysWhileTheProgrammeTriesOtherItems()
    {
        StatusTracker tracker(kiosk({item(u"film"_s), item(u"news"_s)}), m_clock, {});
        play(tracker);
        tracker.followRecovery(failure(FailureCause::NetworkLost, 1));
        tracker.followRecovery(RecoveryStatus());
        tracker.followPlayback(PlaybackState::Failed, PlaybackState::Connecting);
        m_clock.advance(51s);
        QCOMPARE(tracker.health().state, HealthState::Blocked);
    }

    void aScreenThatCannotBeSwitchedIsAProblem()
    {
        StatusTracker tracker(kioskWithScreenHours(), m_clock, {});
        tracker.setScreenOff(true);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        const QSignalSpy changed(&tracker, &StatusTracker::changed);
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(tracker.health().state, HealthState::Blocked);
        QCOMPARE(tracker.status().lastProblem->name, u"display-power"_s);
        tracker.setScreenOff(true); // said again
        QCOMPARE(tracker.health().state, HealthState::Blocked);
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"off"_s));
        QCOMPARE(tracker.health().state, HealthState::Idle);
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s));
        tracker.setScreenOff(false); // its hours begin; whether it can be switched is not known yet
        play(tracker);
        QCOMPARE(tracker.health().state, HealthState::Playing);
        tracker.setScreenDark(true);
        QCOMPARE(tracker.health().state, HealthState::Playing); // it may take a moment
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s));
        QCOMPARE(tracker.health().state, HealthState::Blocked);
        tracker.setScreenDark(false); // somebody has switched it
        QCOMPARE(tracker.health().state, HealthState::Playing);
    }

    void aScreenThatMayBeOnAsPlannedIsNoProblem()
    {
        StatusTracker tracker(kioskWithScreenHours(), m_clock, {});
        tracker.setScreenOff(false);
        play(tracker);
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s)); // no program can read its state
        QCOMPARE(tracker.health().state, HealthState::Playing);
        QCOMPARE(tracker.status().lastProblem->name, u"display-power"_s);
    }

    void aScreenThatFailsBeforeItsPlanIsToldIsAProblem()
    {
        StatusTracker tracker(kioskWithScreenHours(), m_clock, {});
        play(tracker);
        tracker.setScreenDark(true);
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s));
        tracker.setScreenOff(false);
        QCOMPARE(tracker.health().state, HealthState::Blocked);
    }

    void aScreenThatIsAlwaysOnIsNoProblem()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        play(tracker);
        tracker.setScreenOff(true); // by a command
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s));
        QCOMPARE(tracker.health().state, HealthState::Blocked);
        tracker.setScreenOff(false);
        tracker.noteEvent(event(KioskReport::Name::DisplayPower, {}, u"failed"_s));
        QCOMPARE(tracker.health().state, HealthState::Playing);
    }

    void countsEachFailureOnce()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        tracker.followRecovery(failure(FailureCause::RendererCrashed, 1));
        tracker.followRecovery(failure(FailureCause::RendererCrashed, 1));
        tracker.followRecovery(failure(FailureCause::RendererCrashed, 2));
        tracker.followRecovery(failure(FailureCause::NetworkLost, 3));
        tracker.noteEvent(event(KioskReport::Name::ItemSkipped, u"film"_s, u"failed"_s));
        const QMap<QString, qint64> expected{{u"renderer-crashed"_s, 2}, {u"network-lost"_s, 1}};
        QCOMPARE(tracker.counters().failures, expected);
        QCOMPARE(tracker.counters().itemsSkipped, 1);
        QCOMPARE(tracker.status().lastProblem->item, u"film"_s);
        QVERIFY(tracker.status().lastProblem->text.endsWith(failureInfo(FailureCause::NetworkLost).title));
    }

    void nothingIsDueOutsideTheHours()
    {
        StatusTracker tracker(kiosk({item(u"film"_s, u"daily 08:00-18:00"_s)}), m_clock, {});
        m_clock.advance(4h);
        QCOMPARE(tracker.status().isDue, false);
        QCOMPARE(tracker.status().isAsPlanned, true);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        m_clock.advance(4h);
        QCOMPARE(tracker.status().isDue, true);
        QCOMPARE(tracker.health().state, HealthState::Starting);
        m_clock.advance(51s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
    }

    void aScreenThatIsOffByPlanIsNoFailure()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        play(tracker);
        QVERIFY(!tracker.status().isScreenOff);
        tracker.setScreenOff(true);
        m_clock.advance(8h);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        QVERIFY(!tracker.status().isDue);
        QVERIFY(tracker.status().isAsPlanned);
        tracker.setScreenOff(false);
        QCOMPARE(tracker.health().state, HealthState::Playing);
        QCOMPARE(tracker.status().isScreenOff, false);
        QVERIFY(tracker.status().isDue);
        m_clock.advance(11s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
    }

    void onlyTheHighestPriorityIsAsPlanned()
    {
        StatusTracker tracker(kiosk({item(u"film"_s), item(u"notice"_s, {}, 5)}), m_clock, {});
        play(tracker);
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"film"_s));
        QCOMPARE(tracker.status().isAsPlanned, false);
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"notice"_s));
        QCOMPARE(tracker.status().isAsPlanned, true);
    }

    void theAttractLoopIsDueAtAnyTime()
    {
        StatusTracker tracker(kiosk({item(u"film"_s, u"daily 08:00-18:00"_s)}), m_clock, {});
        tracker.setAttracting(true);
        QCOMPARE(tracker.health().state, HealthState::Starting);
        QCOMPARE(tracker.status().isAsPlanned, false);
        play(tracker);
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"attract"_s));
        QCOMPARE(tracker.status().isAsPlanned, true);
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"fallback"_s));
        QCOMPARE(tracker.status().isAsPlanned, false);
        QCOMPARE(tracker.health().state, HealthState::Playing);
        m_clock.advance(51s);
        QCOMPARE(tracker.health().state, HealthState::Failed);
        tracker.setAttracting(false);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        QCOMPARE(tracker.status().isAsPlanned, false);
    }

    void aTokenThatIsMissingIsNoReasonForANewStart()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        QSignalSpy changed(&tracker, &StatusTracker::changed);
        tracker.noteTokenFailure(u"film"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(tracker.status().lastProblem->item, u"film"_s);
        m_clock.advance(24h);
        QCOMPARE(tracker.health().state, HealthState::Blocked);
        QCOMPARE(tracker.counters().failures.value(u"renewal-failed"_s), 1);
        play(tracker);
        QCOMPARE(tracker.health().state, HealthState::Playing);
    }

    void aPictureProblemLastsUntilItIsOver()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        play(tracker);
        tracker.noteEvent(event(KioskReport::Name::PictureProblem, u"film"_s, u"black"_s));
        m_clock.advance(5s);
        tracker.notePicture();
        QCOMPARE(tracker.health().state, HealthState::Recovering);
        // The screen is black with the next item, too.
        tracker.noteEvent(event(KioskReport::Name::ItemEnded, u"film"_s));
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"film"_s));
        m_clock.advance(6s);
        tracker.notePicture();
        QCOMPARE(tracker.health().state, HealthState::Blocked);
        tracker.noteEvent(event(KioskReport::Name::PictureProblem, u"film"_s, u"over"_s));
        QCOMPARE(tracker.health().state, HealthState::Playing);
        QCOMPARE(tracker.counters().pictureProblems, 1);
    }

    void withoutAKioskAPictureIsDueWhileSomethingPlays()
    {
        StatusTracker tracker(Settings(), m_clock, {});
        m_clock.advance(1h);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        tracker.setContent(u"demo"_s);
        QCOMPARE(tracker.health().state, HealthState::Starting);
        play(tracker);
        QCOMPARE(tracker.status().item, u"demo"_s);
        tracker.followPlayback(PlaybackState::Playing, PlaybackState::Ended);
        m_clock.advance(1h);
        QCOMPARE(tracker.health().state, HealthState::Idle);
        QCOMPARE(tracker.status().item, QString());
    }

    void theTimeOfTheStartStaysTheSame()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        const QDateTime start = m_clock.utcNow();
        QCOMPARE(tracker.status().startTime, start);
        m_clock.advance(30s);
        m_clock.setBack(700ms);
        QCOMPARE(tracker.status().startTime, start);
        m_clock.advance(24h);
        m_clock.setBack(1h);
        QCOMPARE(tracker.status().startTime, start);
    }

    void aClockThatIsSetSoonCorrectsTheTimeOfTheStartOnce()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        m_clock.advance(30s);
        m_clock.setBack(-24h);
        const QDateTime start = m_clock.utcNow().addSecs(-30);
        QCOMPARE(tracker.status().startTime, start);
        m_clock.advance(30s);
        m_clock.setBack(1h);
        QCOMPARE(tracker.status().startTime, start);
    }

    void takesANewPlaylist()
    {
        StatusTracker tracker(kiosk({item(u"film"_s, u"daily 08:00-18:00"_s)}), m_clock, {});
        QCOMPARE(tracker.status().isDue, false);
        tracker.setSettings(kiosk({item(u"news"_s)}));
        QCOMPARE(tracker.status().isDue, true);
    }

    void tellsChanges()
    {
        StatusTracker tracker(kiosk({item(u"film"_s)}), m_clock, {});
        const QSignalSpy changed(&tracker, &StatusTracker::changed);
        play(tracker);
        tracker.notePicture();
        tracker.followRecovery(failure(FailureCause::NetworkLost, 1));
        tracker.followRecovery(failure(FailureCause::NetworkLost, 1)); // a countdown
        tracker.noteEvent(event(KioskReport::Name::ItemStarted, u"film"_s));
        QCOMPARE(changed.size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestStatusTracker)
#include "TestStatusTracker.moc"
