// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// A thin line with the played segments and the position. Display only: the mouse passes through.
Rectangle {
    id: track

    /// Position of playback, 0 to 1.
    required property real progress
    /// Played segments, 0 to 1: from, to, from, to, …
    required property list<real> playedFractions

    objectName: "hud.track"
    implicitHeight: Math.round(4 * Theme.windowScale)
    color: Theme.surface
    border.color: Theme.hairline
    border.width: Theme.frame
    Accessible.role: Accessible.ProgressBar

    Repeater {
        model: track.playedFractions.length / 2

        Rectangle {
            required property int index

            readonly property real from: track.playedFractions[2 * index] ?? 0
            readonly property real to: track.playedFractions[2 * index + 1] ?? 0

            // Whole pixels, so that invisible changes cause no repaint.
            x: Math.round(from * track.width)
            width: Math.max(1, Math.round(to * track.width) - x)
            height: track.height
            color: Theme.accent
        }
    }

    // The dark edges separate the mark from the accent colour, which is nearly as bright.
    Rectangle {
        id: edges

        readonly property int edge: 2 * Theme.line

        x: Math.round(track.progress * (track.width - width))
        width: mark.width + 2 * edge
        height: track.height
        color: Theme.screen

        Rectangle {
            id: mark

            objectName: "hud.mark"
            x: edges.edge
            width: Math.round(4 * Theme.windowScale)
            height: edges.height
            color: Theme.text
        }
    }
}
