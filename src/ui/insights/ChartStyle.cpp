// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/ChartStyle.h"

namespace vitrine {

using namespace Qt::StringLiterals;

ChartStyle ChartStyle::fromTheme(const QVariantMap &theme)
{
    ChartStyle style;
    const auto read = [&theme](QColor &color, const QString &name) {
        if (const QColor given = theme.value(name).value<QColor>(); given.isValid())
            color = given;
    };
    read(style.background, u"background"_s);
    read(style.text, u"text"_s);
    read(style.muted, u"muted"_s);
    read(style.line, u"line"_s);
    read(style.accent, u"accent"_s);
    read(style.warning, u"warning"_s);
    read(style.error, u"error"_s);
    read(style.rate, u"rate"_s);
    for (std::size_t i = 0; i < style.states.size(); ++i) {
        style.states[i] = style.muted;
        read(style.states[i], playbackStateName(static_cast<PlaybackState>(i)));
    }
    style.font.setFamily(theme.value(u"family"_s, style.font.family()).toString());
    if (const int size = theme.value(u"pixelSize"_s).toInt(); size > 0)
        style.font.setPixelSize(size);
    style.lineWidth = theme.value(u"lineWidth"_s, 1.0).toDouble();
    return style;
}

} // namespace vitrine
