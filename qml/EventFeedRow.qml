// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// One event of the feed; a click shows its payload.
T.AbstractButton {
    id: row

    required property EventFeedModel source
    required property int index
    required property string kind
    required property string time
    required property string summary

    objectName: "feed.row." + index
    checkable: true
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.grid
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, %2: %3").arg(row.time).arg(row.kind).arg(row.summary)
    Accessible.onPressAction: row.toggle()
    Keys.onReturnPressed: row.toggle()
    Keys.onEnterPressed: row.toggle()

    contentItem: Column {
        spacing: Theme.grid / 2

        Item {
            width: row.availableWidth
            height: childrenRect.height

            ThemeText {
                color: row.kind === "error" ? Theme.error : row.kind === "rejected" ? Theme.warning : Theme.accent
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
                text: row.kind
                Accessible.ignored: true
            }
            Digits {
                anchors.right: parent.right
                color: Theme.textMuted
                font.pixelSize: Theme.textSmall
                text: row.time
                Accessible.ignored: true
            }
        }
        ThemeText {
            width: row.availableWidth
            visible: text !== ""
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            text: row.summary
            Accessible.ignored: true
        }
        EventPayload {
            width: row.availableWidth
            visible: row.checked
            text: row.checked ? row.source.payload(row.index) : ""
            onCopyRequested: row.source.copy(row.index)
        }
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: Theme.raised
        border.color: row.activeFocus ? Theme.text : Theme.hairline
        border.width: row.activeFocus ? 2 : 1
    }
}
