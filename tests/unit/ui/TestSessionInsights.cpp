// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/SessionInsights.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSessionInsights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void showsTheNumbersOfASession_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("note");
        QTest::newRow("watched") << u"watchedTime"_s << u"1:50"_s << u"1:52 of media"_s;
        QTest::newRow("start-up") << u"startup"_s << u"0.90 s"_s << QString();
        QTest::newRow("stalls") << u"stalled"_s << u"1"_s << u"3.50 s in all"_s;
        QTest::newRow("coverage") << u"coverage"_s << u"48.0 %"_s << u"of 3:00"_s;
        QTest::newRow("rate") << u"rate"_s << u"1.12×"_s << u"on average"_s;
        QTest::newRow("seeks") << u"seeks"_s << u"1"_s << u"0.00 s forward, 25.6 s back"_s;
        QTest::newRow("errors") << u"errors"_s << u"1"_s << u"1 repaired"_s;
    }

    void showsTheNumbersOfASession()
    {
        QFETCH(QString, name);
        SessionInsights session;
        session.show(sessionDetails(recordedSession(eventfulSession(u"aaaaaaaaaa"_s))));
        const QVariantMap figure = figureOf(session, name);
        QTEST(figure.value(u"value"_s).toString(), "value");
        QTEST(figure.value(u"note"_s).toString(), "note");
        QCOMPARE(session.title(), u"episode-1"_s);
        QVERIFY2(session.subtitle().endsWith(u" · Ended · https://kiosk.example.com · aaaaaaaa"_s),
                 qPrintable(session.subtitle()));
        QVERIFY(!session.isRunning() && !session.isLive() && session.hasPlayed());
    }

    void anUnknownNumberIsNotZero()
    {
        SessionInsights session;
        RecordedSession recorded{.session = sessionRecord(u"aaaa"_s)};
        recorded.session.endedAt.reset();
        session.show(sessionDetails(recorded));
        for (const auto name : {"startup"_L1, "coverage"_L1, "rate"_L1})
            QCOMPARE(figureOf(session, name).value(u"value"_s).toString(), u"–"_s);
        QVERIFY(session.isRunning());
        QVERIFY(!session.hasPlayed());
    }

    void listsWhatWentWrong()
    {
        SessionInsights session;
        session.show(sessionDetails(recordedSession(eventfulSession(u"aaaa"_s))));
        const QVariantList rows = session.incidents();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].toMap(), QVariantMap({{u"time"_s, u"1:35"_s},
                                               {u"text"_s, u"Error ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s},
                                               {u"isError"_s, true}}));
        QCOMPARE(rows[2].toMap().value(u"text"_s).toString(),
                 u"Recovery: resumed (ERROR_REASON_PLAYBACK_SESSION_EXPIRED)"_s);
        QVERIFY(session.incidentsNote().isEmpty());
    }

    void aLongListIsCut()
    {
        SessionUpdate update{.session = sessionRecord(u"aaaa"_s)};
        for (int i = 0; i < 150; ++i)
            update.events.append(
                eventAt(update.session, i, i, ErrorReport{playbackError(ErrorReason::Unknown, {}), {}}));
        SessionInsights session;
        session.show(sessionDetails(recordedSession(update)));
        QCOMPARE(session.incidents().size(), 100);
        QCOMPARE(session.incidentsNote(), u"and 50 more"_s);
    }

    void canBeEmpty()
    {
        SessionInsights session;
        session.show(sessionDetails(recordedSession(eventfulSession(u"aaaa"_s))));
        QSignalSpy changed(&session, &SessionInsights::changed);
        session.clear(u"It is gone."_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(session.problem(), u"It is gone."_s);
        QVERIFY(session.sessionId().isEmpty() && session.title().isEmpty() && session.subtitle().isEmpty());
        QVERIFY(session.figures().isEmpty() && session.incidents().isEmpty());
        QVERIFY(!session.isRunning());
    }

private:
    static QVariantMap figureOf(const SessionInsights &session, const QString &name)
    {
        const QVariantList figures = session.figures();
        for (const QVariant &figure : figures) {
            if (figure.toMap().value(u"name"_s).toString() == name)
                return figure.toMap();
        }
        return {};
    }
};

QTEST_MAIN(TestSessionInsights)
#include "TestSessionInsights.moc"
