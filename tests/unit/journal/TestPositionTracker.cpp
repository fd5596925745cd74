// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/PositionTracker.h"

#include "support/RunEvents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

/// A playback event 6 s after the start of the run, with \a position; none: without.
RunEvent::Fields named(const QString &name, const QJsonValue &position = 60.0)
{
    PlaybackEvent event = playbackEvent(name);
    if (!position.isNull())
        event.data = {{u"current_position"_s, position}};
    return event;
}

RunEvent::Fields error()
{
    ErrorReport report{playbackError(ErrorReason::TokenExpired), {}};
    report.error.event.data = {{u"current_position"_s, 60.0}};
    return report;
}

} // namespace

class TestPositionTracker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesThePositionThatAnEventTells_data()
    {
        QTest::addColumn<RunEvent::Fields>("fields");
        QTest::addColumn<double>("position"); ///< 5: that of the last part
        const auto row = [](const char *name, const RunEvent::Fields &fields, double position) {
            QTest::newRow(name) << fields << position;
        };
        row("a seek has ended", named(u"playback_seeking_ended"_s), 60.0);
        row("as text", named(u"playback_seeking_ended"_s, u"60"_s), 60.0);
        row("an unknown event", named(u"intermission"_s), 60.0);
        row("no position", named(u"playback_seeking_ended"_s, {}), 5.0);
        row("a button", named(u"seek"_s), 5.0);
        row("a seek begins", named(u"playback_seeking_began"_s), 5.0);
        row("an error", error(), 60.0);
        row("a recovery", RecoveryStep{.kind = RecoveryStep::Kind::Reload, .position = 60.0}, 60.0);
        row("a recovery without a position", RecoveryStep{.kind = RecoveryStep::Kind::Reload}, 5.0);
        row("another kind", ActionReport{}, 5.0);
    }

    void takesThePositionThatAnEventTells()
    {
        QFETCH(RunEvent::Fields, fields);
        PositionTracker tracker;
        tracker.follow(journalEvent({1, {}, milliseconds(6000), fields}, UserIds::Remove));
        const QList<PlayedPart> parts{{{0.0, 5.0}, 1.0, milliseconds(0), milliseconds(5000)}};
        const std::optional<MediaPosition> last = tracker.last(parts, 7000);
        QVERIFY(last);
        QTEST(last->seconds, "position");
        QCOMPARE(last->mono, last->seconds == 5.0 ? 5000 : 6000);
    }

    void takesWhatIsNewer_data()
    {
        QTest::addColumn<qint64>("mono");
        QTest::addColumn<double>("position");
        QTest::newRow("before the event") << qint64{3000} << 3.0;
        QTest::newRow("at the event") << qint64{6000} << 60.0;
        QTest::newRow("a moment later, when a part has begun") << qint64{6040} << 60.0;
        QTest::newRow("in the part") << qint64{7000} << 61.5;
        QTest::newRow("after the part") << qint64{20'000} << 62.5;
    }

    void takesWhatIsNewer()
    {
        QFETCH(qint64, mono);
        PositionTracker tracker;
        if (mono >= 6000)
            tracker.follow(
                journalEvent({1, {}, milliseconds(6000), named(u"playback_seeking_ended"_s)}, UserIds::Remove));
        const QList<PlayedPart> parts{{{0.0, 5.0}, 1.0, milliseconds(0), milliseconds(5000)},
                                      {{60.5, 62.5}, 1.0, milliseconds(6000), milliseconds(8000)}};
        QTEST(tracker.last(parts, mono)->seconds, "position");
    }

    void knowsNoneBeforeTheFirst()
    {
        const QList<PlayedPart> parts{{{0.0, 5.0}, 1.0, milliseconds(1000), milliseconds(5000)}};
        QVERIFY(!PositionTracker().last(parts, 999));
        QVERIFY(!PositionTracker().last({}, 999));
    }

    void cutsThePartsAtAMoment()
    {
        const QList<PlayedPart> parts{{{0.0, 5.0}, 1.0, milliseconds(0), milliseconds(5000)},
                                      {{60.0, 62.0}, 1.0, milliseconds(6000), milliseconds(8000)}};
        QCOMPARE(partsUntil(parts, 10'000), parts);
        const QList<PlayedPart> cut{parts[0], {{60.0, 61.0}, 1.0, milliseconds(6000), milliseconds(7000)}};
        QCOMPARE(partsUntil(parts, 7000), cut);
        QCOMPARE(partsUntil(parts, 5500), QList<PlayedPart>{parts[0]});
    }
};

QTEST_APPLESS_MAIN(TestPositionTracker)
#include "TestPositionTracker.moc"
