// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// The sheet of keys: what each key does, in groups. Covers the page and takes the keyboard.
FocusScope {
    id: sheet

    required property KeySheetModel model
    readonly property bool presented: opacity > 0
    /// The window is small: use smaller margins.
    readonly property bool tight: height < 440 * Theme.scale || width < 560 * Theme.scale
    readonly property real margin: Theme.grid * (tight ? 1.5 : 3)

    objectName: "keys"
    focus: true
    opacity: model.open ? 1 : 0
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Keys")
    Keys.onEscapePressed: sheet.model.open = false
    Keys.forwardTo: [scrollKeys]

    ScrollKeys {
        id: scrollKeys

        view: list
    }

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
            onClicked: sheet.model.open = false
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(sheet.width - 2 * Theme.grid, 600 * Theme.scale)
        height: Math.min(sheet.height - 2 * Theme.grid, list.y + list.contentHeight + sheet.margin)
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line

        // A click on the card does not close it.
        MouseArea {
            anchors.fill: parent
        }
        ThemeText {
            id: title

            objectName: "keys.title"
            x: sheet.margin
            y: sheet.margin
            width: parent.width - 2 * sheet.margin - close.width
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            text: qsTr("Keys")
            Accessible.role: Accessible.Heading
        }
        GlyphButton {
            id: close

            objectName: "keys.close"
            anchors.verticalCenter: title.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: sheet.margin
            focus: true
            shape: Glyph.Cross
            text: qsTr("Close the list of keys")
            onClicked: sheet.model.open = false
        }
        ListView {
            id: list

            objectName: "keys.list"
            x: sheet.margin
            y: title.y + title.height + Theme.grid
            width: parent.width - 2 * sheet.margin
            height: parent.height - y - sheet.margin
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 10000 // some 20 rows: all of them are there, and the height is exact
            model: sheet.model
            delegate: KeySheetRow {
                width: ListView.view.width
                rightPadding: bar.visible ? bar.width : 0
            }
            T.ScrollBar.vertical: ThinScrollBar {
                id: bar

                objectName: "keys.scrollBar"
            }
        }
    }
}
