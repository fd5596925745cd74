// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DesktopStyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QStyle>

#include <algorithm>
#include <string_view>
#include <utility>

namespace vitrine {

namespace {

// Largest pixel size that needs no scaling: 10 points at 96 dpi are 13 pixels, 11 points are 15.
constexpr qreal usualPixelSize = 14.5;
constexpr qreal largestScale = 3.0;

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(QLatin1Char('0'));
    const auto hasThatWidth = [&](char16_t digit) {
        return qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), width);
    };
    return std::ranges::all_of(std::u16string_view(u"123456789"), hasThatWidth);
}

} // namespace

DesktopStyle::DesktopStyle(QObject *parent)
    : QObject(parent)
{
    m_fontProbe.installEventFilter(this);
}

qreal DesktopStyle::textScale() const
{
    const qreal pixelSize = QFontInfo(QApplication::font()).pixelSize();
    return std::clamp(pixelSize / usualPixelSize, 1.0, largestScale);
}

QString DesktopStyle::family() const
{
    return QFontInfo(QApplication::font()).family();
}

QString DesktopStyle::digitsFamily() const
{
    return hasTabularDigits(QApplication::font()) ? family() : monospaceFamily();
}

QString DesktopStyle::monospaceFamily() const
{
    return QFontInfo(QFontDatabase::systemFont(QFontDatabase::FixedFont)).family();
}

bool DesktopStyle::isMotionReduced() const
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) <= 0;
}

void DesktopStyle::setWindowScale(qreal scale)
{
    const qreal bounded = std::max(1.0, scale);
    if (std::exchange(m_windowScale, bounded) != bounded)
        Q_EMIT windowScaleChanged();
}

bool DesktopStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        Q_EMIT fontChanged();
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
