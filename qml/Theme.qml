// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton

import QtQuick
import Vitrine.Models

/// Every colour, size and duration of the views.
QtObject {
    id: theme

    readonly property DesktopStyle desktop: DesktopStyle {}

    // 78 % of #0E1116. Over a white picture this is #434549, on which text and textMuted have a contrast of 4.5:1.
    readonly property color surface: "#C70E1116"
    readonly property color raised: "#171C24"
    readonly property color hairline: "#1AFFFFFF"
    readonly property color text: "#F2F5F8"
    readonly property color textMuted: "#A9B4C0"
    readonly property color accent: "#4FD1C5"
    readonly property color warning: "#F6AD55"
    readonly property color error: "#FC8181"
    readonly property color textOnAccent: "#0E1116"

    readonly property real radius: 12
    readonly property real grid: 8

    // Pixel sizes, scaled with the desktop's text size.
    readonly property real scale: theme.desktop.textScale
    readonly property int textSmall: Math.round(13 * theme.scale)
    readonly property int textBody: Math.round(16 * theme.scale)
    readonly property int textTitle: Math.round(22 * theme.scale)

    readonly property string family: theme.desktop.family
    readonly property string digitsFamily: theme.desktop.digitsFamily
    readonly property string monospaceFamily: theme.desktop.monospaceFamily

    readonly property int motion: theme.desktop.reducedMotion ? 0 : 160
    readonly property int easing: Easing.OutQuad
}
