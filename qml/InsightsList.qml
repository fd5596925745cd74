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

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    SearchField {
        id: search

        objectName: "insights.search"
        width: parent.width - Theme.grid * 2
        placeholder: qsTr("Search sessions (%L1)").arg(side.model.sessions.total)
        onTextChanged: side.model.sessions.search = text
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        Keys.onReturnPressed: list.openFirst()
        Keys.onEnterPressed: list.openFirst()
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
        T.ScrollBar.vertical: ThinScrollBar {
            objectName: "insights.sessions.scrollBar"
        }
        // The selected session may not be among the results of the search.
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0)
                go(0)
        }
        Keys.onUpPressed: go(currentIndex - 1)
        Keys.onDownPressed: go(currentIndex + 1)
        Keys.onReturnPressed: side.chosen()
        Keys.onEnterPressed: side.chosen()
        Keys.onPressed: event => {
            const rows = Math.max(1, Math.floor(height / Math.max(1, currentItem ? currentItem.height : 1)) - 1)
            const target = {
                [Qt.Key_Home]: 0,
                [Qt.Key_End]: count - 1,
                [Qt.Key_PageUp]: currentIndex - rows,
                [Qt.Key_PageDown]: currentIndex + rows
            }[event.key]
            event.accepted = target !== undefined
            if (event.accepted)
                go(target)
        }

        function go(row: int) {
            if (count === 0)
                return
            const reached = Math.max(0, Math.min(count - 1, row))
            side.model.selected = side.model.sessions.idAt(reached)
            positionViewAtIndex(reached, ListView.Contain)
        }

        function openFirst() {
            if (count === 0)
                return
            go(Math.max(0, currentIndex))
            side.chosen()
        }

        delegate: InsightsRow {
            width: ListView.view.width - Theme.grid * 2
            selected: sessionId === side.model.selected
            listFocused: ListView.view.activeFocus
            onClicked: {
                ListView.view.forceActiveFocus(Qt.MouseFocusReason)
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
