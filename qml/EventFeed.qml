// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// The event feed: a panel at the right with the latest events, newest first.
FocusScope {
    id: feed

    required property EventFeedModel model
    readonly property bool presented: opacity > 0

    /// Gives the keyboard to the search field.
    function focusSearch() {
        list.positionViewAtBeginning()
        // With Qt 6.8, a cast to EventFeedHeader fails in the second engine of a process.
        list.headerItem.focusSearch() // qmllint disable
    }

    objectName: "feed"
    implicitWidth: Math.round(420 * Theme.scale)
    opacity: model.open ? 1 : 0
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Event feed")
    Keys.onEscapePressed: model.open = false

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        Rectangle {
            width: Theme.line
            height: parent.height
            color: Theme.hairline
        }
    }

    ListView {
        id: list

        objectName: "feed.list"
        anchors.fill: parent
        anchors.margins: Theme.grid * 1.5
        anchors.rightMargin: 0
        rightMargin: Theme.grid * 1.5
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        // The view gives the keyboard to its current row when that row is created or replaced: see EventFeedRow.
        currentIndex: -1
        model: feed.model
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Events, newest first")
        T.ScrollBar.vertical: ThinScrollBar {
            objectName: "feed.scrollBar"
        }

        // The header's height depends on its width: scroll back to it, unless something below it is being read.
        Connections {
            function onHeightChanged() {
                if (list.contentY < list.headerItem.y + list.headerItem.height)
                    list.positionViewAtBeginning()
            }

            target: list.headerItem
        }

        header: EventFeedHeader {
            model: ListView.view.model
            width: ListView.view.width - Theme.grid * 1.5
        }

        delegate: EventFeedRow {
            source: ListView.view.model
            width: ListView.view.width - Theme.grid * 1.5
        }

        // The text lays itself out again when its own height changes.
        footer: Item {
            readonly property bool isEmpty: ListView.view.count === 0

            width: ListView.view.width - Theme.grid * 1.5
            height: isEmpty ? empty.implicitHeight : 0

            ThemeText {
                id: empty

                objectName: "feed.empty"
                visible: parent.isEmpty
                width: parent.width
                color: Theme.textMuted
                wrapMode: Text.Wrap
                text: qsTr("No events")
            }
        }
    }
}
