// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models as Models

/// A text about the window, at the top in the middle.
Item {
    id: note

    required property Models.WindowNote model
    readonly property bool presented: opacity > 0
    readonly property real padding: Theme.grid * 1.5
    readonly property real longestLine: 560 * Theme.scale

    objectName: "note"
    implicitWidth: Math.ceil(Math.min(text.implicitWidth, longestLine)) + 2 * padding
    implicitHeight: text.height + 2 * padding
    opacity: model.shown ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line
    }
    ThemeText {
        id: text

        objectName: "note.text"
        x: note.padding
        y: note.padding
        width: note.width - 2 * note.padding
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: note.model.text
        Accessible.role: Accessible.AlertMessage
    }
}
