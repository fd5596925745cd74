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
        QVERIFY(!live.session());
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
        QCOMPARE(live.session()->session, expected.session);
        QCOMPARE(live.session()->events, expected.events);
        QCOMPARE(live.session()->parts, expected.parts);
        QVERIFY(live.has(u"aaaa"_s));
    }

    void anotherSessionReplacesIt()
    {
        LiveSession live;
        live.add(eventfulSession(u"aaaa"_s));
        live.add({.session = sessionRecord(u"bbbb"_s)});
        QVERIFY(live.has(u"bbbb"_s) && !live.has(u"aaaa"_s));
        QVERIFY(live.session()->events.isEmpty() && live.session()->parts.isEmpty());
    }

    void itsEventsAreBounded()
    {
        LiveSession live;
        SessionUpdate update{.session = sessionRecord(u"aaaa"_s)};
        for (int i = 0; i < 1000; ++i)
            update.events.append(eventAt(update.session, i, i, playbackEvent(u"event"_s)));
        for (int i = 0; i < 7; ++i)
            live.add(update);
        QCOMPARE(live.session()->events.size(), LiveSession::mostEvents);
        QCOMPARE(live.session()->events.last().mono, 10'999);
    }
};

QTEST_APPLESS_MAIN(TestLiveSession)
#include "TestLiveSession.moc"
