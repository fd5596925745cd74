// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The frame around its parent that shows where the keyboard is. A gap separates it from the parent's colour, or, if it
/// is inside, a dark line.
Rectangle {
    id: ring

    /// Radius of the parent.
    required property real around
    property bool inside: false

    anchors.fill: parent
    anchors.margins: inside ? 0 : -Theme.focusReach
    radius: inside ? around : around + Theme.focusReach
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.focusWidth

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.focusWidth
        visible: ring.inside
        radius: Math.max(0, ring.radius - Theme.focusWidth)
        color: "transparent"
        border.color: Theme.screen
        border.width: Theme.line
    }
}
