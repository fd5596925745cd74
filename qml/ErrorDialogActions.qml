// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// What can be pressed in the error dialog: the primary action at the right, the others beside or below it.
FocusScope {
    id: actions

    required property ErrorDialogModel model

    /// The dialog appears: the keyboard belongs to the primary action again, wherever it was left the last time.
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
                // Nothing needs to be pressed where it passes by itself.
                primary: index === 0 && !actions.model.calm
                // The details have a copy button of their own, unless copying is the thing to do.
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
