// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/MessageIntake.h"

#include "playback/PlaybackSession.h"
#include "protocol/PlayerMessageParser.h"
#include "support/ManualClock.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;
using Why = MessageRejection::Why;

namespace {

const QString player = u"https://player.example.com"_s;

QString progressText(double seconds)
{
    return u"{\"event\":\"infoDelivery\",\"info\":{\"currentTime\":%1,\"playbackRate\":1}}"_s.arg(seconds);
}

QString eventText(const QString &name)
{
    return u"{\"event\":\"infoDelivery\",\"info\":{\"playlogEventName\":\"%1\"}}"_s.arg(name);
}

} // namespace

class TestMessageIntake : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = ManualClock();
        m_intake = std::make_unique<MessageIntake>(m_clock);
        m_intake->setPlayerOrigins({player});
        m_rejections.clear();
        connect(m_intake.get(), &MessageIntake::messageRejected, this,
                [this](const MessageRejection &rejection) { m_rejections.append(rejection); });
    }

    // What replays a recording needs: no page, no bridge, a clock that follows the recording.
    void aRecordingDrivesASession()
    {
        PlaybackSession session(m_clock);
        m_intake->feed(session);
        session.startSession();
        const auto play = [this](std::chrono::milliseconds later, const QString &text) {
            m_clock.advance(later);
            m_intake->receive(player, text);
        };
        play(100ms, u"{\"command\":\"ping\"}"_s);
        QVERIFY(session.isReady());
        QCOMPARE(session.state(), PlaybackState::Loading);
        play(100ms, eventText(u"playback_video_began"_s));
        QCOMPARE(session.state(), PlaybackState::Playing);
        play(500ms, progressText(0.5));
        play(500ms, progressText(1.0));
        QCOMPARE(session.positionSeconds(), std::optional(1.0));
        m_clock.advance(250ms);
        QCOMPARE(session.positionSeconds(), std::optional(1.25));
        play(250ms, u"{\"event\":\"infoDelivery\",\"info\":{\"playlogEventName\":\"playback_error_occurred\","
                    u"\"playlogData\":{\"error_reason\":\"ERROR_REASON_TOKEN_EXPIRED\"}}}"_s);
        QCOMPARE(session.state(), PlaybackState::Failed);
        QVERIFY(session.error());
        QCOMPARE(m_rejections, QList<MessageRejection>());
    }

    void anActionIsASignOfLife()
    {
        PlaybackSession session(m_clock);
        m_intake->feed(session);
        session.startSession();
        QSignalSpy actions(m_intake.get(), &MessageIntake::actionReceived);
        m_intake->receive(player, u"{\"event\":\"actionDelivery\",\"name\":\"back\"}"_s);
        QVERIFY(session.isReady());
        QCOMPARE(actions.size(), 1);
    }

    void onlyTheExactOriginIsAccepted()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        m_intake->receive(u"https://player.example.com.evil.net"_s, progressText(1.0));
        QCOMPARE(progress.size(), 0);
        QCOMPARE(m_rejections,
                 QList<MessageRejection>({{Why::Origin, 1, u"https://player.example.com.evil.net"_s, {}}}));
        m_intake->setPlayerOrigins({u"https://player.example.com.evil.net"_s});
        m_intake->receive(u"https://player.example.com.evil.net"_s, progressText(1.0));
        QCOMPARE(progress.size(), 1);
    }

    void anUnknownMessageIsPassedOnAsSent()
    {
        QSignalSpy unknown(m_intake.get(), &MessageIntake::unknownReceived);
        m_intake->receive(player, u"{\"event\":\"onStateChange\",\"info\":1}"_s);
        m_intake->receive(player, u"{\"a\":[1,2]}"_s);
        QCOMPARE(unknown.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(unknown.at(0).at(0).toString().toUtf8()).object(),
                 (QJsonObject{{u"event"_s, u"onStateChange"_s}, {u"info"_s, 1}}));
        QCOMPARE(unknown.at(0).at(1).toString(), player);
        QCOMPARE(unknown.at(0).at(2).toInt(), 1);
        QCOMPARE(unknown.at(1).at(0).toString(), u"{\"a\":[1,2]}"_s);
        QVERIFY2(m_rejections.isEmpty(), "an unknown message is no rejected one");
    }

    void aLoneSurrogateOfAnUnknownMessageIsReplaced()
    {
        QSignalSpy unknown(m_intake.get(), &MessageIntake::unknownReceived);
        m_intake->receive(player, u"{\"a\":\"\\ud800\",\"\\udfff\":1}"_s);
        QCOMPARE(unknown.size(), 1);
        QCOMPARE(unknown.at(0).at(0).toString(), u"{\"a\":\"\\ufffd\",\"\\ufffd\":1}"_s);
    }

    void secretsAreTakenOutOfAnUnknownMessage()
    {
        QSignalSpy unknown(m_intake.get(), &MessageIntake::unknownReceived);
        m_intake->receive(player, u"{\"token\":[\"opaque\"],\"url\":\"https://a.example/?token=opaque\"}"_s);
        QCOMPARE(unknown.size(), 1);
        const QString content = unknown.at(0).at(0).toString();
        QVERIFY2(!content.contains(u"opaque"_s) && content.contains(u"a.example"_s), qPrintable(content));
    }

    void aFloodOfUnknownMessagesIsANumber()
    {
        QSignalSpy unknown(m_intake.get(), &MessageIntake::unknownReceived);
        constexpr int count = 200;
        for (int i = 1; i <= count; ++i)
            m_intake->receive(player, u"{\"number\":%1}"_s.arg(i));
        QCOMPARE(unknown.size(), MessageIntake::reportedOneByOne);
        m_clock.advance(RejectionRateLimiter::interval);
        QTRY_COMPARE(unknown.size(), MessageIntake::reportedOneByOne + 1);
        QCOMPARE(unknown.last().at(0).toString(), u"{\"number\":%1}"_s.arg(count));
        QCOMPARE(unknown.last().at(2).toInt(), count - MessageIntake::reportedOneByOne);
    }

    void anUnknownMessageOfAnyLengthIsShortened()
    {
        QSignalSpy unknown(m_intake.get(), &MessageIntake::unknownReceived);
        m_intake->receive(player, u"{\"text\":\"%1\"}"_s.arg(QString(10'000, u'x')));
        QCOMPARE(unknown.size(), 1);
        QVERIFY(unknown.at(0).at(0).toString().size() <= 2000);
    }

    void rejectionsOfOthersAreReportedToo()
    {
        m_intake->reject(Why::Flood, QString(), 7);
        QCOMPARE(m_rejections, QList<MessageRejection>({{Why::Flood, 7, {}, {}}}));
    }

    void sizeIsCountedInBytes()
    {
        // Under the limit in characters, over it in UTF-8.
        m_intake->receive(player, u"{\"pad\":\"%1\"}"_s.arg(QString(maximumMessageBytes / 2, QChar(0x3042))));
        QCOMPARE(m_rejections.value(0).why, Why::Oversize);
    }

private:
    ManualClock m_clock;
    std::unique_ptr<MessageIntake> m_intake;
    QList<MessageRejection> m_rejections;
};

QTEST_GUILESS_MAIN(TestMessageIntake)
#include "TestMessageIntake.moc"
