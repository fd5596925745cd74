// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// "Clear data": what there is with its size, a confirmation, and what happens next.
Column {
    id: clear

    required property StoredDataModel model
    /// What there is, is shown, and a button that deletes it.
    property bool asking: false
    readonly property bool requested: model.requested

    function ask() {
        asking = true
        model.refresh()
        keep.forceActiveFocus(Qt.TabFocusReason)
    }

    function stopAsking() {
        asking = false
        start.forceActiveFocus(Qt.TabFocusReason)
    }

    objectName: "settings.data"
    spacing: Theme.grid / 2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Clear data")
    Keys.onEscapePressed: event => {
        event.accepted = clear.asking
        if (clear.asking)
            stopAsking()
    }

    ThemeText {
        objectName: "settings.data.label"
        width: clear.width
        wrapMode: Text.Wrap
        text: qsTr("Clear data")
    }
    ThemeText {
        objectName: "settings.data.help"
        width: clear.width
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        text: clear.requested ? qsTr("Everything is deleted when Vitrine starts next time, before it opens the player.") : clear.asking ? qsTr("Vitrine uses these files now, so they are deleted when it starts next time. For the player, this computer is then a new device. Settings stay.") : qsTr("What Vitrine keeps about the videos that you played.")
    }
    Repeater {
        model: clear.asking || clear.requested ? clear.model.parts : []

        Item {
            id: part

            required property var modelData

            objectName: "settings.data." + modelData.name
            width: clear.width
            height: Math.max(name.height, size.height)

            ThemeText {
                id: name

                objectName: part.objectName + ".label"
                width: parent.width - size.width - Theme.grid * 2
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                text: part.modelData.label
            }
            Digits {
                id: size

                objectName: part.objectName + ".size"
                anchors.right: parent.right
                font.pixelSize: Theme.textSmall
                text: part.modelData.size === "" ? "…" : part.modelData.size
            }
        }
    }
    Flow {
        width: clear.width
        topPadding: Theme.grid / 2
        spacing: Theme.grid

        ActionButton {
            id: start

            objectName: "settings.data.clear"
            visible: !clear.asking && !clear.requested
            width: Math.min(implicitWidth, clear.width)
            text: qsTr("Clear data…")
            onClicked: clear.ask()
        }
        ActionButton {
            objectName: "settings.data.confirm"
            visible: clear.asking && !clear.requested
            width: Math.min(implicitWidth, clear.width)
            text: qsTr("Delete at the next start")
            onClicked: {
                clear.model.request()
                if (clear.requested)
                    keep.forceActiveFocus(Qt.TabFocusReason)
            }
        }
        ActionButton {
            id: keep

            objectName: "settings.data.keep"
            visible: clear.asking || clear.requested
            width: Math.min(implicitWidth, clear.width)
            text: qsTr("Keep the data")
            onClicked: {
                if (clear.requested)
                    clear.model.cancel()
                if (!clear.requested)
                    clear.stopAsking()
            }
        }
    }
    ThemeText {
        objectName: "settings.data.error"
        visible: text !== ""
        width: clear.width
        color: Theme.error
        font.pixelSize: Theme.textSmall
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        text: clear.model.problem
        Accessible.role: Accessible.AlertMessage
    }
}
