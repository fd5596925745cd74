// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/LiveSession.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestLiveSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updatesMakeTheSameSessionAsTheJournal()
    {
        const SessionUpdate all = eventfulSession(u"aaaa"_s);
        LiveSession live;
        QVERIFY(live.id().isEmpty());
        for (qsizetype i = 0; i < all.events.size(); ++i)
            live.add({.session = all.session, .events = {all.events[i]}});
        // The last part grows.
        for (qsizetype i = 0; i < all.parts.size(); ++i) {
            PlayedPart half = all.parts[i];
            half.media.toSeconds = half.media.fromSeconds + 0.5;
            live.add({.session = all.session, .firstPart = i, .parts = {half}});
            live.add({.session = all.session, .firstPart = i, .parts = {all.parts[i]}});
        }
        const RecordedSession expected = recordedSession(all);
        QCOMPARE(live.recorded().session, expected.session);
        QCOMPARE(live.recorded().events, expected.events);
        QCOMPARE(live.recorded().parts, expected.parts);
        QCOMPARE(live.id(), u"aaaa"_s);
        QCOMPARE(live.recorded().events, expected.events); // once only
    }

    void anotherSessionReplacesIt()
    {
        LiveSession live;
        live.add(eventfulSession(u"aaaa"_s));
        live.add({.session = sessionRecord(u"bbbb"_s)});
        QCOMPARE(live.id(), u"bbbb"_s);
        QVERIFY(live.recorded().events.isEmpty() && live.recorded().parts.isEmpty());
    }

    void keepsOnlyWhatItShows()
    {
        SessionUpdate update{.session = sessionRecord(u"aaaa"_s)};
        update.events = {eventAt(update.session, 1, 0, StateReport{PlaybackState::Loading, PlaybackState::Playing})};
        LiveSession live;
        live.add(update);
        // Every progress message is an event with journal.keep_raw.
        for (int i = 0; i < 10'000; ++i)
            live.add({.session = update.session, .events = {eventAt(update.session, i + 2, i, progressReport(i))}});
        QCOMPARE(live.recorded().events.size(), 1);
    }

    void itsEventsAreBounded()
    {
        LiveSession live;
        SessionUpdate update{.session = sessionRecord(u"aaaa"_s)};
        for (int i = 0; i < 1000; ++i)
            update.events.append(eventAt(update.session, i, i, ErrorReport()));
        for (int i = 0; i < 7; ++i) {
            live.add(update);
            if (i == 3)
                QCOMPARE(live.recorded().events.size(), 4000);
        }
        QCOMPARE(live.recorded().events.size(), LiveSession::mostEvents);
        QCOMPARE(live.recorded().events.last().mono, 10'999);
    }
};

QTEST_APPLESS_MAIN(TestLiveSession)
#include "TestLiveSession.moc"
