// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// The collapsible details of the error dialog, for operators and for copying.
Column {
    id: details

    required property ErrorDialogModel model
    property alias unfolded: fold.checked
    /// Width of the labels beside the values; 0: labels above the values, if there is too little room.
    readonly property real labelWidth: width > 400 * Theme.scale ? 136 * Theme.scale : 0

    spacing: Theme.grid

    FoldButton {
        id: fold

        objectName: "dialog.detailsButton"
        text: qsTr("Details")
    }

    ThemeText {
        objectName: "dialog.operatorHint"
        width: parent.width
        visible: fold.checked && text !== ""
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        text: details.model.operatorHint
    }

    BulletList {
        objectName: "dialog.causes"
        width: parent.width
        visible: fold.checked && lines.length > 0
        lines: details.model.causes
    }

    Repeater {
        model: details.model.details

        Item {
            id: line

            required property var modelData

            visible: fold.checked
            width: details.width
            height: value.y + Math.max(value.height, details.labelWidth > 0 ? label.height : 0)

            ThemeText {
                id: label

                objectName: "dialog.detail." + line.modelData.name + ".label"
                width: details.labelWidth > 0 ? details.labelWidth : line.width
                color: Theme.textMuted
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                text: line.modelData.label
            }
            ThemeText {
                id: value

                objectName: "dialog.detail." + line.modelData.name
                x: details.labelWidth > 0 ? details.labelWidth + Theme.grid : 0
                y: details.labelWidth > 0 ? 0 : label.height
                width: line.width - x
                font.family: Theme.monospaceFamily
                font.pixelSize: Theme.textSmall
                wrapMode: Text.WrapAnywhere
                text: line.modelData.value
            }
        }
    }

    ActionButton {
        objectName: "dialog.copyButton"
        // Hidden if the dialog's primary action copies them.
        visible: fold.checked && details.model.primaryAction !== "copyDetails"
        width: Math.min(implicitWidth, details.width)
        text: details.model.detailsCopied ? qsTr("Copied") : qsTr("Copy details")
        onClicked: details.model.press("copyDetails")
    }
}
