// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MediaTimeText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace vitrine {

QString mediaTimeText(double seconds)
{
    constexpr double longest = 359'999.0; // 99:59:59
    const auto whole = std::isfinite(seconds) ? static_cast<int>(std::clamp(seconds, 0.0, longest)) : 0;
    const QString minutesAndSeconds = QStringLiteral("%1:%2")
                                          .arg(whole / 60 % 60, whole < 3600 ? 1 : 2, 10, QLatin1Char('0'))
                                          .arg(whole % 60, 2, 10, QLatin1Char('0'));
    return whole < 3600 ? minutesAndSeconds : QStringLiteral("%1:%2").arg(whole / 3600).arg(minutesAndSeconds);
}

QString playbackRateText(double rate)
{
    const double hundredths = std::isfinite(rate) ? std::round(rate * 100.0) / 100.0 : 1.0;
    //: Playback rate, for example 1.25×
    return QCoreApplication::translate("vitrine::PlaybackRate", "%1×").arg(QLocale().toString(hundredths, 'g', 6));
}

bool isNotableRate(double rate, bool live)
{
    constexpr double lowestLive = 0.95;
    constexpr double highestLive = 1.10;
    constexpr double unseen = 0.005; // playbackRateText() has two decimals
    if (!std::isfinite(rate) || rate <= 0.0)
        return false;
    const double lowest = (live ? lowestLive : 1.0) - unseen;
    const double highest = (live ? highestLive : 1.0) + unseen;
    return rate < lowest || rate > highest;
}

} // namespace vitrine
