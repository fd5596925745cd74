// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// The buttons of the error dialog: the primary action at the right, the secondary beside or below it, more on demand.
FocusScope {
    id: actions

    required property ErrorDialogModel model
    property alias unfolded: more.checked

    /// Moves the focus to the primary action.
    function focusPrimary() {
        primary.focus = true
    }

    implicitHeight: flow.implicitHeight

    Flow {
        id: flow

        width: parent.width
        layoutDirection: Qt.RightToLeft
        spacing: Theme.grid

        // Not in a Repeater, so that the focus stays while the labels change.
        ActionButton {
            id: primary

            // In steps, so that a countdown does not move the other buttons every second.
            readonly property real step: Theme.grid * 2

            objectName: "dialog.action.primary"
            focus: true
            // While it is trying, it has no effect. It keeps its place in the focus, and has it again afterwards.
            enabled: !actions.model.trying
            ringed: activeFocus || (!enabled && focus && actions.activeFocus)
            // A failure that passes by itself needs no action.
            primary: enabled && !actions.model.calm
            width: Math.min(Math.ceil(implicitWidth / step) * step, flow.width)
            text: actions.model.detailsCopied && actions.model.primaryAction === "copyDetails"
                  ? qsTr("Copied") : actions.model.primaryLabel
            onClicked: actions.model.press(actions.model.primaryAction)
        }
        ActionButton {
            objectName: "dialog.action.secondary"
            visible: text !== ""
            width: Math.min(implicitWidth, flow.width)
            text: actions.model.secondaryLabel
            onClicked: actions.model.press(actions.model.secondaryAction)
        }
        FoldButton {
            id: more

            objectName: "dialog.moreButton"
            visible: actions.model.moreActions.length > 0
            height: Math.max(implicitHeight, primary.implicitHeight)
            text: qsTr("More")
            onVisibleChanged: {
                if (!visible && focus)
                    actions.focusPrimary()
            }
        }
        Repeater {
            model: more.checked ? actions.model.moreActions : []
            // All of them are created again when one changes.
            onItemRemoved: (index, item) => {
                if (item.focus)
                    actions.focusPrimary()
            }

            ActionButton {
                required property var modelData

                objectName: "dialog.action." + modelData.name
                width: Math.min(implicitWidth, flow.width)
                text: modelData.label
                onClicked: actions.model.press(modelData.name)
            }
        }
    }
}
