// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QWidget>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief The style of the desktop and the window for the theme: text size, font families, reduced motion, scale.
///
/// Follows changes of the application font. A singleton of the QML engine, which owns it; GUI thread.
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

    /// Scale of everything in the views, 1 or more: larger in a large window that fills the screen, which is looked at
    /// from a distance.
    [[nodiscard]] qreal windowScale() const { return m_windowScale; }
    void setWindowScale(qreal scale);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fontChanged();
    void windowScaleChanged();

private:
    qreal m_windowScale = 1.0;
    QWidget m_fontProbe; ///< never shown; Qt posts ApplicationFontChange to every widget
};

} // namespace vitrine
