// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MessageBridge.h"

#include "playback/MessageIntake.h"
#include "protocol/PlayerMessageParser.h"
#include "support/ManualClock.h"
#include "web/RelayEndpoint.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using Why = MessageRejection::Why;

namespace {

const QString player = QStringLiteral("https://player.example.com");
const QString document = QStringLiteral("d1");

QJsonArray from(const QString &origin)
{
    return {QStringLiteral("from"), origin};
}

const QString back = QStringLiteral("{\"event\":\"actionDelivery\",\"name\":\"back\"}");

QString progressText(double seconds)
{
    return QStringLiteral("{\"event\":\"infoDelivery\",\"info\":{\"currentTime\":%1}}").arg(seconds);
}

} // namespace

class TestMessageBridge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bridge.reset();
        m_intake = std::make_unique<MessageIntake>(m_clock);
        m_bridge = std::make_unique<MessageBridge>(*m_intake);
        m_rejections.clear();
        connect(m_intake.get(), &MessageIntake::messageRejected, this,
                [this](const MessageRejection &rejection) { m_rejections.append(rejection); });
        m_generation = m_bridge->startLoad({player});
        m_bridge->beginDocument(m_generation, document);
    }

    void everyKindHasItsSignal()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        QSignalSpy event(m_intake.get(), &MessageIntake::playbackEventReceived);
        QSignalSpy error(m_intake.get(), &MessageIntake::playbackErrorOccurred);
        QSignalSpy action(m_intake.get(), &MessageIntake::actionReceived);
        QSignalSpy ping(m_intake.get(), &MessageIntake::pingReceived);
        QSignalSpy loaded(m_bridge.get(), &MessageBridge::playerFrameLoaded);
        const auto info = [](const char *name) {
            return QStringLiteral("{\"event\":\"infoDelivery\",\"info\":{\"playlogEventName\":\"%1\"}}")
                .arg(QLatin1StringView(name));
        };
        receive({progressText(1.5), info("play"), info("playback_error_occurred"), back,
                 QStringLiteral("{\"command\":\"ping\"}"), QJsonArray{QStringLiteral("frameLoaded")},
                 QStringLiteral("{\"something\":\"else\"}")});
        QCOMPARE(progress.count(), 1);
        QCOMPARE(progress.at(0).at(0).value<PlaybackProgress>().positionSeconds, 1.5);
        QCOMPARE(event.count(), 1);
        QCOMPARE(error.count(), 1);
        QCOMPARE(action.count(), 1);
        QCOMPARE(ping.count(), 1);
        QCOMPARE(loaded.count(), 1);
        QVERIFY(m_rejections.isEmpty());
    }

    void whatFramesReportHasItsSignal()
    {
        using Problem = MessageBridge::FrameProblem;
        QSignalSpy replaced(m_bridge.get(), &MessageBridge::playerReplaced);
        QList<Problem> problems;
        connect(m_bridge.get(), &MessageBridge::playerFrameNotFound, this,
                [&problems](Problem problem) { problems.append(problem); });
        const auto note = [](const char *problem) {
            return QJsonArray{QStringLiteral("noPlayerFrame"), QLatin1StringView(problem)};
        };
        QSignalSpy refused(m_bridge.get(), &MessageBridge::mediaRefused);
        receive({QJsonArray{QStringLiteral("mediaRefused")}});
        QCOMPARE(refused.count(), 1);
        receive({QJsonArray{QStringLiteral("playerReplaced")}, note("invalid"), note("missing"), note("not-a-frame"),
                 note("other"), QJsonArray{QStringLiteral("noPlayerFrame")}});
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(problems, (QList<Problem>{Problem::Invalid, Problem::Missing, Problem::NotAFrame}));
    }

    void onlyTheExactOriginIsHeard_data()
    {
        QTest::addColumn<QString>("origin");
        for (const char *origin :
             {"https://player.example.com.evil.net", "https://evil-player.example.com", "http://player.example.com",
              "https://player.example.com:8443", "https://player.example.com.", "https://player.example.com/",
              "HTTPS://PLAYER.EXAMPLE.COM", "null", ""})
            QTest::newRow(origin) << QString::fromLatin1(origin);
    }

    void onlyTheExactOriginIsHeard()
    {
        QFETCH(QString, origin);
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        receiveAs(m_generation, document, {from(origin), progressText(1.0)});
        QCOMPARE(progress.count(), 0);
        QCOMPARE(m_rejections, QList<MessageRejection>({{Why::Origin, 1, origin, {}}}));
    }

    void messagesOfAnOlderLoadAreDroppedWithoutAReport()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        const int older = m_generation;
        m_bridge->startLoad({player});
        receiveAs(older, document, {progressText(1.0), progressText(2.0)});
        // A relay of the older load that comes up late changes nothing.
        m_bridge->beginDocument(older, document);
        receiveAs(older, document, {progressText(3.0)});
        QCOMPARE(progress.count(), 0);
        QCOMPARE(m_rejections.size(), 0);
    }

    void messagesOfAnOlderDocumentAreDroppedWithoutAReport()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        QSignalSpy replaced(m_bridge.get(), &MessageBridge::documentReplaced);
        m_bridge->beginDocument(m_generation, document);
        QCOMPARE(replaced.count(), 0);
        m_bridge->beginDocument(m_generation, QStringLiteral("d2"));
        QCOMPARE(replaced.count(), 1);
        receive({progressText(1.0)});
        QCOMPARE(progress.count(), 0);
        QCOMPARE(m_rejections.size(), 0);
        receiveAs(m_generation, QStringLiteral("d2"), {progressText(2.0)});
        QCOMPARE(progress.count(), 1);
    }

    void theFirstDocumentOfALoadReplacesNothing()
    {
        QSignalSpy replaced(m_bridge.get(), &MessageBridge::documentReplaced);
        m_bridge->beginDocument(m_bridge->startLoad({player}), QStringLiteral("d2"));
        QCOMPARE(replaced.count(), 0);
    }

    void aLoadStartedMeanwhileEndsTheBatch()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        connect(m_intake.get(), &MessageIntake::actionReceived, this, [this] { m_bridge->startLoad({player}); });
        receive({back, progressText(1.0)});
        QCOMPARE(progress.count(), 0);
    }

    void onlyTheDocumentThatIsHeardIsAlive()
    {
        QSignalSpy connected(m_bridge.get(), &MessageBridge::relayConnected);
        QSignalSpy alive(m_bridge.get(), &MessageBridge::heartbeatReceived);
        m_bridge->receiveHeartbeat(m_generation, document);
        QCOMPARE(alive.count(), 1);
        m_bridge->receiveHeartbeat(m_generation - 1, document);
        m_bridge->receiveHeartbeat(m_generation, QStringLiteral("d2"));
        m_bridge->receiveHeartbeat(m_generation, QString());
        QCOMPARE(alive.count(), 1);
        m_bridge->beginDocument(m_generation, document); // the same again
        QCOMPARE(connected.count(), 0);
        m_bridge->beginDocument(m_generation, QStringLiteral("d2"));
        QCOMPARE(connected.count(), 1);
        m_bridge->receiveHeartbeat(m_generation, QStringLiteral("d2"));
        QCOMPARE(alive.count(), 2);
        (void)m_bridge->startLoad({player});
        m_bridge->receiveHeartbeat(m_generation + 1, QString());
        QCOMPARE(alive.count(), 2);
    }

    void sizeIsCountedInBytes()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        // Under the limit in characters, over it in UTF-8.
        const QString pad(maximumMessageBytes / 2, QChar(0x3042));
        receive({QStringLiteral("{\"event\":\"infoDelivery\",\"info\":{\"currentTime\":1,\"pad\":\"%1\"}}").arg(pad)});
        QCOMPARE(progress.count(), 0);
        QCOMPARE(m_rejections.value(0).why, Why::Oversize);
    }

    void aLargeBatchLeavesRoomForTheWindow()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        QSignalSpy taken(endpoint(), &RelayEndpoint::taken);
        constexpr int count = 3 * MessageBridge::sliceLength;
        QJsonArray batch{from(player)};
        for (int i = 0; i < count; ++i)
            batch.append(progressText(i));
        QVERIFY(!m_bridge->receive(m_generation, document, batch));
        // The first slice is its own item shorter: it says where the messages are from.
        QCOMPARE(progress.count(), MessageBridge::sliceLength - 1);
        QCOMPARE(taken.count(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(progress.count(), 2 * MessageBridge::sliceLength - 1);
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(taken.at(0).at(0).toString(), document);
        QCOMPARE(progress.count(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(progress.at(i).at(0).value<PlaybackProgress>().positionSeconds, i);
    }

    void aSmallBatchIsTakenAtOnce()
    {
        QSignalSpy taken(endpoint(), &RelayEndpoint::taken);
        QVERIFY(m_bridge->receive(m_generation, document, {from(player), progressText(1.0)}));
        QCOMPARE(taken.count(), 0);
    }

    void theOriginThatWasToldCountsForItsDocumentOnly()
    {
        const QString next = QStringLiteral("next");
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        receive({progressText(1.0)});
        m_bridge->receive(m_generation, document, {progressText(2.0)});
        QCOMPARE(progress.count(), 2);
        m_bridge->beginDocument(m_generation, next);
        m_bridge->receive(m_generation, next, {progressText(3.0)});
        QCOMPARE(progress.count(), 2);
        QCOMPARE(m_rejections.value(0).why, Why::Origin);
    }

    void aBatchThatComesWhileAnotherIsWorkedOffWaits()
    {
        // As when a slot has an event loop of its own, and the page has gone to another document meanwhile.
        const QString next = QStringLiteral("next");
        bool isTaken = true;
        connect(
            m_intake.get(), &MessageIntake::progressReceived, this,
            [&] {
                m_bridge->beginDocument(m_generation, next);
                isTaken = m_bridge->receive(m_generation, next, {from(player), progressText(2.0)});
            },
            Qt::SingleShotConnection);
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        QSignalSpy taken(endpoint(), &RelayEndpoint::taken);
        QVERIFY(m_bridge->receive(m_generation, document, {from(player), progressText(1.0)}));
        QVERIFY(!isTaken);
        QCOMPARE(progress.count(), 1);
        QTRY_COMPARE(progress.count(), 2);
        QCOMPARE(taken.count(), 1);
        QCOMPARE(taken.at(0).at(0).toString(), next);
    }

    void aLoadStartedBetweenSlicesEndsTheBatch()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        QJsonArray batch{from(player)};
        for (int i = 0; i < 2 * MessageBridge::sliceLength; ++i)
            batch.append(progressText(i));
        m_bridge->receive(m_generation, document, batch);
        const auto before = progress.count();
        m_generation = m_bridge->startLoad({player});
        m_bridge->beginDocument(m_generation, QStringLiteral("d2"));
        receiveAs(m_generation, QStringLiteral("d2"), {progressText(1000.0)});
        QTRY_COMPARE(progress.count(), before + 1);
        QCOMPARE(progress.last().at(0).value<PlaybackProgress>().positionSeconds, 1000.0);
        QCOMPARE(m_rejections.size(), 0);
    }

    void aStormOfRejectionsIsANumber()
    {
        QJsonArray batch{from(player)};
        for (int i = 0; i < 200; ++i)
            batch.append(QStringLiteral("nonsense"));
        m_bridge->receive(m_generation, document, batch);
        const auto oneByOne = m_rejections.size();
        QVERIFY2(oneByOne < 50, qPrintable(QString::number(oneByOne)));
        m_clock.advance(RejectionRateLimiter::interval);
        QTRY_COMPARE(m_rejections.size(), oneByOne + 1);
        QCOMPARE(m_rejections.last().count, 200 - oneByOne);
        QCOMPARE(m_rejections.last().why, Why::Malformed);
    }

    void whatIsNoMessageSaysWhy()
    {
        receive({QStringLiteral("ping")});
        QCOMPARE(m_rejections.value(0).why, Why::Malformed);
        QVERIFY(!m_rejections.value(0).detail.isEmpty());
    }

    void whatTheRelayRejectedIsPassedOn()
    {
        receive({QJsonArray{QStringLiteral("rejected"), QStringLiteral("source"), player, 7},
                 QJsonArray{QStringLiteral("rejected"), QStringLiteral("nonsense"), player, 7},
                 QJsonArray{QStringLiteral("rejected"), QStringLiteral("flood"), QString(), -3}});
        QCOMPARE(m_rejections, QList<MessageRejection>({{Why::Source, 7, player, {}}, {Why::Flood, 1, {}, {}}}));
    }

    void nonsenseIsNotFatal()
    {
        QSignalSpy progress(m_intake.get(), &MessageIntake::progressReceived);
        receive({QJsonValue(), 5, QStringLiteral("x"), QJsonArray{}, QJsonArray{QStringLiteral("from")},
                 QJsonArray{QStringLiteral("from"), 1, 2}, QJsonObject()});
        m_bridge->receive(m_generation, document, {});
        receive({progressText(1.0)});
        QCOMPARE(progress.count(), 1);
    }

private:
    RelayEndpoint *endpoint() { return m_bridge->findChild<RelayEndpoint *>(); }

    // A list, since a batch of one array would else be taken for that array.
    void receive(std::initializer_list<QJsonValue> items) { receiveAs(m_generation, document, items); }

    void receiveAs(int generation, const QString &documentId, std::initializer_list<QJsonValue> items)
    {
        QJsonArray batch{from(player)};
        for (const QJsonValue &item : items)
            batch.append(item);
        m_bridge->receive(generation, documentId, batch);
    }

    ManualClock m_clock;
    std::unique_ptr<MessageIntake> m_intake;
    std::unique_ptr<MessageBridge> m_bridge;
    QList<MessageRejection> m_rejections;
    int m_generation = 0;
};

QTEST_GUILESS_MAIN(TestMessageBridge)
#include "TestMessageBridge.moc"
