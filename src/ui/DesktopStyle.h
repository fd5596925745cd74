// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QWidget>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief What the theme takes over from the desktop: the size of text, a font with digits of one width, motion.
///
/// Follows the application's font while it lives. Made by Theme.qml and owned by the QML engine; GUI thread.
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

    /// 1 for the usual desktop text, 2 for text twice as large; never below 1, at most 3.
    [[nodiscard]] qreal textScale() const;
    /// The application's font family.
    [[nodiscard]] QString family() const;
    /// family() when its digits all have one width, else the fixed-width family of the system.
    [[nodiscard]] QString digitsFamily() const;
    /// The fixed-width family of the system.
    [[nodiscard]] QString monospaceFamily() const;
    /// True when the desktop asks for no animation; read once.
    [[nodiscard]] bool isMotionReduced() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void fontChanged();

private:
    QWidget m_fontProbe; ///< never shown; Qt posts a change of the application's font to every widget
};

} // namespace vitrine
