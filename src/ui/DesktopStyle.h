// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QWidget>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace vitrine {

/// \brief The style of the desktop and the window for the theme: text size, font families, reduced motion, contrast,
/// scale.
///
/// Follows changes of the application's font and palette. A singleton of the QML engine, which owns it; GUI thread.
class DesktopStyle : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

    Q_PROPERTY(qreal textScale READ textScale NOTIFY fontChanged)
    Q_PROPERTY(QString family READ family NOTIFY fontChanged)
    Q_PROPERTY(QString digitsFamily READ digitsFamily NOTIFY fontChanged)
    Q_PROPERTY(QString monospaceFamily READ monospaceFamily NOTIFY fontChanged)
    Q_PROPERTY(qreal windowScale READ windowScale NOTIFY windowScaleChanged)
    Q_PROPERTY(bool reducedMotion READ isMotionReduced CONSTANT)
    Q_PROPERTY(bool highContrast READ isHighContrast NOTIFY highContrastChanged)

public:
    explicit DesktopStyle(QObject *parent = nullptr);

    /// Scale of the desktop's text, 1 to 3: 1 for the usual size, 2 for twice that size.
    [[nodiscard]] qreal textScale() const;
    /// The application's font family.
    [[nodiscard]] QString family() const;
    /// family() if all its digits have the same width, else the fixed-width family of the system.
    [[nodiscard]] QString digitsFamily() const;
    /// The fixed-width family of the system.
    [[nodiscard]] QString monospaceFamily() const;
    /// True if the desktop has animations switched off; QML reads it once.
    [[nodiscard]] bool isMotionReduced() const;

    /// True if the views need high contrast: as setContrast() says, else if the desktop's colours are black and white,
    /// or its GTK theme is one of high contrast.
    [[nodiscard]] bool isHighContrast() const { return m_isHighContrast; }
    /// \a high: what the settings or the desktop want; no value if neither says it.
    void setContrast(std::optional<bool> high);

    /// Scale of everything in the views, 1 or more: larger in a large window that fills the screen, which is looked at
    /// from a distance.
    [[nodiscard]] qreal windowScale() const { return m_windowScale; }
    void setWindowScale(qreal scale);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fontChanged();
    void windowScaleChanged();
    void highContrastChanged();

private:
    void updateContrast();

    std::optional<bool> m_contrast; ///< see setContrast()
    bool m_isHighContrast = false;
    qreal m_windowScale = 1.0;
    QWidget m_probe; ///< never shown; Qt sends changes of the application's font and palette to every widget
};

} // namespace vitrine
