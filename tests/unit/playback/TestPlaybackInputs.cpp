// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackInputs.h"

#include "playback/MessageIntake.h"
#include "playback/PlaybackSession.h"
#include "protocol/PlayerMessageParser.h"
#include "support/ManualClock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::PlaybackInput)

namespace {

const QString player = u"https://player.example.com"_s;
const QString ping = u"{\"command\":\"ping\"}"_s;

} // namespace

class TestPlaybackInputs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_intake = std::make_unique<MessageIntake>(m_clock);
        m_session = std::make_unique<PlaybackSession>(m_clock);
        m_intake->setPlayerOrigins({player});
        m_intake->feed(*m_session);
        m_inputs = std::make_unique<PlaybackInputs>(*m_intake, *m_session);
        m_told.clear();
        connect(m_inputs.get(), &PlaybackInputs::arrived, this,
                [this](const PlaybackInput &input) { m_told += u"input %1"_s.arg(input.index()); });
        connect(m_inputs.get(), &PlaybackInputs::handled, this, [this] { m_told += u"handled"_s; });
        connect(m_session.get(), &PlaybackSession::stateChanged, this,
                [this](PlaybackState, PlaybackState to) { m_told += playbackStateName(to); });
        connect(m_session.get(), &PlaybackSession::sessionStarted, this, [this] { m_told += u"session"_s; });
        connect(m_session.get(), &PlaybackSession::durationChanged, this, [this] { m_told += u"duration"_s; });
        connect(m_session.get(), &PlaybackSession::mediaMoved, this, [this] { m_told += u"moved"_s; });
    }

    void haveTheirEffectBetweenTheTwoSignals_data()
    {
        QTest::addColumn<PlaybackInput>("input");
        QTest::addColumn<QStringList>("effect");
        QTest::newRow("a message") << PlaybackInput(MessageInput{player, ping}) << QStringList{u"loading"_s};
        QTest::newRow("a session") << PlaybackInput(SessionInput{}) << QStringList{u"session"_s};
        QTest::newRow("a load") << PlaybackInput(LoadInput{}) << QStringList{};
        QTest::newRow("media") << PlaybackInput(MediaInput{MediaDuration::fromSeconds(90.0), 1.0})
                               << QStringList{u"duration"_s};
        QTest::newRow("no media") << PlaybackInput(MediaInput{}) << QStringList{};
        QTest::newRow("a failure") << PlaybackInput(FailureInput{}) << QStringList{u"failed"_s};
    }

    void haveTheirEffectBetweenTheTwoSignals()
    {
        QFETCH(const PlaybackInput, input);
        QFETCH(QStringList, effect);
        m_inputs->apply(input);
        effect.prepend(u"input %1"_s.arg(input.index()));
        QCOMPARE(m_told, effect << u"handled"_s);
    }

    void aMediaElementMoves()
    {
        m_inputs->apply(MediaInput{std::nullopt, 1.0});
        m_inputs->apply(MediaInput{std::nullopt, 2.0});
        QCOMPARE(m_told, (QStringList{u"input 3"_s, u"handled"_s, u"input 3"_s, u"moved"_s, u"handled"_s}));
    }

    void messagesCountThatTheIntakeGetsItself()
    {
        m_intake->receive(player, ping);
        QCOMPARE(m_told, (QStringList{u"input 0"_s, u"loading"_s, u"handled"_s}));
    }

    void whatTheIntakeRefusesIsNoInput()
    {
        m_intake->receive(u"https://elsewhere.example"_s, ping);
        m_intake->receive(player, QString(maximumMessageBytes + 1, u'x'));
        QCOMPARE(m_told, QStringList{});
    }

    void anInputMayCauseAnother()
    {
        connect(m_intake.get(), &MessageIntake::actionReceived, this, [this] { m_inputs->apply(SessionInput{}); });
        m_inputs->apply(MessageInput{player, u"{\"event\":\"actionDelivery\",\"name\":\"back\"}"_s});
        QCOMPARE(m_told, (QStringList{u"input 0"_s, u"loading"_s, u"input 1"_s, u"session"_s, u"connecting"_s,
                                      u"handled"_s, u"handled"_s}));
    }

private:
    ManualClock m_clock;
    std::unique_ptr<MessageIntake> m_intake;
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<PlaybackInputs> m_inputs;
    QStringList m_told;
};

QTEST_GUILESS_MAIN(TestPlaybackInputs)
#include "TestPlaybackInputs.moc"
