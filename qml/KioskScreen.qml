// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// What the public sees after a failure: a calm line, the operator's image, a hint of the countdown. No actions.
FocusScope {
    id: screen

    required property KioskScreenModel model
    readonly property bool presented: opacity > 0
    /// Pixel shift against burn-in: the content goes around a circle, one of `places` steps a minute.
    property int place: 0
    readonly property int places: 12
    readonly property real orbit: Theme.grid * 2
    readonly property real angle: 2 * Math.PI * place / places

    objectName: "kiosk"
    focus: true
    opacity: model.shown ? 1 : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: model.text
    // No key of the public may reach the page below, or end anything.
    Keys.onPressed: event => event.accepted = true

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Timer {
        interval: 60 * 1000
        repeat: true
        running: screen.model.shown
        onTriggered: screen.place = (screen.place + 1) % screen.places
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.screen

        // Keep mouse events from the page.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
        }
    }

    Column {
        id: content

        readonly property real side: Math.min(screen.width, screen.height)
        readonly property real roomForLine: screen.height - 2 * (screen.orbit + Theme.grid) - hint.height - 2 * spacing
        readonly property real roomForImage: roomForLine - line.height

        objectName: "kiosk.content"
        x: Math.round((screen.width - width) / 2 + screen.orbit * Math.sin(screen.angle))
        y: Math.round((screen.height - height) / 2 + screen.orbit * Math.cos(screen.angle))
        width: screen.width - 2 * (screen.orbit + Theme.grid * 2)
        spacing: Theme.grid * 3

        Image {
            objectName: "kiosk.image"
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(0, Math.min(implicitHeight, screen.height / 3, content.roomForImage))
            visible: status === Image.Ready
            asynchronous: true
            autoTransform: true
            fillMode: Image.PreserveAspectFit
            source: screen.model.image
            sourceSize.height: Math.round(screen.height / 3)
            Accessible.ignored: true
        }
        ThemeText {
            id: line

            objectName: "kiosk.text"
            width: parent.width
            height: Math.min(wholeLine.height, content.roomForLine)
            font.pixelSize: Math.round(Math.min(Math.max(Theme.textScreen, content.side / 16), content.side / 9))
            // A long line on a small screen is smaller.
            fontSizeMode: Text.Fit
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: screen.model.text
            Accessible.role: Accessible.Heading

            ThemeText {
                id: wholeLine

                width: parent.width
                visible: false
                font: line.font
                wrapMode: line.wrapMode
                text: line.text
                Accessible.ignored: true
            }
        }
        Digits {
            id: hint

            objectName: "kiosk.hint"
            width: parent.width
            color: Theme.textMuted
            font.pixelSize: Math.round(line.font.pixelSize / 2)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            // Keeps its room, so that the line above does not move.
            text: screen.model.hint === "" ? " " : screen.model.hint
        }
    }
}
