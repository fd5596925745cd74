// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// The buttons of the error dialog: the primary action at the right, the others beside or below it.
FocusScope {
    id: actions

    required property ErrorDialogModel model

    /// Emitted when the dialog appears: moves the focus to the primary action.
    signal offered

    implicitHeight: flow.implicitHeight

    Flow {
        id: flow

        width: parent.width
        layoutDirection: Qt.RightToLeft
        spacing: Theme.grid

        Repeater {
            model: actions.model.actions

            ActionButton {
                id: button

                required property int index
                required property var modelData

                objectName: "dialog.action." + modelData.name
                focus: index === 0
                // A failure that passes by itself needs no action.
                primary: index === 0 && !actions.model.calm
                // The details have their own copy button, unless copying is the primary action.
                visible: index === 0 || modelData.name !== "copyDetails"
                width: Math.min(implicitWidth, flow.width)
                text: actions.model.detailsCopied && modelData.name === "copyDetails" ? qsTr("Copied")
                                                                                      : modelData.label
                onClicked: actions.model.press(modelData.name)

                Connections {
                    target: actions

                    function onOffered() {
                        button.focus = button.index === 0;
                    }
                }
            }
        }
    }
}
