// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinChecker.h"

#include "support/ManualClock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

using Outcome = PinAttempt::Outcome;

class TestPinChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PinHash> hash = PinHash::create(u"271828"_s);
        const Result<PinHash> other = PinHash::create(u"314159"_s);
        QVERIFY(hash && other);
        m_hash = std::make_unique<PinHash>(*hash);
        m_other = std::make_unique<PinHash>(*other);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>();
        QVERIFY(PinFile(pinFile()).write(*m_hash));
        restart();
    }

    void answersEachAttempt()
    {
        QCOMPARE(enter(u"271829"_s).outcome, Outcome::Wrong);
        QVERIFY((enter(u"271828"_s) == PinAttempt{.outcome = Outcome::Right, .attemptsLeft = 5}));
    }

    void theCallerDoesNotWaitForTheComparison()
    {
        QSignalSpy answered(m_checker.get(), &PinChecker::answered);
        m_checker->check(u"271828"_s);
        QVERIFY(m_checker->isBusy());
        QCOMPARE(answered.count(), 0);
        m_checker->check(u"271829"_s); // is not queued
        QTRY_COMPARE(answered.count(), 1);
        QVERIFY(!m_checker->isBusy());
        QCOMPARE(answered.first().first().value<PinAttempt>().outcome, Outcome::Right);
    }

    void aLockSurvivesARestart()
    {
        lock();
        QCOMPARE(m_checker->lockedFor(), 15min);
        m_clock->advance(5min);
        restart();
        QCOMPARE(m_checker->lockedFor(), 10min);
        QCOMPARE(enter(u"271828"_s).outcome, Outcome::Locked);
    }

    void aNewPinIsValidAtOnce()
    {
        QCOMPARE(enter(u"314159"_s).outcome, Outcome::Wrong);
        QVERIFY(PinFile(pinFile()).write(*m_other));
        QCOMPARE(enter(u"271828"_s).outcome, Outcome::Wrong);
        QCOMPARE(enter(u"314159"_s).outcome, Outcome::Right);
    }

    void withoutAPinNoAttemptIsRightOrCounted_data()
    {
        QTest::addColumn<QByteArray>("content"); // null: no file
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("a PIN that is not hashed") << QByteArray("271828");
    }

    void withoutAPinNoAttemptIsRightOrCounted()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(QFile::remove(pinFile()));
        if (!content.isNull()) {
            QFile file(pinFile());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
        for (int i = 0; i < 6; ++i) {
            const PinAttempt attempt = enter(u"271828"_s);
            QCOMPARE(attempt.outcome, Outcome::Unavailable);
            QVERIFY2(attempt.why.contains(pinFile()) && !attempt.why.contains(u"271828"_s), qPrintable(attempt.why));
        }
        QCOMPARE(m_checker->lockedFor(), 0ms);
    }

    void itsEndWaitsForTheAttempt()
    {
        m_checker->check(u"271829"_s);
        restart();
        QCOMPARE(enter(u"271829"_s).attemptsLeft, 3);
    }

private:
    [[nodiscard]] QString pinFile() const { return m_folder->filePath(u"pin"_s); }

    void restart()
    {
        m_checker.reset();
        m_checker = std::make_unique<PinChecker>(pinFile(), m_folder->filePath(u"attempts.json"_s), *m_clock);
    }

    PinAttempt enter(const QString &pin)
    {
        std::optional<PinAttempt> answer;
        const auto connection = connect(m_checker.get(), &PinChecker::answered, this,
                                        [&answer](const PinAttempt &attempt) { answer = attempt; });
        m_checker->check(pin);
        const bool isAnswered = QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000);
        disconnect(connection);
        return isAnswered ? *answer : PinAttempt{.why = u"no answer"_s};
    }

    void lock()
    {
        for (int i = 0; i < PinLimiter::failuresToLock; ++i)
            QCOMPARE(enter(u"271829"_s).outcome, Outcome::Wrong);
    }

    std::unique_ptr<PinHash> m_hash;
    std::unique_ptr<PinHash> m_other;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<PinChecker> m_checker;
};

QTEST_GUILESS_MAIN(TestPinChecker)
#include "TestPinChecker.moc"
