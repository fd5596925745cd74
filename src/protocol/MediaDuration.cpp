// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/MediaDuration.h"

#include "protocol/LooseJson.h"

namespace vitrine {

namespace {

constexpr double liveMarkerSeconds = 4294967296.0; // 2^32, what the player reports for live media

} // namespace

MediaDuration MediaDuration::fromSeconds(double seconds)
{
    if (seconds == liveMarkerSeconds)
        return live();
    if (!(seconds > 0.0) || seconds > longestMediaSeconds)
        return {};
    return {Kind::Finite, seconds};
}

MediaDuration MediaDuration::fromJson(const QJsonValue &value)
{
    const std::optional<double> seconds = looseNumber(value);
    return seconds ? fromSeconds(*seconds) : MediaDuration();
}

} // namespace vitrine
