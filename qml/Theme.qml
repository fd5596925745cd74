// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton

import QtQuick
import Vitrine.Models

/// Every colour, size and duration of the views.
QtObject {
    id: theme

    // 78 % of #0E1116. Over a white picture this is #434549, on which text and textMuted have a contrast of 4.5:1.
    readonly property color surface: "#C70E1116"
    readonly property color screen: "#0E1116"
    readonly property color raised: "#171C24"
    readonly property color hairline: "#1AFFFFFF"
    readonly property color text: "#F2F5F8"
    readonly property color textMuted: "#A9B4C0"
    readonly property color accent: "#4FD1C5"
    readonly property color warning: "#F6AD55"
    readonly property color error: "#FC8181"
    readonly property color live: "#FF4D4F"
    readonly property color textOnAccent: "#0E1116"

    // Of Insights: the colours of the states differ in lightness as well as in hue.
    readonly property color connecting: "#3B5B8C"
    readonly property color loading: "#5A8FD6"
    readonly property color paused: "#4A5362"
    readonly property color seeking: "#B08CF0"
    readonly property color ended: "#7B8794"
    readonly property color rate: "#F6E05E"
    /// See ChartStyle.
    readonly property var chart: ({
            background: theme.raised,
            text: theme.text,
            muted: theme.textMuted,
            line: theme.hairline,
            accent: theme.accent,
            warning: theme.warning,
            error: theme.error,
            rate: theme.rate,
            connecting: theme.connecting,
            loading: theme.loading,
            playing: theme.accent,
            paused: theme.paused,
            buffering: theme.warning,
            seeking: theme.seeking,
            ended: theme.ended,
            failed: theme.error,
            family: theme.digitsFamily,
            pixelSize: theme.textSmall,
            lineWidth: theme.line
        })

    // Pixel sizes. Texts also follow the desktop's text size; all of them a large window, see DesktopStyle.
    readonly property real windowScale: DesktopStyle.windowScale
    readonly property real scale: DesktopStyle.textScale * theme.windowScale
    readonly property real radius: 12 * theme.windowScale
    readonly property real grid: 8 * theme.windowScale
    readonly property int line: Math.max(1, Math.round(theme.windowScale))
    readonly property int textSmall: Math.round(13 * theme.scale)
    readonly property int textBody: Math.round(16 * theme.scale)
    readonly property int textTitle: Math.round(22 * theme.scale)
    readonly property int textScreen: Math.round(32 * theme.scale)

    readonly property string family: DesktopStyle.family
    readonly property string digitsFamily: DesktopStyle.digitsFamily
    readonly property string monospaceFamily: DesktopStyle.monospaceFamily

    readonly property int motion: DesktopStyle.reducedMotion ? 0 : 160
    readonly property int easing: Easing.OutQuad
}
