// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// Title, actions, search and kind filter of the event feed; scrolls with the list.
Column {
    id: header

    required property EventFeedModel model
    /// The window is low: the filters are folded.
    property bool tight: ListView.view !== null && ListView.view.height < 300 * Theme.scale
    readonly property var shownKinds: model.shownKinds

    function focusSearch() {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    spacing: Theme.grid
    bottomPadding: Theme.grid * 1.5

    Item {
        width: parent.width
        height: Math.max(title.height, buttons.height)

        ThemeText {
            id: title

            objectName: "feed.title"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - buttons.width - Theme.grid
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            text: qsTr("Events")
            Accessible.role: Accessible.Heading
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.grid / 2

            GlyphButton {
                objectName: "feed.copyAll"
                shape: Glyph.Copy
                text: qsTr("Copy all as JSON")
                onClicked: header.model.copyAll()
            }
            GlyphButton {
                objectName: "feed.close"
                shape: Glyph.Cross
                text: qsTr("Close the event feed")
                onClicked: header.model.open = false
            }
        }
    }

    SearchField {
        id: search

        objectName: "feed.search"
        width: parent.width
        placeholder: qsTr("Search")
        onTextChanged: header.model.search = text
    }

    FoldButton {
        id: fold

        objectName: "feed.filters"
        visible: header.tight
        text: qsTr("Filter")
    }

    Flow {
        visible: !header.tight || fold.checked
        width: parent.width
        spacing: Theme.grid / 2

        FilterChip {
            objectName: "feed.filterAll"
            checked: header.shownKinds.length === 0
            text: qsTr("All")
            onClicked: header.model.shownKinds = []
        }
        Repeater {
            model: header.model.kinds

            FilterChip {
                required property string modelData

                objectName: "feed.filter." + modelData
                checked: header.shownKinds.includes(modelData)
                text: modelData
                onClicked: header.model.toggleKind(modelData)
            }
        }
    }
}
