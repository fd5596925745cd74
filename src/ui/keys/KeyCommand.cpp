// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeyCommand.h"

#include "ui/MediaTimeText.h"
#include "web/MediaAccess.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Kind = KeyCommand::Kind;

constexpr double shortSkip = 5.0;
constexpr double longSkip = 10.0;
constexpr double volumeStep = 0.05;
constexpr double rateStep = 0.25;

struct KeyCommandText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KeyCommand)
};

/// \a seconds, moved into the nearest place that can be sought.
std::optional<KeyCommand> seekTo(double seconds, const MediaStatus &status)
{
    std::optional<double> nearest;
    for (const MediaRange &range : status.seekable) {
        const double inside = std::clamp(seconds, range.start, range.end);
        if (!nearest || std::abs(inside - seconds) < std::abs(*nearest - seconds))
            nearest = inside;
    }
    if (!nearest)
        return std::nullopt;
    return KeyCommand{Kind::Seek, *nearest};
}

/// A live stream has no length, but may have a part that can be sought.
std::optional<KeyCommand> seekToTenth(int tenth, const MediaStatus &status)
{
    if (status.seekable.isEmpty())
        return std::nullopt;
    const double start = status.duration.seconds() ? 0.0 : status.seekable.constFirst().start;
    const double end = status.duration.seconds().value_or(status.seekable.constLast().end);
    return seekTo(start + (end - start) * tenth / 10.0, status);
}

/// The next multiple of \a step above \a value, or below it, within the limits; none if it is there already.
std::optional<double> stepped(double value, double step, int direction, double lowest, double highest)
{
    constexpr double tolerance = 1e-6;
    const double steps = value / step;
    const double next = direction > 0 ? std::floor(steps + tolerance) + 1 : std::ceil(steps - tolerance) - 1;
    const double result = std::clamp(next * step, lowest, highest);
    return std::abs(result - value) < tolerance ? std::nullopt : std::optional(result);
}

std::optional<KeyCommand> rateCommand(int direction, const MediaStatus &status)
{
    const auto rate =
        stepped(status.playbackRate, rateStep, direction, MediaAccess::lowestRate, MediaAccess::highestRate);
    return rate ? std::optional(KeyCommand{Kind::SetRate, *rate}) : std::nullopt;
}

/// A muted element is heard again first, at the volume that it has.
std::optional<KeyCommand> volumeCommand(int direction, const MediaStatus &status)
{
    if (status.muted && direction > 0)
        return KeyCommand{Kind::SetMuted, 0.0};
    const auto volume = stepped(status.volume, volumeStep, direction, 0.0, 1.0);
    return volume ? std::optional(KeyCommand{Kind::SetVolume, *volume}) : std::nullopt;
}

} // namespace

std::optional<KeyCommand> keyCommand(const KeyPress &press, const MediaStatus &status)
{
    switch (press.action) {
    case KeyAction::TogglePlayback:
        return KeyCommand{status.paused || status.ended ? Kind::Play : Kind::Pause};
    case KeyAction::SkipBack:
        return seekTo(status.positionSeconds - shortSkip, status);
    case KeyAction::SkipForward:
        return seekTo(status.positionSeconds + shortSkip, status);
    case KeyAction::LongSkipBack:
        return seekTo(status.positionSeconds - longSkip, status);
    case KeyAction::LongSkipForward:
        return seekTo(status.positionSeconds + longSkip, status);
    case KeyAction::SeekTenth:
        return seekToTenth(press.index, status);
    case KeyAction::RateDown:
        return rateCommand(-1, status);
    case KeyAction::RateUp:
        return rateCommand(1, status);
    case KeyAction::VolumeUp:
        return volumeCommand(1, status);
    case KeyAction::VolumeDown:
        return volumeCommand(-1, status);
    case KeyAction::ToggleMute:
        return KeyCommand{Kind::SetMuted, status.muted ? 0.0 : 1.0};
    default:
        return std::nullopt;
    }
}

MediaStatus statusAfter(const KeyCommand &command, MediaStatus status)
{
    switch (command.kind) {
    case Kind::Play:
    case Kind::Pause:
        status.paused = command.kind == Kind::Pause;
        status.ended = false;
        break;
    case Kind::Seek:
        status.positionSeconds = command.value;
        break;
    case Kind::SetRate:
        status.playbackRate = command.value;
        break;
    case Kind::SetVolume:
        status.volume = command.value;
        break;
    case Kind::SetMuted:
        status.muted = command.value > 0.0;
        break;
    }
    return status;
}

QString keyCommandText(const KeyCommand &command)
{
    switch (command.kind) {
    case Kind::Play:
        return KeyCommandText::tr("Playing");
    case Kind::Pause:
        return KeyCommandText::tr("Paused");
    case Kind::Seek:
        return KeyCommandText::tr("Go to %1").arg(mediaTimeText(command.value));
    case Kind::SetRate:
        return KeyCommandText::tr("Rate %1").arg(playbackRateText(command.value));
    case Kind::SetVolume:
        return KeyCommandText::tr("Volume %1 %").arg(QLocale().toString(qRound(command.value * 100)));
    case Kind::SetMuted:
        break;
    }
    return command.value > 0.0 ? KeyCommandText::tr("Sound off") : KeyCommandText::tr("Sound on");
}

QString keyCommandName(Kind kind)
{
    switch (kind) {
    case Kind::Play:
        return u"play"_s;
    case Kind::Pause:
        return u"pause"_s;
    case Kind::Seek:
        return u"seek"_s;
    case Kind::SetRate:
        return u"setRate"_s;
    case Kind::SetVolume:
        return u"setVolume"_s;
    case Kind::SetMuted:
        break;
    }
    return u"setMuted"_s;
}

} // namespace vitrine
