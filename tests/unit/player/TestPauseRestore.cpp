// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PauseRestore.h"

#include "playback/MessageIntake.h"
#include "support/FakeElement.h"
#include "support/ManualClock.h"
#include "web/MediaAccess.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace vitrine;

class TestPauseRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(PauseRestore::Mode::Keep); }

    void aPauseByACommandIsKept()
    {
        pause();
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0"));
        confirm();
        m_element->tell({{"paused", true}, {"position", 1}});
        QCOMPARE(commands(), QString());
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0"));
    }

    void aPauseThatFailedIsNotKept()
    {
        m_pause->pause({});
        m_element->answer(m_element->lastId(), "timeout", "", FakeElement::loaded());
        commands();
        recover();
        QCOMPARE(commands(), QString());
    }

    void aPauseIsTheViewersAfterAnInput_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("at once") << 0ms << QStringLiteral("pause 0");
        QTest::newRow("just after") << 1000ms << QStringLiteral("pause 0");
        QTest::newRow("later") << 1001ms << QString();
    }

    void aPauseIsTheViewersAfterAnInput()
    {
        QFETCH(const std::chrono::milliseconds, after);
        QFETCH(const QString, expected);
        m_pause->noteInput();
        m_clock.advance(after);
        m_element->tell({{"paused", true}});
        recover();
        QCOMPARE(commands(), expected);
    }

    void aPauseOfTheFailingPlayerIsNotKept()
    {
        m_element->tell({{"paused", true}});
        m_pause->noteInput(); // on what is paused already
        m_element->tell({{"paused", true}, {"position", 1}});
        recover();
        QCOMPARE(commands(), QString());
    }

    void anElementThatLoadsOtherMediaIsNotPausedByTheViewer_data()
    {
        QTest::addColumn<QJsonObject>("status");
        QTest::newRow("other media") << FakeElement::with({{"paused", true}, {"readyState", 0}});
        QTest::newRow("another element") << FakeElement::with({{"paused", true}, {"element", 2}});
        QTest::newRow("the end") << FakeElement::with({{"paused", true}, {"ended", true}});
        QTest::newRow("another page in the frame") << QJsonObject();
    }

    void anElementThatLoadsOtherMediaIsNotPausedByTheViewer()
    {
        QFETCH(const QJsonObject, status);
        m_pause->noteInput(); // on the next episode, for example
        m_element->tell(status.isEmpty() ? QJsonValue() : QJsonValue(status));
        m_element->tell({{"paused", true}, {"element", 2}});
        recover();
        QCOMPARE(commands(), QString());
    }

    void playbackEndsThePause()
    {
        pause();
        m_element->tell({{"position", 1}});
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0")); // perhaps until the pause is repeated
        confirm();
        m_element->tell({{"position", 1}});
        m_element->tell({{"position", 2}});
        recover();
        QCOMPARE(commands(), QString());
    }

    void playbackAfterAnInputEndsThePause()
    {
        pause();
        m_pause->noteInput();
        m_element->tell({{"position", 1}});
        recover();
        QCOMPARE(commands(), QString());
    }

    void theEndIsNoPause()
    {
        pause();
        m_element->tell({{"paused", true}, {"ended", true}});
        m_pause->pause({});
        m_element->answer(m_element->lastId(), "", "", FakeElement::with({{"paused", true}, {"ended", true}}));
        commands();
        recover();
        QCOMPARE(commands(), QString());
    }

    void aPauseThatFailsLaterChangesNothing()
    {
        pause();
        m_element->tell(QJsonValue());
        m_pause->pause({});
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0"));
    }

    void whatThePageLoadsByItselfPlays()
    {
        pause();
        m_element->replacePlayer();
        recover();
        QCOMPARE(commands(), QString());
        pause();
        m_element->navigate();
        recover();
        QCOMPARE(commands(), QString());
    }

    void aPageThatRedirectsIsPaused()
    {
        pause();
        m_element->load();
        m_element->navigate();
        m_element->tell({{"readyState", 0}});
        QCOMPARE(commands(), QStringLiteral("pause 0"));
    }

    void aPlayCommandEndsThePauseIfItSucceeds_data()
    {
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plays") << QByteArray() << QString();
        QTest::newRow("fails") << QByteArray("timeout") << QStringLiteral("pause 0");
    }

    void aPlayCommandEndsThePauseIfItSucceeds()
    {
        QFETCH(const QByteArray, problem);
        QFETCH(const QString, expected);
        pause();
        m_pause->play({});
        m_element->answer(m_element->lastId(), problem.constData(), "", FakeElement::loaded());
        QCOMPARE(commands(), QStringLiteral("play 0"));
        recover();
        QCOMPARE(commands(), expected);
    }

    void anotherTargetPlays()
    {
        pause();
        m_pause->forget();
        pause(); // of the page that is left
        m_pause->noteInput();
        m_element->tell({});
        m_element->tell({{"paused", true}});
        recover();
        QCOMPARE(commands(), QString());
    }

    void aPageThatFailsInBetweenDoesNotEndIt()
    {
        pause();
        m_element->load();
        m_element->tell(QJsonValue());
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0"));
        // Not confirmed, and the next page comes.
        m_element->tell({});
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0"));
    }

    void aPageThatPlaysUntilThePauseIsConfirmedDoesNotEndIt()
    {
        pause();
        recover();
        m_element->tell({{"position", 1}});
        confirm();
        commands();
        recover();
        QCOMPARE(commands(), QStringLiteral("pause 0"));
    }

    void aKioskKeepsNone()
    {
        begin(PauseRestore::Mode::Forget);
        pause();
        recover();
        QCOMPARE(commands(), QString());
    }

private:
    void begin(PauseRestore::Mode mode)
    {
        m_element.reset();
        m_pause.reset();
        m_media.reset();
        m_bridge = std::make_unique<MessageBridge>(m_intake);
        m_media = std::make_unique<MediaAccess>(*m_bridge, m_clock, MediaAccess::Mode::On);
        m_pause = std::make_unique<PauseRestore>(*m_media, *m_bridge, m_clock, mode);
        m_element = std::make_unique<FakeElement>(*m_bridge);
        m_element->tell({});
    }

    void pause()
    {
        m_pause->pause({});
        confirm();
        commands();
    }

    void confirm() { m_element->answer(m_element->lastId(), "", "", FakeElement::with({{"paused", true}})); }

    /// Another page, whose player starts by itself.
    void recover()
    {
        m_element->load();
        m_element->tell({{"readyState", 0}});
    }

    QString commands() { return m_element->takeCommands().join(u", "); }

    ManualClock m_clock;
    MessageIntake m_intake{m_clock};
    std::unique_ptr<MessageBridge> m_bridge;
    std::unique_ptr<MediaAccess> m_media;
    std::unique_ptr<PauseRestore> m_pause;
    std::unique_ptr<FakeElement> m_element;
};

QTEST_GUILESS_MAIN(TestPauseRestore)
#include "TestPauseRestore.moc"
