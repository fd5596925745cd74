// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// What people change: a card over the page, with the settings in groups. Takes the keyboard.
FocusScope {
    id: settings

    required property SettingsModel model
    readonly property bool presented: opacity > 0
    /// The window is small: use smaller margins.
    readonly property bool tight: height < 440 * Theme.scale || width < 560 * Theme.scale
    readonly property real margin: Theme.grid * (tight ? 1.5 : 3)
    readonly property Item focused: Window.activeFocusItem

    /// Scrolls so that \a item is visible, with its neighbourhood.
    function reveal(item: Item) {
        let up = item
        while (up !== null && up !== column)
            up = up.parent
        if (up === null)
            return
        const room = Theme.grid * 4
        const top = item.mapToItem(column, 0, 0).y
        const lowest = Math.max(0, list.contentHeight - list.height)
        if (top - room < list.contentY)
            list.contentY = Math.max(0, top - room)
        else if (top + item.height + room > list.contentY + list.height)
            list.contentY = Math.min(lowest, top + item.height + room - list.height)
    }

    function revealFocused() {
        if (focused !== null)
            reveal(focused)
    }

    objectName: "settings"
    focus: true
    opacity: model.open ? 1 : 0
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Settings")
    Keys.onEscapePressed: settings.model.open = false
    Keys.forwardTo: [scrollKeys]
    onFocusedChanged: revealFocused()
    onPresentedChanged: {
        if (presented)
            close.forceActiveFocus()
    }

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
            onClicked: settings.model.open = false
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(settings.width - 2 * Theme.grid, 640 * Theme.scale)
        height: Math.min(settings.height - 2 * Theme.grid, list.y + list.contentHeight + settings.margin)
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

            objectName: "settings.title"
            x: settings.margin
            y: settings.margin
            width: parent.width - 2 * settings.margin - close.width
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            text: qsTr("Settings")
            Accessible.role: Accessible.Heading
        }
        GlyphButton {
            id: close

            objectName: "settings.close"
            anchors.verticalCenter: title.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: settings.margin
            focus: true
            shape: Glyph.Cross
            text: qsTr("Close the settings")
            onClicked: settings.model.open = false
        }
        Flickable {
            id: list

            objectName: "settings.list"
            x: settings.margin
            y: title.y + title.height + Theme.grid
            width: parent.width - 2 * settings.margin + Theme.grid // for the scroll bar
            height: parent.height - y - settings.margin
            contentHeight: column.height + Theme.focusReach
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            // What has the keyboard may have grown, or moved down.
            onContentHeightChanged: settings.revealFocused()
            T.ScrollBar.vertical: ThinScrollBar {
                objectName: "settings.scrollBar"
            }

            Column {
                id: column

                // The focus rings need some room.
                x: Theme.focusReach
                // The same with and without a scroll bar: Qt does not always lay texts out again.
                width: list.width - x - Theme.grid * 1.75
                spacing: Theme.grid * 1.5

                SettingsNotice {
                    objectName: "settings.notice"
                    width: column.width
                    text: settings.model.notice
                }
                SettingsNotice {
                    objectName: "settings.problem"
                    width: column.width
                    text: settings.model.problem
                }
                Repeater {
                    model: settings.model

                    SettingsRow {
                        model: settings.model
                        width: column.width
                    }
                }
                Repeater {
                    model: settings.model.storedData === null ? 0 : 1

                    SettingsData {
                        model: settings.model.storedData
                        width: column.width
                    }
                }
                ThemeText {
                    objectName: "settings.file"
                    width: column.width
                    topPadding: Theme.grid
                    color: Theme.textMuted
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                    text: qsTr("Saved in %1").arg(settings.model.file)
                }
            }
        }
    }
}
