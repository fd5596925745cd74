// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// Dots in a circle, one after the other brighter, eight steps a second; they stand still with reduced motion.
Item {
    id: spinner

    required property bool running
    property int step: 0
    readonly property int count: 8
    readonly property real dot: Math.round(width / 7)

    objectName: "spinner"
    implicitWidth: Math.round(44 * Theme.windowScale)
    implicitHeight: implicitWidth
    Accessible.ignored: true

    Timer {
        interval: 125
        repeat: true
        running: spinner.running && Theme.motion > 0
        onTriggered: spinner.step = (spinner.step + 1) % spinner.count
    }

    Repeater {
        model: spinner.count

        Rectangle {
            required property int index

            readonly property real angle: 2 * Math.PI * index / spinner.count

            x: (spinner.width - width) / 2 * (1 + Math.sin(angle))
            y: (spinner.height - height) / 2 * (1 - Math.cos(angle))
            width: spinner.dot
            height: width
            radius: width / 2
            color: Theme.text
            opacity: 1 - ((spinner.step - index + spinner.count) % spinner.count) * 0.11
        }
    }
}
