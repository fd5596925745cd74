// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton

import QtQuick
import Vitrine.Models

/// Every colour, size and duration of the views.
QtObject {
    id: theme

    // In high contrast, text has a contrast of 7:1, lines of 3:1, surfaces are opaque, and each has a frame.
    readonly property bool high: DesktopStyle.highContrast

    // 78 % of #0E1116. Over a white picture this is #434549, on which text and textMuted have a contrast of 4.5:1.
    readonly property color surface: high ? "#000000" : "#C70E1116"
    readonly property color screen: high ? "#000000" : "#0E1116"
    readonly property color raised: high ? "#000000" : "#171C24"
    readonly property color hairline: high ? "#D0D4DA" : "#1AFFFFFF"
    /// What the mouse is over, and what a bar has not filled.
    readonly property color hover: high ? "#262626" : "#1AFFFFFF"
    readonly property color focus: high ? "#FFFF00" : "#F2F5F8"
    readonly property color text: high ? "#FFFFFF" : "#F2F5F8"
    readonly property color textMuted: high ? "#E4E8EC" : "#A9B4C0"
    readonly property color accent: high ? "#5CF2E3" : "#4FD1C5"
    readonly property color warning: high ? "#FFC46B" : "#F6AD55"
    readonly property color error: high ? "#FFA8A8" : "#FC8181"
    readonly property color live: high ? "#FF8A8A" : "#FF4D4F"
    readonly property color textOnAccent: high ? "#000000" : "#0E1116"

    // Of Insights: the colours of the states differ in lightness as well as in hue.
    readonly property color connecting: high ? "#5F83BD" : "#3B5B8C"
    readonly property color loading: high ? "#8FBFFF" : "#5A8FD6"
    readonly property color paused: high ? "#7C8797" : "#4A5362"
    readonly property color seeking: high ? "#C9ADFF" : "#B08CF0"
    readonly property color ended: high ? "#AEBAC7" : "#7B8794"
    readonly property color rate: high ? "#FFF08A" : "#F6E05E"
    readonly property color axis: high ? "#8A8F98" : theme.hairline
    /// See ChartStyle.
    readonly property var chart: ({
            background: theme.raised,
            text: theme.text,
            muted: theme.textMuted,
            line: theme.axis,
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
    /// Width of the frame of a surface that has none unless in high contrast.
    readonly property int frame: high ? theme.line : 0
    readonly property int focusWidth: (high ? 4 : 2) * theme.line
    /// How far a focus ring reaches out, with its gap.
    readonly property int focusReach: theme.focusWidth + theme.line
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
