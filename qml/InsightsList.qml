// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// The sessions, the newest first, with a search.
Item {
    id: side

    required property InsightsModel model

    /// A session was selected with the mouse or the keyboard.
    signal chosen

    SearchField {
        id: search

        objectName: "insights.search"
        width: parent.width - Theme.grid * 2
        placeholder: qsTr("Search sessions (%L1)").arg(side.model.sessions.total)
        onTextChanged: side.model.sessions.search = text
    }

    ListView {
        id: list

        objectName: "insights.sessions"
        anchors.top: search.bottom
        anchors.topMargin: Theme.grid
        anchors.bottom: parent.bottom
        width: parent.width
        rightMargin: Theme.grid * 2
        bottomMargin: Theme.grid
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        reuseItems: true
        currentIndex: side.model.sessions.rowOf(side.model.selected)
        model: side.model.sessions
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Sessions, newest first")
        T.ScrollBar.vertical: ThinScrollBar {}
        Keys.onUpPressed: step(-1)
        Keys.onDownPressed: step(1)
        Keys.onReturnPressed: side.chosen()
        Keys.onEnterPressed: side.chosen()

        function step(rows: int) {
            const row = Math.max(0, Math.min(count - 1, currentIndex + rows))
            side.model.selected = side.model.sessions.idAt(row)
            positionViewAtIndex(row, ListView.Contain)
        }

        delegate: InsightsRow {
            width: ListView.view.width - Theme.grid * 2
            selected: sessionId === side.model.selected
            listFocused: ListView.view.activeFocus
            onClicked: {
                side.model.selected = sessionId
                side.chosen()
            }
        }
    }

    ThemeText {
        objectName: "insights.noMatch"
        anchors.top: search.bottom
        anchors.topMargin: Theme.grid * 2
        width: search.width
        visible: list.count === 0
        color: Theme.textMuted
        wrapMode: Text.Wrap
        text: qsTr("No session matches the search")
    }

    // The model is reset by a search or a refresh.
    Connections {
        function onCountChanged() {
            list.currentIndex = Qt.binding(() => side.model.sessions.rowOf(side.model.selected))
        }

        target: side.model.sessions
    }
}
