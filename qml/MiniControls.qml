// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models as Models

/// The way back from the mini player, at the upper right.
Item {
    id: controls

    required property Models.MiniControls model
    readonly property bool presented: opacity > 0

    objectName: "mini"
    implicitWidth: leave.implicitWidth
    implicitHeight: leave.implicitHeight
    opacity: model.shown ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius / 2
        color: Theme.surface
        border.color: Theme.hairline
        border.width: Theme.frame
    }
    GlyphButton {
        id: leave

        objectName: "mini.leave"
        anchors.fill: parent
        focusPolicy: Qt.NoFocus
        shape: Models.Glyph.Expand
        text: qsTr("Back to the window")
        onClicked: controls.model.leave()
    }
}
