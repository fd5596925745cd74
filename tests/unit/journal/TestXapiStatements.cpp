// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/XapiStatements.h"

#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

const QString id = u"9a2ce995-c3f5-458a-9fd3-cab07ea005c0"_s;
const QString prefix = u"https://w3id.org/xapi/video/extensions/"_s;

JournalEvent at(qint64 mono, const RunEvent::Fields &fields)
{
    return journalEvent(
        {mono, QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + mono, QTimeZone::utc()), milliseconds(mono), fields},
        UserIds::Remove);
}

JournalEvent state(qint64 mono, PlaybackState from, PlaybackState to)
{
    return at(mono, StateReport{from, to});
}

JournalEvent step(qint64 mono, RecoveryStep::Kind kind)
{
    return at(mono, RecoveryStep{.kind = kind});
}

/// The end of a seek.
JournalEvent told(qint64 mono, double position)
{
    PlaybackEvent event = playbackEvent(u"playback_seeking_ended"_s);
    event.data = {{u"current_position"_s, position}};
    return at(mono, event);
}

/// Ten seconds of a video: played from 0 to 4, a seek to 6, and played to the end.
RecordedSession recorded()
{
    using enum PlaybackState;
    RecordedSession session{.session = sessionRecord(id)};
    session.session.duration = 10.0;
    session.parts = {{{0.0, 4.0}, 1.0, milliseconds(1000), milliseconds(5000)},
                     {{0.5, 10.0}, 1.0, milliseconds(5500), milliseconds(15'000)}};
    session.events = {state(1000, Loading, Playing), state(5000, Playing, Seeking), state(5500, Seeking, Playing),
                      state(15'000, Playing, Ended)};
    return session;
}

QString verbOf(const QJsonObject &statement)
{
    return statement.value(u"verb"_s).toObject().value(u"id"_s).toString().section(u'/', -1);
}

QJsonValue extension(const QJsonObject &statement, const QString &where, const QString &name)
{
    return statement.value(where).toObject().value(u"extensions"_s).toObject().value(prefix + name);
}

} // namespace

/// Statements by the xAPI Video Profile.
class TestXapiStatements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsASession()
    {
        const QList<QJsonObject> statements = xapiStatements(recorded());
        QStringList verbs;
        for (const QJsonObject &statement : statements)
            verbs += verbOf(statement);
        QCOMPARE(verbs, (QStringList{u"initialized"_s, u"played"_s, u"seeked"_s, u"paused"_s, u"completed"_s,
                                     u"terminated"_s}));
        QCOMPARE(statements[0].value(u"id"_s).toString(), id);
        QCOMPARE(extension(statements[0], u"context"_s, u"length"_s).toDouble(), 10.0);
        QCOMPARE(extension(statements[1], u"result"_s, u"time"_s).toDouble(), 0.0);
        QCOMPARE(extension(statements[1], u"context"_s, u"session-id"_s).toString(), id);
        QCOMPARE(extension(statements[2], u"result"_s, u"time-from"_s).toDouble(), 4.0);
        QCOMPARE(extension(statements[2], u"result"_s, u"time-to"_s).toDouble(), 0.5);
        QCOMPARE(extension(statements[3], u"result"_s, u"time"_s).toDouble(), 10.0);
        QCOMPARE(extension(statements[4], u"result"_s, u"progress"_s).toDouble(), 1.0);
        QCOMPARE(extension(statements[4], u"result"_s, u"played-segments"_s).toString(),
                 u"0.000[.]4.000[,]0.500[.]10.000"_s);
        QCOMPARE(statements[4].value(u"result"_s).toObject().value(u"completion"_s), QJsonValue(true));
        QCOMPARE(statements[4].value(u"result"_s).toObject().value(u"duration"_s).toString(), u"PT15.00S"_s);
    }

    void aSessionThatIsLeftIsNotCompleted()
    {
        RecordedSession left = recorded();
        left.events.removeLast();
        left.events.append(state(7000, PlaybackState::Playing, PlaybackState::Connecting));
        const QList<QJsonObject> statements = xapiStatements(left);
        QCOMPARE(verbOf(statements.last()), u"terminated"_s);
        QCOMPARE(verbOf(statements[statements.size() - 2]), u"paused"_s);
        QCOMPARE(extension(statements.last(), u"result"_s, u"time"_s).toDouble(), 2.0);
        QCOMPARE(extension(statements.last(), u"result"_s, u"progress"_s).toDouble(), 0.4);
    }

    // Nothing was played between the seeks, nor after the last one.
    void quickSeeksHaveTheirOwnPositions()
    {
        using enum PlaybackState;
        RecordedSession session = recorded();
        session.parts.resize(1);
        session.events = {state(1000, Loading, Playing), state(5000, Playing, Seeking), told(5100, 8.0),
                          state(5100, Seeking, Playing), state(5200, Playing, Seeking), told(5300, 2.0),
                          state(5300, Seeking, Playing)};
        const QList<QJsonObject> statements = xapiStatements(session);
        QList<double> positions;
        for (const QJsonObject &statement : statements) {
            if (verbOf(statement) == "seeked"_L1)
                positions += {extension(statement, u"result"_s, u"time-from"_s).toDouble(),
                              extension(statement, u"result"_s, u"time-to"_s).toDouble()};
        }
        QCOMPARE(positions, (QList<double>{4.0, 8.0, 8.0, 2.0}));
        QCOMPARE(extension(statements.last(), u"result"_s, u"time"_s).toDouble(), 2.0);
    }

    void restoringAPositionIsNoSeek()
    {
        using enum PlaybackState;
        RecordedSession session = recorded();
        session.events = {state(900, Loading, Seeking),
                          state(1000, Seeking, Playing),
                          step(5000, RecoveryStep::Kind::Reload),
                          state(5000, Playing, Failed),
                          state(5100, Failed, Seeking),
                          state(5500, Seeking, Playing),
                          step(5600, RecoveryStep::Kind::Resumed),
                          state(7000, Playing, Seeking),
                          state(7100, Seeking, Playing)};
        qsizetype seeks = 0;
        for (const QJsonObject &statement : xapiStatements(session))
            seeks += verbOf(statement) == "seeked"_L1 ? 1 : 0;
        QCOMPARE(seeks, 1);
    }

    void exportingAgainGivesTheSameIds() { QCOMPARE(xapiStatements(recorded()), xapiStatements(recorded())); }

    void theActorHasNoNameUnlessItIsKnown()
    {
        const auto nameOf = [](const RecordedSession &session) {
            const QJsonObject actor = xapiStatements(session).first().value(u"actor"_s).toObject();
            return actor.value(u"account"_s).toObject().value(u"name"_s).toString();
        };
        RecordedSession session = recorded();
        QCOMPARE(nameOf(session), id);
        session.session.userId = u"jane"_s;
        QCOMPARE(nameOf(session), u"jane"_s);
    }

    void theProfileCoversNoLiveStreams()
    {
        RecordedSession session = recorded();
        session.session.duration.reset();
        QVERIFY(xapiStatements(session).isEmpty());
        session = recorded();
        session.session.streamingType = u"live"_s;
        QVERIFY(xapiStatements(session).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestXapiStatements)
#include "TestXapiStatements.moc"
