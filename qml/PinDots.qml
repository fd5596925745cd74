// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// One dot for each digit of the PIN that has been entered, and a ring for each that is missing at least.
Row {
    id: dots

    required property int digits
    required property int fewest
    /// The dots become smaller rather than wider than this.
    required property real room
    readonly property int count: Math.max(digits, fewest)
    readonly property real size: Math.floor(Math.min(14 * Theme.windowScale, room / (1.6 * count)))

    spacing: Math.floor(size * 0.6)
    height: size
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Digits entered: %1").arg(digits)

    Repeater {
        model: dots.count

        Rectangle {
            required property int index
            readonly property bool entered: index < dots.digits

            width: dots.size
            height: dots.size
            radius: dots.size / 2
            color: entered ? Theme.text : "transparent"
            border.color: entered ? Theme.text : Theme.textMuted
            border.width: Theme.line
        }
    }
}
