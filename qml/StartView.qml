// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// What to play: a link, something that was played lately, or the demo. Covers the page and takes the keyboard.
FocusScope {
    id: view

    required property StartModel model
    readonly property bool presented: opacity > 0
    /// The window is small: use smaller margins.
    readonly property bool tight: height < 440 * Theme.scale || width < 560 * Theme.scale
    readonly property real margin: Theme.grid * (tight ? 1.5 : 3)

    objectName: "start"
    focus: true
    opacity: model.open ? 1 : 0
    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    Keys.onEscapePressed: event => {
        event.accepted = view.model.closable
        view.model.close()
    }
    onPresentedChanged: {
        if (presented) {
            field.forceActiveFocus()
            field.selectAll()
        }
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        anchors.fill: parent
        color: view.model.closable ? Theme.surface : Theme.screen

        // Keep mouse events from the page.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
            onClicked: view.model.close()
        }
    }

    Rectangle {
        id: card

        anchors.centerIn: parent
        width: Math.min(view.width - 2 * Theme.grid, 640 * Theme.scale)
        height: Math.min(view.height - 2 * Theme.grid, page.contentHeight + 2 * page.anchors.margins)
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line

        // A click on the card does not close it.
        MouseArea {
            anchors.fill: parent
        }
        Flickable {
            id: page

            objectName: "start.page"
            // Shows the control that has the keyboard.
            function reveal(item: Item) {
                const top = item.mapToItem(page.contentItem, 0, 0).y
                const bottom = top + item.height
                if (top < contentY)
                    contentY = Math.max(0, top - Theme.grid)
                else if (bottom > contentY + height)
                    contentY = Math.min(contentHeight - height, bottom + Theme.grid)
            }

            anchors.fill: parent
            // The focus rings need some room.
            anchors.margins: view.margin - Theme.focusReach
            anchors.rightMargin: view.margin - Theme.grid // for the scroll bar
            contentHeight: content.height + 2 * Theme.focusReach
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            T.ScrollBar.vertical: ThinScrollBar {
                objectName: "start.scrollBar"
            }

            Column {
                id: content

                x: Theme.focusReach
                y: Theme.focusReach
                width: page.width - Theme.grid - Theme.focusReach
                spacing: Theme.grid * (view.tight ? 1 : 2)

                Item {
                    width: parent.width
                    height: Math.max(title.height, close.height)

                    ThemeText {
                        id: title

                        objectName: "start.title"
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - close.width
                        elide: Text.ElideRight
                        font.pixelSize: Theme.textTitle
                        font.weight: Font.DemiBold
                        text: qsTr("Play a video")
                        Accessible.role: Accessible.Heading
                    }
                    GlyphButton {
                        id: close

                        objectName: "start.close"
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        visible: view.model.closable
                        shape: Glyph.Cross
                        text: qsTr("Close")
                        onClicked: view.model.close()
                        onActiveFocusChanged: if (activeFocus) page.reveal(close)
                    }
                }
                StartField {
                    id: field

                    width: parent.width
                    focus: true
                    model: view.model
                    onActiveFocusChanged: if (activeFocus) page.reveal(field)
                }
                Flow {
                    width: parent.width
                    spacing: Theme.grid

                    ActionButton {
                        id: play

                        objectName: "start.play"
                        width: Math.min(implicitWidth, parent.width)
                        primary: true
                        enabled: view.model.playable
                        text: qsTr("Play")
                        onClicked: view.model.play()
                        onActiveFocusChanged: if (activeFocus) page.reveal(play)
                    }
                    ActionButton {
                        id: demo

                        objectName: "start.demo"
                        width: Math.min(implicitWidth, parent.width)
                        text: qsTr("Play the demo")
                        onClicked: view.model.playDemo()
                        onActiveFocusChanged: if (activeFocus) page.reveal(demo)
                    }
                }
                Item {
                    width: parent.width
                    height: Math.max(recentTitle.height, clear.height)
                    visible: recent.count > 0

                    ThemeText {
                        id: recentTitle

                        objectName: "start.recentTitle"
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - clear.width - Theme.grid
                        elide: Text.ElideRight
                        font.weight: Font.DemiBold
                        text: qsTr("Played lately")
                        Accessible.role: Accessible.Heading
                    }
                    ActionButton {
                        id: clear

                        objectName: "start.clear"
                        anchors.right: parent.right
                        text: qsTr("Clear the list")
                        onClicked: {
                            view.model.clearRecent()
                            field.forceActiveFocus()
                        }
                        onActiveFocusChanged: if (activeFocus) page.reveal(clear)
                    }
                }
                Column {
                    width: parent.width

                    Repeater {
                        id: recent

                        model: view.model
                        delegate: StartRow {
                            id: row

                            width: parent?.width ?? 0
                            onClicked: view.model.playRecent(index)
                            onRemoved: {
                                field.forceActiveFocus()
                                view.model.removeRecent(index)
                            }
                            onActiveFocusChanged: if (activeFocus) page.reveal(row)
                        }
                    }
                }
                ThemeText {
                    objectName: "start.listProblem"
                    width: parent.width
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    color: Theme.warning
                    font.pixelSize: Theme.textSmall
                    text: view.model.listProblem
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }
        }
    }
}
