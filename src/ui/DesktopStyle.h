// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QWidget>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief The desktop's style for the theme: text size, font families, reduced motion.
///
/// Follows changes of the application font. Created by Theme.qml, owned by the QML engine; GUI thread.
class DesktopStyle : public QObject
{
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(qreal textScale READ textScale NOTIFY fontChanged)
    Q_PROPERTY(QString family READ family NOTIFY fontChanged)
    Q_PROPERTY(QString digitsFamily READ digitsFamily NOTIFY fontChanged)
    Q_PROPERTY(QString monospaceFamily READ monospaceFamily NOTIFY fontChanged)
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

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fontChanged();

private:
    QWidget m_fontProbe; ///< never shown; Qt posts ApplicationFontChange to every widget
};

} // namespace vitrine
