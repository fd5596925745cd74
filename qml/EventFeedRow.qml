// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// One event of the feed on one line; a click shows all of it, with its payload.
T.AbstractButton {
    id: row

    required property EventFeedModel source
    required property int index
    required property string kind
    required property string time
    required property string summary
    required property var seq
    /// Read on demand; again when a newer event has been merged into the row.
    readonly property string payload: checked && seq > 0 ? source.payload(index) : ""
    readonly property color kindColor: {
        switch (row.kind) {
        case "error":
            return Theme.error
        case "recovery":
        case "rejected":
        case "unknown":
            return Theme.warning
        case "progress":
            return Theme.textMuted
        default:
            return Theme.accent
        }
    }

    objectName: "feed.row." + index
    checkable: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.grid
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3").arg(row.time).arg(row.kind).arg(row.summary)
    Accessible.onPressAction: row.toggle()
    // The current row is the one with the keyboard.
    onActiveFocusChanged: {
        if (activeFocus)
            ListView.view.currentIndex = index
        else if (ListView.isCurrentItem)
            ListView.view.currentIndex = -1
    }
    Keys.onReturnPressed: row.toggle()
    Keys.onEnterPressed: row.toggle()

    contentItem: Column {
        bottomPadding: row.checked ? Theme.grid : 0

        EventFeedLine {
            width: row.availableWidth
            time: row.time
            kind: row.kind
            kindColor: row.kindColor
            summary: row.checked ? "" : row.summary
        }
        ThemeText {
            width: row.availableWidth
            visible: row.checked && text !== ""
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            text: row.summary
            Accessible.ignored: true
        }
        EventPayload {
            width: row.availableWidth
            visible: row.checked
            text: row.payload
            row: row.objectName
            onCopyRequested: row.source.copy(row.index)
        }
    }

    // Opaque: the colours of some kinds have too little contrast over a white picture.
    background: Rectangle {
        color: Theme.raised
        border.color: row.activeFocus ? Theme.focus : Theme.hairline
        border.width: row.activeFocus ? Theme.focusWidth : Theme.frame
    }
}
