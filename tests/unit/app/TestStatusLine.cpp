// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StatusLine.h"

#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace vitrine;

class TestStatusLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        const auto close = [](std::FILE *file) {
            std::fclose(file);
        };
        const std::unique_ptr<std::FILE, decltype(close)> file(std::tmpfile(), close);
        QVERIFY(file);
        const ManualClock clock;
        const PlaybackSession session(clock);
        StatusLine line(session, clock, file.get());
        auto *const timer = line.findChild<QTimer *>();
        QVERIFY(timer);
        timer->setInterval(0);
        QSignalSpy ticks(timer, &QTimer::timeout);
        QTRY_VERIFY(ticks.count() >= 3);
        std::rewind(file.get());
        char text[4096];
        QCOMPARE(QByteArray(text, static_cast<qsizetype>(std::fread(text, 1, sizeof text, file.get()))).count('\n'), 1);
    }

    void aStormOfStatesIsOneLine()
    {
        const auto close = [](std::FILE *file) {
            std::fclose(file);
        };
        const std::unique_ptr<std::FILE, decltype(close)> file(std::tmpfile(), close);
        QVERIFY(file);
        const auto written = [&file] {
            std::rewind(file.get());
            char text[4096];
            return QByteArray(text, static_cast<qsizetype>(std::fread(text, 1, sizeof text, file.get())));
        };
        const ManualClock clock;
        PlaybackSession session(clock);
        const StatusLine line(session, clock, file.get());
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
