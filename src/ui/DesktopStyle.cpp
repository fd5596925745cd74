// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/DesktopStyle.h"

#include "ui/ColorContrast.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPalette>
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

// Black and white have 21:1. Usual colours have less, such as 18:1 of black on the grey of Fusion.
constexpr double leastOfHighContrast = 20.0;

bool hasHighContrast(const QPalette &palette)
{
    return contrastRatio(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= leastOfHighContrast;
}

// Qt 6.4 does not tell which GTK theme the desktop has, so this is only what a user has asked for.
bool isHighContrastTheme(const QString &gtkTheme)
{
    return gtkTheme.startsWith(QLatin1StringView("HighContrast"));
}

} // namespace

DesktopStyle::DesktopStyle(QObject *parent)
    : QObject(parent)
{
    m_probe.installEventFilter(this);
    updateContrast();
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

void DesktopStyle::setContrast(std::optional<bool> high)
{
    m_contrast = high;
    updateContrast();
}

void DesktopStyle::updateContrast()
{
    const bool isHigh = m_contrast.value_or(hasHighContrast(QApplication::palette()) ||
                                            isHighContrastTheme(qEnvironmentVariable("GTK_THEME")));
    if (std::exchange(m_isHighContrast, isHigh) != isHigh)
        Q_EMIT highContrastChanged();
}

bool DesktopStyle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        Q_EMIT fontChanged();
    else if (event->type() == QEvent::ApplicationPaletteChange)
        updateContrast();
    return QObject::eventFilter(watched, event);
}

} // namespace vitrine
