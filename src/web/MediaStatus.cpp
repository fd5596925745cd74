// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MediaStatus.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace vitrine {

namespace {

constexpr qsizetype maximumRanges = 32;
constexpr double greatest = 9007199254740992.0; // 2^53: a double represents larger integers inexactly
constexpr double fastest = 16.0;                // Chromium's limit

/// \brief Reads the fields of an object, and records whether all were present and in range.
class FieldReader
{
public:
    explicit FieldReader(const QJsonObject &object)
        : m_object(object)
    {
    }

    double number(const char *name, double least, double most)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        return check(value.isDouble() && isWithin(value.toDouble(), least, most), value.toDouble());
    }

    int count(const char *name, double most)
    {
        const double value = number(name, 0.0, most);
        return check(value == std::floor(value), static_cast<int>(value));
    }

    std::optional<qint64> frames(const char *name)
    {
        if (m_object.value(QLatin1StringView(name)).isNull())
            return std::nullopt;
        return static_cast<qint64>(number(name, 0.0, greatest));
    }

    bool flag(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        return check(value.isBool(), value.toBool());
    }

    QList<MediaRange> ranges(const char *name)
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        const QJsonArray array = value.toArray();
        check(value.isArray() && array.size() <= maximumRanges, 0);
        QList<MediaRange> found;
        for (const QJsonValue &item : array) {
            const QJsonArray pair = item.toArray();
            const double start = pair.at(0).toDouble(-1.0);
            const double end = pair.at(1).toDouble(-1.0);
            if (check(pair.size() == 2 && isWithin(start, 0.0, greatest) && isWithin(end, start, greatest), true))
                found.append({start, end});
        }
        return found;
    }

    MediaDuration duration()
    {
        if (flag("live"))
            return MediaDuration::live();
        if (m_object.value(QLatin1StringView("duration")).isNull())
            return {};
        return MediaDuration::fromSeconds(number("duration", 0.0, greatest));
    }

    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    [[nodiscard]] static bool isWithin(double value, double least, double most)
    {
        return std::isfinite(value) && value >= least && value <= most;
    }

    template<typename T>
    T check(bool good, T value)
    {
        m_isGood = m_isGood && good;
        return good ? value : T();
    }

    const QJsonObject &m_object;
    bool m_isGood = true;
};

} // namespace

std::optional<MediaStatus> MediaStatus::fromJson(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    FieldReader read(object);
    MediaStatus status;
    status.element = read.count("element", 1e9);
    status.isVideo = read.flag("video");
    status.positionSeconds = read.number("position", -greatest, greatest);
    status.duration = read.duration();
    status.paused = read.flag("paused");
    status.ended = read.flag("ended");
    status.seeking = read.flag("seeking");
    status.playbackRate = read.number("rate", -fastest, fastest);
    status.volume = read.number("volume", 0.0, 1.0);
    status.muted = read.flag("muted");
    status.readyState = read.count("readyState", 4.0);
    status.buffered = read.ranges("buffered");
    status.seekable = read.ranges("seekable");
    status.droppedFrames = read.frames("droppedFrames");
    status.totalFrames = read.frames("totalFrames");
    return read.isGood() ? std::optional(status) : std::nullopt;
}

} // namespace vitrine
