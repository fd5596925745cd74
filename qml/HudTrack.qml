// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// The progress track: played segments and position. Display only, no seeking.
Item {
    id: track

    /// Position of playback, 0 to 1.
    required property real progress
    /// Played segments, 0 to 1: from, to, from, to, …
    required property list<real> playedFractions

    objectName: "hud.track"
    implicitHeight: Theme.grid * 1.5
    Accessible.role: Accessible.ProgressBar

    Rectangle {
        id: groove

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.grid / 2
        radius: height / 2
        color: Theme.raised
        border.color: Theme.hairline
    }

    Repeater {
        model: track.playedFractions.length / 2

        Rectangle {
            required property int index

            readonly property real from: track.playedFractions[2 * index] ?? 0
            readonly property real to: track.playedFractions[2 * index + 1] ?? 0

            // Whole pixels, so that invisible changes cause no repaint.
            x: Math.round(from * track.width)
            y: groove.y
            width: Math.max(1, Math.round(to * track.width) - x)
            height: groove.height
            radius: Math.min(width, height) / 2
            color: Theme.accent
        }
    }

    Rectangle {
        x: Math.round(track.progress * (track.width - width))
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.grid * 1.5
        height: width
        radius: width / 2
        color: Theme.text
    }
}
