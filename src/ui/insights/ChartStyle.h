// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"

#include <QColor>
#include <QFont>
#include <QVariantMap>

#include <array>

namespace vitrine {

/// \brief Font and colours of a chart. A value.
struct ChartStyle
{
    QFont font;
    double lineWidth = 1.0; ///< of axes, pixels
    QColor background{Qt::black};
    QColor text{Qt::white};
    QColor muted{Qt::gray};
    QColor line{Qt::darkGray};
    QColor accent{Qt::cyan};
    QColor warning{Qt::yellow};
    QColor error{Qt::red};
    QColor rate{Qt::yellow};        ///< of media that was played at another rate than 1
    std::array<QColor, 8> states{}; ///< in the order of PlaybackState

    [[nodiscard]] QColor stateColor(PlaybackState state) const { return states[static_cast<std::size_t>(state)]; }

    /// From `Theme.chart`: the names above, and those of the states; what is missing stays as it is.
    [[nodiscard]] static ChartStyle fromTheme(const QVariantMap &theme);
};

} // namespace vitrine
