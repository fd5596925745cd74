// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// A line of text to search for. Escape clears it.
FocusScope {
    id: field

    property alias text: input.text
    required property string placeholder

    implicitWidth: Math.round(200 * Theme.scale)
    implicitHeight: input.implicitHeight + Theme.grid

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius / 2
        color: Theme.raised
        border.color: input.activeFocus ? Theme.focus : Theme.hairline
        border.width: input.activeFocus ? Theme.focusWidth : Theme.line
    }
    ThemeText {
        anchors.verticalCenter: parent.verticalCenter
        x: input.x
        width: input.width
        visible: input.text === ""
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        elide: Text.ElideRight
        text: field.placeholder
        Accessible.ignored: true
    }
    TextInput {
        id: input

        objectName: field.objectName + ".input"
        focus: true
        activeFocusOnTab: true
        x: Theme.grid
        y: Theme.grid / 2
        width: field.width - 2 * Theme.grid
        clip: true
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.textOnAccent
        font.family: Theme.family
        font.pixelSize: Theme.textSmall
        Accessible.role: Accessible.EditableText
        Accessible.name: field.placeholder
        Keys.onEscapePressed: event => {
            event.accepted = text !== ""
            clear()
        }
    }
}
