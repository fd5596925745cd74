// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MediaAccess.h"

#include "playback/MessageIntake.h"
#include "support/FakeElement.h"
#include "support/ManualClock.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace vitrine;
using namespace std::chrono_literals;

class TestMediaAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_media.reset();
        m_element.reset();
        m_bridge = std::make_unique<MessageBridge>(m_intake);
        m_media = std::make_unique<MediaAccess>(*m_bridge, m_clock, MediaAccess::Mode::On);
        m_element = std::make_unique<FakeElement>(*m_bridge);
        m_answers.clear();
    }

    void knowsTheElementAsItWasToldLast()
    {
        QSignalSpy changed(m_media.get(), &MediaAccess::statusChanged);
        QVERIFY(!m_media->status());
        m_element->tell({{"position", 3}});
        QCOMPARE(m_media->status()->positionSeconds, 3.0);
        m_element->tell({{"position", 3}});
        QCOMPARE(changed.count(), 1);
        m_element->tell({{"position", 4}, {"volume", 7}});
        QCOMPARE(m_media->status()->positionSeconds, 3.0);
        m_element->tell(QJsonValue());
        QVERIFY(!m_media->status());
        QCOMPARE(changed.count(), 2);
    }

    void aCommandIsDoneWhenItsAnswerSaysSo()
    {
        m_element->tell({});
        m_media->setVolume(0.5, note());
        QCOMPARE(m_element->takeCommands(), QStringList(QStringLiteral("volume 0.5")));
        QVERIFY(m_answers.isEmpty());
        const int id = m_element->lastId();
        m_element->answer(id + 1, "", "", FakeElement::with({{"volume", 0.1}}));
        QVERIFY(m_answers.isEmpty());
        m_element->answer(id, "", "", FakeElement::with({{"volume", 0.5}}));
        QCOMPARE(m_answers, QStringList(QStringLiteral("done 0.5")));
        QCOMPARE(m_media->status()->volume, 0.5);
        m_element->answer(id, "", "", FakeElement::loaded());
        QCOMPARE(m_answers.size(), 1);
    }

    void everyCommandHasAName()
    {
        m_element->tell({});
        m_media->play({});
        m_media->pause({});
        m_media->seek(12.5, {});
        m_media->setPlaybackRate(1.5, {});
        m_media->setMuted(true, {});
        m_media->setMuted(false, {});
        QCOMPARE(m_element->takeCommands().join(u", "),
                 QStringLiteral("play 0, pause 0, seek 12.5, rate 1.5, muted 1, muted 0"));
    }

    void whatIsOutOfRangeDoesNotLeave()
    {
        m_element->tell({});
        const double infinite = std::numeric_limits<double>::infinity();
        for (const double rate : {0.0, 0.24, 4.01, -1.0, std::nan("")})
            m_media->setPlaybackRate(rate, note());
        for (const double volume : {-0.1, 1.1, infinite, std::nan("")})
            m_media->setVolume(volume, note());
        for (const double position : {-1.0, infinite, std::nan("")})
            m_media->seek(position, note());
        QCOMPARE(m_answers.size(), 12);
        QCOMPARE(m_answers.at(1), QStringLiteral("The playback rate must be from 0.25 to 4, not 0.24."));
        QCOMPARE(m_answers.at(5), QStringLiteral("The volume must be from 0 to 1, not -0.1."));
        QCOMPARE(m_answers.at(9), QStringLiteral("Cannot seek to -1 s: the media can be played from 0 s to 90 s."));
        QCOMPARE(m_element->takeCommands(), QStringList());
    }

    void everyProblemHasItsMessage_data()
    {
        QTest::addColumn<QByteArray>("problem");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *problem, const char *detail, const char *part) {
            QTest::addRow("%s %s", problem, detail)
                << QByteArray(problem) << QByteArray(detail) << QString::fromLatin1(part);
        };
        row("outside", "", "Cannot seek to 60 s: the media can be played from 0 s to 90 s.");
        row("refused", "NotAllowedError", "(NotAllowedError): click the player first");
        row("refused", "NotSupportedError", "NotSupportedError");
        row("no-element", "", "no media any more");
        row("replaced", "", "other media");
        row("superseded", "", "later command");
        row("timeout", "", "within 3 s");
        row("nonsense", "", "within 3 s");
    }

    void everyProblemHasItsMessage()
    {
        QFETCH(QByteArray, problem);
        QFETCH(QByteArray, detail);
        QFETCH(QString, part);
        m_element->tell({});
        m_media->seek(60.0, note());
        m_element->answer(m_element->lastId(), problem.constData(), detail.constData(), FakeElement::loaded());
        QCOMPARE(m_answers.size(), 1);
        QVERIFY2(m_answers.first().contains(part), qPrintable(m_answers.first()));
    }

    void anotherPlayerEndsTheCommandsForTheFormerOne()
    {
        m_element->tell({});
        m_media->pause(note());
        m_element->replacePlayer();
        QVERIFY(!m_media->status());
        QCOMPARE(m_answers.size(), 1);
        QVERIFY(!m_answers.first().startsWith(QStringLiteral("done")));
        m_element->tell({{"position", 7}});
        QCOMPARE(m_media->status()->positionSeconds, 7.0);
    }

    void whatTakesTooLongFails()
    {
        m_element->tell({});
        m_media->pause(note());
        m_clock.advance(MediaAccess::defaultLimit - 1ms);
        m_media->play(note());
        const int id = m_element->lastId();
        m_clock.advance(1ms);
        QTRY_COMPARE(m_answers, QStringList(QStringLiteral("The player did not complete the command within 3 s.")));
        m_element->answer(id, "", "", FakeElement::loaded());
        QCOMPARE(m_answers.size(), 2);
        QCOMPARE(m_answers.last(), QStringLiteral("done 1"));
    }

    void withoutAnElementOrAPageNothingIsDone()
    {
        m_media->play(note());
        m_clock.advance(MediaAccess::defaultLimit);
        QTRY_VERIFY(m_answers.value(0).contains(QStringLiteral("no media yet")));
        m_element->tell({});
        m_media->play(note());
        m_element->load();
        QVERIFY(m_answers.value(1).contains(QStringLiteral("page was left")));
        QVERIFY(!m_media->status());
        m_element->tell({});
        m_media->play(note());
        m_media->reset();
        QVERIFY(m_answers.value(2).contains(QStringLiteral("page was left")));
        QCOMPARE(m_answers.size(), 3);
    }

    void aCommandWaitsForTheElementOfItsPage()
    {
        m_media->setVolume(0.5, note());
        m_media->pause(note());
        QCOMPARE(m_element->takeCommands(), QStringList());
        m_element->load();
        QCOMPARE(m_answers.size(), 2);
        m_media->setVolume(0.5, note());
        m_media->pause(note());
        m_element->tell({{"readyState", 0}});
        QCOMPARE(m_element->takeCommands(), QStringList({QStringLiteral("volume 0.5"), QStringLiteral("pause 0")}));
        // An element that has gone is not waited for.
        m_element->tell(QJsonValue());
        m_media->play(note());
        QVERIFY(m_answers.value(2).contains(QStringLiteral("no media yet")));
    }

    void anInputOfTheViewerIsTold()
    {
        m_media->noteInput();
        QCOMPARE(m_element->takeCommands(), QStringList());
        m_element->tell({});
        m_media->noteInput();
        QCOMPARE(m_element->takeCommands(), QStringList(QStringLiteral("input 0")));
    }

    void aRefusalHoldsForItsDocument()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("document\\.open\\(\\)")));
        m_media->play(note());
        m_element->refuse();
        m_element->replacePlayer();
        m_media->pause(note());
        QCOMPARE(m_answers.filter(QStringLiteral("document.open()")).size(), 2);
        m_element->load();
        m_media->pause(note());
        QCOMPARE(m_answers.size(), 2);
        m_element->tell({});
        QCOMPARE(m_element->takeCommands(), QStringList(QStringLiteral("pause 0")));
    }

    void switchedOffItKnowsAndDoesNothing()
    {
        m_media = std::make_unique<MediaAccess>(*m_bridge, m_clock, MediaAccess::Mode::Off);
        QVERIFY(!m_media->isOn());
        m_element->tell({});
        QVERIFY(!m_media->status());
        m_media->pause(note());
        QVERIFY(m_answers.value(0).contains(QStringLiteral("switched off")));
        QCOMPARE(m_element->takeCommands(), QStringList());
    }

private:
    MediaAccess::Reply note()
    {
        return [this](const Result<MediaStatus> &result) {
            m_answers += result ? QStringLiteral("done %1").arg(result->volume) : result.error().message;
        };
    }

    ManualClock m_clock;
    MessageIntake m_intake{m_clock};
    std::unique_ptr<MessageBridge> m_bridge;
    std::unique_ptr<MediaAccess> m_media;
    std::unique_ptr<FakeElement> m_element;
    QStringList m_answers;
};

QTEST_GUILESS_MAIN(TestMediaAccess)
#include "TestMediaAccess.moc"
