// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/PinPadModel.h"

#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

using Outcome = PinAttempt::Outcome;

class TestPinPadModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_pad = std::make_unique<PinPadModel>(m_clock, 1h);
        m_confirmed = std::make_unique<QSignalSpy>(m_pad.get(), &PinPadModel::confirmed);
        m_cancelled = std::make_unique<QSignalSpy>(m_pad.get(), &PinPadModel::cancelled);
    }

    void handsOverThePinAndForgetsIt()
    {
        m_pad->open(0ms);
        type(u"2718"_s);
        QCOMPARE(m_pad->digits(), 4);
        m_pad->confirm();
        QCOMPARE(m_confirmed->count(), 1);
        QCOMPARE(m_confirmed->first().first().toString(), u"2718"_s);
        QCOMPARE(m_pad->digits(), 0);
    }

    void correctsDigits()
    {
        m_pad->open(0ms);
        type(u"27190"_s);
        m_pad->erase();
        m_pad->erase();
        type(u"8"_s);
        m_pad->confirm();
        QCOMPARE(m_confirmed->first().first().toString(), u"2718"_s);
    }

    void aPinHasFourToTwelveDigits()
    {
        m_pad->open(0ms);
        type(u"123"_s);
        QVERIFY(!m_pad->isComplete());
        m_pad->confirm();
        QCOMPARE(m_confirmed->count(), 0);
        type(u"4"_s);
        QVERIFY(m_pad->isComplete());
        type(u"567890123456"_s);
        QCOMPARE(m_pad->digits(), 12);
        m_pad->press(10);
        m_pad->press(-1);
        m_pad->confirm();
        QCOMPARE(m_confirmed->first().first().toString(), u"123456789012"_s);
    }

    void takesNothingWhileItIsClosed()
    {
        type(u"27182"_s);
        m_pad->confirm();
        m_pad->cancel();
        QCOMPARE(m_pad->digits(), 0);
        QCOMPARE(m_confirmed->count() + m_cancelled->count(), 0);
        m_pad->present({.outcome = Outcome::Wrong, .attemptsLeft = 2});
        QVERIFY(!m_pad->hasProblem());
    }

    void takesNothingDuringAnAttempt()
    {
        enter();
        QVERIFY(!m_pad->isUsable());
        type(u"5555"_s);
        m_pad->confirm();
        m_pad->cancel();
        QVERIFY(m_pad->isOpen());
        QCOMPARE(m_pad->digits(), 0);
        QCOMPARE(m_confirmed->count(), 1);
    }

    void tellsWhatBecameOfTheAttempt_data()
    {
        QTest::addColumn<PinAttempt>("attempt");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isUsable");
        QTest::addColumn<bool>("hasProblem");
        QTest::newRow("wrong") << PinAttempt{.outcome = Outcome::Wrong, .attemptsLeft = 3}
                               << u"Wrong PIN. Attempts left: 3"_s << true << true;
        QTest::newRow("the fifth failure") << PinAttempt{.outcome = Outcome::Wrong, .lockedFor = 15min}
                                           << u"Too many wrong PINs.\nTry again in 15:00"_s << false << true;
        QTest::newRow("locked") << PinAttempt{.outcome = Outcome::Locked, .lockedFor = 59'001ms}
                                << u"Too many wrong PINs.\nTry again in 1:00"_s << false << true;
        QTest::newRow("unavailable") << PinAttempt{.outcome = Outcome::Unavailable, .why = u"/secret/path"_s}
                                     << u"The PIN cannot be checked.\nThe log of Vitrine tells why."_s << true << true;
        QTest::newRow("right") << PinAttempt{.outcome = Outcome::Right, .attemptsLeft = 5} << u"Vitrine closes."_s
                               << false << false;
    }

    void tellsWhatBecameOfTheAttempt()
    {
        QFETCH(const PinAttempt, attempt);
        enter();
        QCOMPARE(m_pad->text(), u"Checking the PIN…"_s);
        m_pad->present(attempt);
        QTEST(m_pad->text(), "text");
        QTEST(m_pad->isUsable(), "isUsable");
        QTEST(m_pad->hasProblem(), "hasProblem");
        QVERIFY(m_pad->isOpen());
    }

    void theFirstDigitTakesTheProblemAway()
    {
        enter();
        m_pad->present({.outcome = Outcome::Wrong, .attemptsLeft = 4});
        type(u"1"_s);
        QVERIFY(!m_pad->hasProblem());
        QCOMPARE(m_pad->text(), u"Enter the PIN to leave the kiosk."_s);
    }

    void countsALockDown()
    {
        m_pad->open(90s);
        QCOMPARE(m_pad->text(), u"Too many wrong PINs.\nTry again in 1:30"_s);
        type(u"2718"_s);
        m_pad->confirm();
        QCOMPARE(m_confirmed->count(), 0);
        QSignalSpy changed(m_pad.get(), &PinPadModel::changed);
        m_clock.advance(89'500ms);
        m_pad->tick();
        QCOMPARE(m_pad->text(), u"Too many wrong PINs.\nTry again in 0:01"_s);
        QVERIFY(changed.count() > 0);
        m_clock.advance(500ms);
        m_pad->tick();
        QVERIFY(m_pad->isUsable() && !m_pad->hasProblem());
        type(u"2718"_s);
        m_pad->confirm();
        QCOMPARE(m_confirmed->count(), 1);
    }

    void forgetsTheDigitsWhenItCloses()
    {
        m_pad->open(0ms);
        type(u"27"_s);
        m_pad->cancel();
        QVERIFY(!m_pad->isOpen());
        m_pad->open(0ms);
        QCOMPARE(m_pad->digits(), 0);
        QVERIFY(!m_pad->hasProblem());
    }

    void isCancelledUnlessThereWasAnAttempt()
    {
        m_pad->open(0ms);
        type(u"27"_s);
        m_pad->cancel();
        QCOMPARE(m_cancelled->count(), 1);
        enter();
        m_pad->present({.outcome = Outcome::Wrong, .attemptsLeft = 4});
        m_pad->cancel();
        QCOMPARE(m_cancelled->count(), 1);
        m_pad->open(5min);
        m_pad->cancel();
        QVERIFY2(m_cancelled->count() == 1, "the lock has been told");
    }

    void closesWithoutInput()
    {
        PinPadModel pad(m_clock, 1ms);
        QSignalSpy cancelled(&pad, &PinPadModel::cancelled);
        pad.open(0ms);
        QTRY_VERIFY(!pad.isOpen());
        QCOMPARE(cancelled.count(), 1);
    }

    void staysOpenDuringAnAttemptAndAfterTheRightPin()
    {
        PinPadModel pad(m_clock, 1ms);
        pad.open(0ms);
        for (int digit = 0; digit < 4; ++digit)
            pad.press(digit);
        pad.confirm();
        waitForTheLimit();
        QVERIFY(pad.isOpen());
        pad.present({.outcome = Outcome::Right});
        waitForTheLimit();
        QVERIFY(pad.isOpen());
    }

    void openingItTwiceChangesNothing()
    {
        m_pad->open(0ms);
        type(u"27"_s);
        QSignalSpy opened(m_pad.get(), &PinPadModel::openChanged);
        m_pad->open(5min);
        QCOMPARE(m_pad->digits(), 2);
        QVERIFY(m_pad->isUsable());
        QCOMPARE(opened.count(), 0);
    }

private:
    void type(const QString &digits)
    {
        for (const QChar digit : digits)
            m_pad->press(digit.digitValue());
    }

    void enter()
    {
        m_pad->open(0ms);
        type(u"2718"_s);
        m_pad->confirm();
    }

    /// Until a pad that was opened later has closed by itself.
    void waitForTheLimit() const
    {
        PinPadModel later(m_clock, 2ms);
        later.open(0ms);
        QTRY_VERIFY(!later.isOpen());
    }

    ManualClock m_clock;
    std::unique_ptr<PinPadModel> m_pad;
    std::unique_ptr<QSignalSpy> m_confirmed;
    std::unique_ptr<QSignalSpy> m_cancelled;
};

QTEST_GUILESS_MAIN(TestPinPadModel)
#include "TestPinPadModel.moc"
