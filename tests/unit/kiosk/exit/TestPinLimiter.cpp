// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinLimiter.h"

#include "support/ManualClock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

using Outcome = PinAttempt::Outcome;

class TestPinLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"pin.json"_s);
        m_clock = std::make_unique<ManualClock>();
        m_clock->advance(1h);
        m_checks = 0;
        restart();
    }

    void fiveFailuresLockForFifteenMinutes()
    {
        for (int left = 4; left > 0; --left)
            QVERIFY((guess() == PinAttempt{.outcome = Outcome::Wrong, .attemptsLeft = left}));
        QCOMPARE(m_limiter->lockedFor(), 0ms);
        QVERIFY((guess() == PinAttempt{.outcome = Outcome::Wrong, .lockedFor = 15min}));
        m_clock->advance(14min);
        QVERIFY((enterRight() == PinAttempt{.outcome = Outcome::Locked, .lockedFor = 1min}));
        QCOMPARE(m_checks, 5);
        m_clock->advance(1min);
        QVERIFY((guess() == PinAttempt{.outcome = Outcome::Wrong, .attemptsLeft = 4}));
    }

    void theRightPinClearsTheFailures()
    {
        for (int i = 0; i < 4; ++i)
            QCOMPARE(guess().outcome, Outcome::Wrong);
        QVERIFY((enterRight() == PinAttempt{.outcome = Outcome::Right, .attemptsLeft = 5}));
        QCOMPARE(m_limiter->lockedFor(), 0ms);
        restart();
        QCOMPARE(guess().attemptsLeft, 4);
    }

    void failuresSurviveARestart()
    {
        QCOMPARE(guess().attemptsLeft, 4);
        QCOMPARE(guess().attemptsLeft, 3);
        restart();
        QCOMPARE(guess().attemptsLeft, 2);
        m_clock->advance(24h * 30);
        restart();
        QCOMPARE(guess().attemptsLeft, 1);
    }

    void aLockSurvivesARestart()
    {
        lock();
        m_clock->advance(5min);
        restart();
        QCOMPARE(m_limiter->lockedFor(), 10min);
        QCOMPARE(enterRight().outcome, Outcome::Locked);
        m_clock->advance(10min);
        restart();
        QCOMPARE(m_limiter->lockedFor(), 0ms);
        QCOMPARE(guess().attemptsLeft, 4);
    }

    void anAttemptIsWrittenBeforeItIsChecked()
    {
        for (int failures = 1; failures <= 5; ++failures) {
            const PinAttempt attempt = m_limiter->attempt([&]() -> Result<bool> {
                // A program that crashes here starts again like this one.
                PinLimiter other(m_path, *m_clock);
                if (failures == 5)
                    return other.lockedFor() != 15min;
                const QByteArray written = fileText();
                const bool isCounted = written.contains("\"failures\": " + QByteArray::number(failures));
                return !isCounted; // right would be seen below
            });
            QCOMPARE(attempt.outcome, Outcome::Wrong);
        }
    }

    void withoutAFileToWriteThereIsNoAttempt()
    {
        m_path = m_folder->filePath(u"gone/pin.json"_s);
        restart();
        for (int i = 0; i < 10; ++i) {
            const PinAttempt attempt = enterRight();
            QCOMPARE(attempt.outcome, Outcome::Unavailable);
            QVERIFY2(attempt.why.contains(m_path), qPrintable(attempt.why));
        }
        QCOMPARE(m_checks, 0);
    }

    void anErrorOfTheCheckCountsAsAFailure()
    {
        const PinAttempt attempt = m_limiter->attempt([] { return Result<bool>(Error{u"no memory"_s}); });
        QVERIFY((attempt == PinAttempt{.outcome = Outcome::Unavailable, .attemptsLeft = 4, .why = u"no memory"_s}));
        restart();
        QCOMPARE(guess().attemptsLeft, 3);
    }

    void aClockThatIsSetDoesNotShortenALock_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("setBack");
        QTest::addColumn<bool>("withRestart");
        QTest::addColumn<std::chrono::milliseconds>("lockedFor");
        using std::chrono::milliseconds;
        QTest::newRow("back") << milliseconds(1h) << false << milliseconds(10min);
        QTest::newRow("forward") << milliseconds(-1h) << false << milliseconds(10min);
        QTest::newRow("back a little, restart") << milliseconds(2min) << true << milliseconds(12min);
        QTest::newRow("back, restart") << milliseconds(1h) << true << milliseconds(15min);
        QTest::newRow("back 20 years, restart") << milliseconds(20 * 365 * 24h) << true << milliseconds(15min);
    }

    void aClockThatIsSetDoesNotShortenALock()
    {
        QFETCH(const std::chrono::milliseconds, setBack);
        QFETCH(const bool, withRestart);
        QFETCH(const std::chrono::milliseconds, lockedFor);
        lock();
        m_clock->advance(5min);
        m_clock->setBack(setBack);
        if (withRestart)
            restart();
        QCOMPARE(m_limiter->lockedFor(), lockedFor);
        m_clock->advance(lockedFor - 1ms);
        QCOMPARE(guess().outcome, Outcome::Locked);
        m_clock->advance(1ms);
        QCOMPARE(guess().outcome, Outcome::Wrong);
    }

    void aDamagedFileIsALock_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\xff failures", 11);
        QTest::newRow("a list") << QByteArray("[0]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("cut") << QByteArray("{\"failures\": 0, \"lockedA");
        QTest::newRow("no lock time") << QByteArray("{\"failures\": 0}");
        QTest::newRow("text") << QByteArray("{\"failures\": \"0\", \"lockedAt\": null}");
        QTest::newRow("negative") << QByteArray("{\"failures\": -1, \"lockedAt\": null}");
        QTest::newRow("too many") << QByteArray("{\"failures\": 6, \"lockedAt\": null}");
        QTest::newRow("a fraction") << QByteArray("{\"failures\": 0.5, \"lockedAt\": null}");
        QTest::newRow("five without a lock") << QByteArray("{\"failures\": 5, \"lockedAt\": null}");
        QTest::newRow("a lock without five") << QByteArray("{\"failures\": 1, \"lockedAt\": \"2025-01-01T00:00:00Z\"}");
        QTest::newRow("no time") << QByteArray("{\"failures\": 5, \"lockedAt\": \"yesterday\"}");
        QTest::newRow("large") << QByteArray("{\"failures\": 0, \"lockedAt\": null, \"x\": \"") +
                                      QByteArray(9'000, 'x') + "\"}";
    }

    void aDamagedFileIsALock()
    {
        QFETCH(const QByteArray, text);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        restart();
        QCOMPARE(m_limiter->lockedFor(), 15min);
        m_clock->advance(10min);
        restart();
        QCOMPARE(m_limiter->lockedFor(), 15min);
        QCOMPARE(enterRight().outcome, Outcome::Locked);
        m_clock->advance(15min);
        QCOMPARE(enterRight().outcome, Outcome::Right);
        restart();
        QCOMPARE(m_limiter->lockedFor(), 0ms);
    }

    void whatIsNoFileIsALock()
    {
        QVERIFY(QDir().mkpath(m_path));
        restart();
        QCOMPARE(m_limiter->lockedFor(), 15min);
        m_clock->advance(15min);
        QCOMPARE(enterRight().outcome, Outcome::Unavailable);
        QVERIFY(QDir().rmdir(m_path));
        QVERIFY(QFile::link(m_folder->filePath(u"gone"_s), m_path));
        restart();
        QCOMPARE(m_limiter->lockedFor(), 15min);
    }

    void onlyTheOwnerCanWriteTheFile()
    {
        QCOMPARE(guess().outcome, Outcome::Wrong);
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY((QFile::permissions(m_path) & others) == QFile::Permissions());
    }

    void aDayOfGuessingHasAtMost480Attempts_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("step");         // between two guesses
        QTest::addColumn<int>("restartEvery");                       // guesses; 0: never
        QTest::addColumn<std::chrono::milliseconds>("setBackEvery"); // at each restart
        using std::chrono::milliseconds;
        QTest::newRow("every second") << milliseconds(1s) << 0 << milliseconds(0);
        QTest::newRow("with restarts") << milliseconds(1s) << 7 << milliseconds(0);
        QTest::newRow("with restarts in between") << milliseconds(700) << 1009 << milliseconds(0);
        QTest::newRow("with a clock that is set back") << milliseconds(1s) << 997 << milliseconds(10min);
    }

    void aDayOfGuessingHasAtMost480Attempts()
    {
        QFETCH(const std::chrono::milliseconds, step);
        QFETCH(const int, restartEvery);
        QFETCH(const std::chrono::milliseconds, setBackEvery);
        const std::chrono::milliseconds end = m_clock->elapsed() + 24h;
        for (int guesses = 1; m_clock->elapsed() < end; ++guesses) {
            QVERIFY(guess().outcome != Outcome::Right);
            m_clock->advance(step);
            if (restartEvery > 0 && guesses % restartEvery == 0) {
                m_clock->setBack(setBackEvery);
                restart();
            }
        }
        QVERIFY2(m_checks <= 480, qPrintable(QString::number(m_checks)));
        QVERIFY2(setBackEvery > 0ms || m_checks > 470, qPrintable(QString::number(m_checks)));
    }

private:
    void restart() { m_limiter = std::make_unique<PinLimiter>(m_path, *m_clock); }

    PinAttempt enter(bool isRight)
    {
        return m_limiter->attempt([this, isRight] {
            ++m_checks;
            return Result<bool>(isRight);
        });
    }

    PinAttempt guess() { return enter(false); }
    PinAttempt enterRight() { return enter(true); }

    void lock()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(guess().outcome, Outcome::Wrong);
        QCOMPARE(m_limiter->lockedFor(), 15min);
    }

    [[nodiscard]] QByteArray fileText() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<PinLimiter> m_limiter;
    QString m_path;
    int m_checks = 0;
};

QTEST_GUILESS_MAIN(TestPinLimiter)
#include "TestPinLimiter.moc"
