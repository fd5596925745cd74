// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// A text that is submitted by Enter, and when the keyboard goes elsewhere. Escape takes back what was typed.
FocusScope {
    id: field

    required property string value
    required property string placeholder
    required property string label
    required property string explanation
    required property bool isNumber
    /// The last text that was submitted cannot be the value.
    required property bool refused

    /// \a text is not the value; \a refused says at once what became of it.
    signal submitted(string text)

    // After a refusal, the text stays until the keyboard leaves: it may be almost right.
    function commit() {
        if (input.text.trim() === value)
            return
        submitted(input.text.trim())
        if (!refused)
            input.text = value
    }

    onValueChanged: input.text = value
    implicitHeight: input.implicitHeight + Theme.grid * 1.5

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius / 2
        color: Theme.screen
        border.color: input.activeFocus ? Theme.focus : Theme.textMuted
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
        anchors.verticalCenter: parent.verticalCenter
        width: field.width - 2 * Theme.grid
        clip: true
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.textOnAccent
        font.family: Theme.family
        font.pixelSize: Theme.textSmall
        inputMethodHints: field.isNumber ? Qt.ImhDigitsOnly : Qt.ImhNoPredictiveText
        text: field.value
        Accessible.role: Accessible.EditableText
        Accessible.name: field.label
        Accessible.description: field.explanation
        onAccepted: field.commit()
        onActiveFocusChanged: {
            if (!activeFocus) {
                field.commit()
                text = field.value
            }
        }
        Keys.onEscapePressed: event => {
            event.accepted = text !== field.value
            text = field.value
        }
    }
}
