// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// One setting: its name with a switch, or with another control below; what it is, and what became of a change. Above
/// the first of a group, the heading of the group.
Column {
    id: row

    required property SettingsModel model
    required property string name
    required property string heading
    required property string label
    required property string help
    required property int control
    required property string value
    required property var choices
    required property bool other
    required property string placeholder
    required property string note
    required property string error
    readonly property bool isSwitch: control === SettingsModel.Switch
    /// For assistive technology, which reads it with the control.
    readonly property string explanation: help + (note === "" ? "" : " " + note) + (error === "" ? "" : " " + error)

    objectName: "settings.row." + name
    spacing: Theme.grid / 2

    ThemeText {
        objectName: row.objectName + ".heading"
        visible: text !== ""
        width: row.width
        bottomPadding: Theme.grid / 2
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        text: row.heading
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Item {
        width: row.width
        height: Math.max(labelText.height, toggle.height)

        ThemeText {
            id: labelText

            objectName: row.objectName + ".label"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (toggle.visible ? toggle.width + Theme.grid * 2 : 0)
            wrapMode: Text.Wrap
            text: row.label
        }
        SettingsSwitch {
            id: toggle

            objectName: row.objectName + ".switch"
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            visible: row.isSwitch
            height: visible ? implicitHeight : 0
            on: row.value === "true"
            text: row.label
            Accessible.description: row.explanation
            onClicked: row.model.change(row.name, on ? "false" : "true")
        }
    }
    ThemeText {
        objectName: row.objectName + ".help"
        visible: text !== ""
        width: row.width
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        text: row.help
    }
    SettingsChoice {
        objectName: row.objectName + ".choice"
        visible: row.control === SettingsModel.Choice
        width: row.width
        choices: row.choices
        value: row.value
        label: row.label
        explanation: row.explanation
        onChosen: value => row.model.change(row.name, value)
    }
    SettingsField {
        objectName: row.objectName + ".field"
        visible: row.control === SettingsModel.Text || row.control === SettingsModel.Number || row.other
        width: row.control === SettingsModel.Number ? Math.min(row.width, Math.round(160 * Theme.scale)) : row.width
        // A value that is one of the choices is shown there.
        value: row.choices.some(choice => choice.value === row.value) ? "" : row.value
        placeholder: row.placeholder
        label: row.label
        explanation: row.explanation
        isNumber: row.control === SettingsModel.Number
        refused: row.error !== ""
        onSubmitted: text => {
            if (text !== "" || !row.other)
                row.model.change(row.name, text)
        }
    }
    ThemeText {
        objectName: row.objectName + ".note"
        visible: text !== ""
        width: row.width
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        text: row.note
    }
    ThemeText {
        objectName: row.objectName + ".error"
        visible: text !== ""
        width: row.width
        color: Theme.error
        font.pixelSize: Theme.textSmall
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        text: row.error
        Accessible.role: Accessible.AlertMessage
    }
}
