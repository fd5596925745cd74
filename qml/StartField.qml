// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The line for a link, and below it what can be said about the link. Enter plays it, Escape clears it.
FocusScope {
    id: field

    required property StartModel model
    readonly property color noteColor: {
        switch (field.model.noteKind) {
        case StartModel.Problem:
            return Theme.error
        case StartModel.Warning:
            return Theme.warning
        default:
            return Theme.textMuted
        }
    }

    function selectAll() {
        input.selectAll()
    }

    implicitHeight: note.y + note.height

    Rectangle {
        id: frame

        width: parent.width
        height: input.implicitHeight + 2 * Theme.grid
        radius: Theme.radius / 2
        color: Theme.screen
        border.color: input.activeFocus ? Theme.focus : Theme.hairline
        border.width: input.activeFocus ? Theme.focusWidth : Theme.line
    }
    ThemeText {
        anchors.verticalCenter: frame.verticalCenter
        x: input.x
        width: input.width
        visible: input.text === ""
        color: Theme.textMuted
        elide: Text.ElideRight
        text: input.Accessible.name
        Accessible.ignored: true
    }
    TextInput {
        id: input

        objectName: "start.field"
        focus: true
        activeFocusOnTab: true
        anchors.verticalCenter: frame.verticalCenter
        x: Theme.grid
        width: field.width - 2 * Theme.grid
        clip: true
        selectByMouse: true
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.textOnAccent
        font.family: Theme.family
        font.pixelSize: Theme.textBody
        Accessible.role: Accessible.EditableText
        Accessible.name: qsTr("Link, token or embed code")
        Accessible.description: field.model.note
        Component.onCompleted: text = field.model.text
        onTextEdited: field.model.text = text
        onAccepted: field.model.play()
        Keys.onPressed: event => {
            event.accepted = event.matches(StandardKey.Paste) && field.model.pasteUnlessLine()
        }
        Keys.onEscapePressed: event => {
            event.accepted = text !== ""
            field.model.text = ""
        }

        // A binding to the text would end with the first key.
        Connections {
            target: field.model

            function onTextChanged() {
                if (input.text !== field.model.text)
                    input.text = field.model.text
            }
        }
    }
    ThemeText {
        id: note

        objectName: "start.note"
        y: frame.height + Theme.grid / 2
        width: parent.width
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        color: field.noteColor
        font.pixelSize: Theme.textSmall
        text: field.model.note === "" ? qsTr("Paste what you were given, or drop it here.") : field.model.note
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
