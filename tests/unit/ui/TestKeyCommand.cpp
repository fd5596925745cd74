// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeyCommand.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Kind = KeyCommand::Kind;

namespace {

MediaStatus playing(double position, double rate = 1.0)
{
    MediaStatus status;
    status.positionSeconds = position;
    status.duration = MediaDuration::fromSeconds(100.0);
    status.paused = false;
    status.playbackRate = rate;
    status.volume = 0.5;
    status.seekable = {{0.0, 100.0}};
    return status;
}

MediaStatus with(MediaStatus status, const std::function<void(MediaStatus &)> &change)
{
    change(status);
    return status;
}

MediaStatus live(const QList<MediaRange> &seekable)
{
    return with(playing(50.0), [&](MediaStatus &status) {
        status.duration = MediaDuration::live();
        status.seekable = seekable;
    });
}

QString written(const std::optional<KeyCommand> &command)
{
    return command ? u"%1 %2"_s.arg(keyCommandName(command->kind)).arg(command->value) : u"nothing"_s;
}

} // namespace

Q_DECLARE_METATYPE(vitrine::MediaStatus)

/// What a key makes of the media.
class TestKeyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesAState_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<int>("index");
        QTest::addColumn<MediaStatus>("status");
        QTest::addColumn<QString>("command");
        const auto row = [](const char *name, KeyAction action, const MediaStatus &status, const char *command,
                            int index = 0) {
            QTest::newRow(name) << int(action) << index << status << QString::fromLatin1(command);
        };
        const auto paused = with(playing(10), [](MediaStatus &status) { status.paused = true; });
        const auto ended = with(playing(100), [](MediaStatus &status) { status.ended = true; });
        const auto muted = with(playing(10), [](MediaStatus &status) { status.muted = true; });
        const auto loud = with(playing(10), [](MediaStatus &status) { status.volume = 1.0; });
        const auto odd = with(playing(10), [](MediaStatus &status) { status.volume = 0.52; });
        const auto gap = with(playing(20), [](MediaStatus &status) { status.seekable = {{0.0, 21.0}, {40.0, 100.0}}; });
        row("pause", KeyAction::TogglePlayback, playing(10), "pause 0");
        row("play", KeyAction::TogglePlayback, paused, "play 0");
        row("play again after the end", KeyAction::TogglePlayback, ended, "play 0");
        row("back", KeyAction::SkipBack, playing(30), "seek 25");
        row("forward", KeyAction::SkipForward, playing(30), "seek 35");
        row("far back", KeyAction::LongSkipBack, playing(30), "seek 20");
        row("far forward", KeyAction::LongSkipForward, playing(30), "seek 40");
        row("not before the begin", KeyAction::LongSkipBack, playing(3), "seek 0");
        row("not beyond the end", KeyAction::LongSkipForward, playing(95), "seek 100");
        row("to the edge of a gap", KeyAction::SkipForward, gap, "seek 21");
        row("over a gap", KeyAction::LongSkipForward, with(gap, [](MediaStatus &s) { s.positionSeconds = 21.5; }),
            "seek 40");
        row("the begin", KeyAction::SeekTenth, playing(30), "seek 0", 0);
        row("seven tenths", KeyAction::SeekTenth, playing(30), "seek 70", 7);
        row("live, not seekable", KeyAction::SkipBack, live({}), "nothing");
        row("live, not seekable: tenth", KeyAction::SeekTenth, live({}), "nothing", 3);
        row("live, a window: tenth", KeyAction::SeekTenth, live({{20.0, 60.0}}), "seek 40", 5);
        row("live, a window: back", KeyAction::LongSkipBack, live({{45.0, 60.0}}), "seek 45");
        row("faster", KeyAction::RateUp, playing(10, 1.0), "setRate 1.25");
        row("slower", KeyAction::RateDown, playing(10, 1.0), "setRate 0.75");
        row("faster from between", KeyAction::RateUp, playing(10, 1.1), "setRate 1.25");
        row("slower from between", KeyAction::RateDown, playing(10, 1.1), "setRate 1");
        row("fastest", KeyAction::RateUp, playing(10, 4.0), "nothing");
        row("slowest", KeyAction::RateDown, playing(10, 0.25), "nothing");
        row("louder", KeyAction::VolumeUp, playing(10), "setVolume 0.55");
        row("quieter", KeyAction::VolumeDown, playing(10), "setVolume 0.45");
        row("louder from between", KeyAction::VolumeUp, odd, "setVolume 0.55");
        row("loudest", KeyAction::VolumeUp, loud, "nothing");
        row("louder while muted", KeyAction::VolumeUp, muted, "setMuted 0");
        row("mute", KeyAction::ToggleMute, playing(10), "setMuted 1");
        row("unmute", KeyAction::ToggleMute, muted, "setMuted 0");
        row("no key of the player", KeyAction::ToggleEvents, playing(10), "nothing");
    }

    void reachesAState()
    {
        QFETCH(const int, action);
        QFETCH(const int, index);
        QFETCH(const MediaStatus, status);
        QFETCH(const QString, command);
        QCOMPARE(written(keyCommand({KeyAction(action), index, true}, status)), command);
    }

    /// Three quick presses add up, before the player has confirmed the first.
    void pressesAddUp()
    {
        MediaStatus status = playing(30);
        for (int times = 0; times < 3; ++times)
            status = statusAfter(*keyCommand({KeyAction::SkipForward}, status), status);
        QCOMPARE(status.positionSeconds, 45.0);
        for (int times = 0; times < 3; ++times)
            status = statusAfter(*keyCommand({KeyAction::TogglePlayback}, status), status);
        QVERIFY(status.paused);
        for (int times = 0; times < 20; ++times) {
            if (const auto command = keyCommand({KeyAction::VolumeUp}, status))
                status = statusAfter(*command, status);
        }
        QCOMPARE(status.volume, 1.0);
    }

    void saysWhatItHasDone_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("play") << int(Kind::Play) << 0.0 << u"Playing"_s;
        QTest::newRow("pause") << int(Kind::Pause) << 0.0 << u"Paused"_s;
        QTest::newRow("seek") << int(Kind::Seek) << 65.4 << u"Go to 1:05"_s;
        QTest::newRow("rate") << int(Kind::SetRate) << 1.25 << u"Rate 1.25×"_s;
        QTest::newRow("volume") << int(Kind::SetVolume) << 0.55 << u"Volume 55 %"_s;
        QTest::newRow("mute") << int(Kind::SetMuted) << 1.0 << u"Sound off"_s;
        QTest::newRow("unmute") << int(Kind::SetMuted) << 0.0 << u"Sound on"_s;
    }

    void saysWhatItHasDone()
    {
        QFETCH(const int, kind);
        QFETCH(const double, value);
        QFETCH(const QString, text);
        QCOMPARE(keyCommandText({Kind(kind), value}), text);
    }
};

QTEST_GUILESS_MAIN(TestKeyCommand)
#include "TestKeyCommand.moc"
