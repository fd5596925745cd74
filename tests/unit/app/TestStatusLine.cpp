// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StatusLine.h"

#include "recovery/RecoveryStatus.h"
#include "support/ManualClock.h"
#include "ui/ErrorText.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace vitrine;

class TestStatusLine : public QObject
{
    Q_OBJECT

private:
    /// All that has been written.
    QByteArray written()
    {
        std::rewind(m_file.get());
        char text[4096];
        return QByteArray(text, static_cast<qsizetype>(std::fread(text, 1, sizeof text, m_file.get())));
    }

    static RecoveryStatus failure(FailureCause cause, const QStringList &likelyCauses = {})
    {
        return {
            .state = RecoveryStatus::State::GivenUp, .hasFailed = true, .cause = cause, .likelyCauses = likelyCauses};
    }

    static void close(std::FILE *file) { std::fclose(file); }
    std::unique_ptr<std::FILE, decltype(&close)> m_file{nullptr, close};

private Q_SLOTS:
    void init()
    {
        m_file.reset(std::tmpfile());
        QVERIFY(m_file);
    }

    void saysHowItGoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        using enum PlaybackState;
        const MediaDuration finite = MediaDuration::fromSeconds(90.0);
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing known", StatusLine::text(Connecting, {}, {}, 1.0), QStringLiteral("connecting"));
        row("playing", StatusLine::text(Playing, 12.56, finite, 1.0), QStringLiteral("playing 0:12.5 / 1:30.0"));
        row("faster", StatusLine::text(Playing, 0.0, finite, 1.25), QStringLiteral("playing 0:00.0 / 1:30.0 1.25×"));
        row("live", StatusLine::text(Buffering, 1.8e9, MediaDuration::live(), 1.0), QStringLiteral("buffering live"));
    }

    void saysHowItGoes()
    {
        QFETCH(QString, text);
        QTEST(text, "expected");
    }

    void theSameLineIsNotRepeated()
    {
        const ManualClock clock;
        const PlaybackSession session(clock);
        StatusLine line(session, clock, m_file.get());
        auto *const timer = line.findChild<QTimer *>();
        QVERIFY(timer);
        timer->setInterval(0);
        QSignalSpy ticks(timer, &QTimer::timeout);
        QTRY_VERIFY(ticks.count() >= 3);
        QCOMPARE(written().count('\n'), 1);
    }

    void aFailureIsExplained()
    {
        const ManualClock clock;
        const PlaybackSession session(clock);
        StatusLine line(session, clock, m_file.get());
        line.printFailure(failure(FailureCause::NotReady, {QStringLiteral("The server \x1b[1m is\ndown.")}), {});
        const QByteArray text = written();
        QVERIFY2(text.startsWith("failed: The player did not start: The player did not respond in time."),
                 text.constData());
        QVERIFY2(text.endsWith(" The server \\x1b[1m is\\ndown. (not-ready)\n"), text.constData());
        QCOMPARE(text.count('\n'), 1);
    }

    void anErrorOfThePlayerIsExplained()
    {
        const ManualClock clock;
        const PlaybackSession session(clock);
        StatusLine line(session, clock, m_file.get());
        RecoveryStatus status = failure(FailureCause::DomainInvalid);
        status.error = PlaybackError();
        status.error->reason = ErrorReason::DomainInvalid;
        status.error->rawCode = QStringLiteral("7");
        status.error->message = QStringLiteral("not here");
        line.printFailure(status, QStringLiteral("https://host.example"));
        QVERIFY2(written().endsWith(" (ERROR_REASON_DOMAIN_INVALID, 7, not here, https://host.example)\n"),
                 written().constData());
    }

    void whatIsDoneAboutAFailureIsSaid()
    {
        const ManualClock clock;
        const PlaybackSession session(clock);
        StatusLine line(session, clock, m_file.get());
        const QByteArray promise = ErrorText::forFailure(FailureCause::NetworkLost).promise.toUtf8();
        const QByteArray advice = ErrorText::forFailure(FailureCause::NotReady).advice.toUtf8();
        QVERIFY(!promise.isEmpty() && !advice.isEmpty());
        RecoveryStatus network = failure(FailureCause::NetworkLost);
        network.state = RecoveryStatus::State::Waiting;
        line.printFailure(network, {});
        QVERIFY2(written().contains(promise), written().constData());
        RecoveryStatus start = failure(FailureCause::NotReady);
        start.state = RecoveryStatus::State::Waiting;
        line.printFailure(start, {});
        QVERIFY2(!written().contains(advice), written().constData()); // there is nothing to do yet
        line.printFailure(failure(FailureCause::NotReady), {});
        QVERIFY2(written().contains(advice), written().constData());
    }

    void whatIsNoFailureIsNotPrinted()
    {
        const ManualClock clock;
        const PlaybackSession session(clock);
        StatusLine line(session, clock, m_file.get());
        RecoveryStatus renewal;
        renewal.state = RecoveryStatus::State::RenewingToken; // ahead of the expiry
        line.printFailure(renewal, {});
        line.printFailure(RecoveryStatus(), {});
        QCOMPARE(written(), QByteArray());
    }

    void aFailureIsPrintedOnceUntilThereIsAPicture()
    {
        const ManualClock clock;
        PlaybackSession session(clock);
        StatusLine line(session, clock, m_file.get());
        for (int i = 0; i < 3; ++i)
            line.printFailure(failure(FailureCause::NotReady), {});
        QCOMPARE(written().count("failed: "), 1);
        PlaybackEvent event;
        event.meaning = EventMeaning::Started;
        session.handleEvent(event);
        line.printFailure(failure(FailureCause::NotReady), {});
        QCOMPARE(written().count("failed: "), 2);
    }

    void aStormOfStatesIsOneLine()
    {
        const ManualClock clock;
        PlaybackSession session(clock);
        const StatusLine line(session, clock, m_file.get());
        for (int i = 0; i < 10'000; ++i) {
            PlaybackEvent event;
            event.meaning = i % 2 == 0 ? EventMeaning::Paused : EventMeaning::Started;
            session.handleEvent(event);
        }
        QCOMPARE(written(), QByteArray());
        QTRY_COMPARE(written(), QByteArray("playing\n"));
    }
};

QTEST_GUILESS_MAIN(TestStatusLine)
#include "TestStatusLine.moc"
