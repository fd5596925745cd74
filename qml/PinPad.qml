// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The PIN pad of a kiosk. Covers the page and takes mouse, touch and keyboard.
FocusScope {
    id: pad

    required property PinPadModel model
    readonly property bool presented: opacity > 0
    /// The keys are beside the text, because the window is low.
    readonly property bool wide: width > height && height < 560 * Theme.scale
    /// The window is small: smaller margins.
    readonly property bool tight: height < 400 * Theme.scale || width < 400 * Theme.scale
    readonly property bool hasTitle: height >= 320 * Theme.scale

    function handleKey(event) {
        // No key of the public may reach the page below.
        event.accepted = true
        if (event.key === Qt.Key_Backspace)
            model.erase()
        else if (event.isAutoRepeat)
            return
        else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            model.press(event.key - Qt.Key_0)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            model.confirm()
        else if (event.key === Qt.Key_Escape)
            model.cancel()
        else if (event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab)
            event.accepted = false
    }

    objectName: "pin"
    focus: true
    opacity: model.open ? 1 : 0
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Leave the kiosk")
    Keys.onPressed: event => handleKey(event)

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        // Keep mouse events from the page.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
        }
    }

    Rectangle {
        id: card

        readonly property real outside: pad.tight ? Theme.grid : Theme.grid * 3
        readonly property real inside: pad.tight ? Theme.grid * 1.5 : Theme.grid * 3
        readonly property real gap: pad.tight ? Theme.grid : Theme.grid * 2
        readonly property real widest: pad.wide ? 340 * Theme.scale + gap + keys.width : 360 * Theme.scale - 2 * inside
        readonly property real roomAcross: pad.width - 2 * outside - 2 * inside
        readonly property real across: Math.min(roomAcross, widest)
        readonly property real roomDown: pad.height - 2 * outside - 2 * inside
        readonly property real roomForKeys: pad.wide ? roomDown : roomDown - words.height - gap - actions.height - gap
        readonly property real largestKey: 84 * Theme.windowScale

        anchors.centerIn: parent
        width: across + 2 * inside
        height: 2 * inside + (pad.wide ? Math.max(keys.height, words.height + gap + actions.height)
                              : words.height + gap + keys.height + gap + actions.height)
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line

        Column {
            id: words

            x: card.inside
            y: pad.wide ? Math.round((actions.y - height) / 2) : card.inside
            width: pad.wide ? card.across - keys.width - card.gap : card.across
            spacing: card.gap

            ThemeText {
                objectName: "pin.title"
                width: parent.width
                visible: pad.hasTitle
                font.pixelSize: Theme.textTitle
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: pad.Accessible.name
                Accessible.role: Accessible.Heading
            }
            LiveText {
                objectName: "pin.text"
                width: parent.width
                // Two lines, so that the keys stay where they are.
                height: Math.max(implicitHeight, Math.ceil(2.5 * font.pixelSize))
                color: pad.model.problem ? Theme.warning : Theme.textMuted
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
                text: pad.model.text
            }
            PinDots {
                objectName: "pin.digits"
                anchors.horizontalCenter: parent.horizontalCenter
                digits: pad.model.digits
                fewest: pad.model.fewest
                room: words.width
            }
        }

        PinKeys {
            id: keys

            model: pad.model
            x: pad.wide ? card.width - card.inside - width : (card.width - width) / 2
            y: pad.wide ? (card.height - height) / 2 : words.y + words.height + card.gap
            keyHeight: Math.floor(Math.min(card.largestKey, (card.roomForKeys - 3 * spacing) / 4))
            keyWidth: Math.floor(Math.min(card.largestKey * 1.2, keyHeight * 1.4,
                                          ((pad.wide ? card.roomAcross / 2 : card.across) - 2 * spacing) / 3))
        }

        ActionButton {
            id: actions

            objectName: "pin.cancel"
            x: words.x + (words.width - width) / 2
            y: card.height - card.inside - height
            width: Math.min(implicitWidth, words.width)
            text: qsTr("Cancel")
            onClicked: pad.model.cancel()
        }
    }
}
