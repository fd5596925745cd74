// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T

/// One session of the list: what, when, how well, how it ended, and how much of it was seen.
T.AbstractButton {
    id: row

    required property int index
    required property string sessionId
    required property string content
    required property string when
    required property string watched
    required property int stalls
    required property int errors
    required property string description
    required property string outcome
    required property string outcomeText
    required property real coverage
    property bool selected: false
    property bool listFocused: false
    readonly property color outcomeColor: {
        switch (row.outcome) {
        case "failed":
            return Theme.error
        case "interrupted":
            return Theme.warning
        case "running":
            return Theme.accent
        default:
            return Theme.textMuted
        }
    }

    objectName: "insights.session." + index
    focusPolicy: Qt.NoFocus
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.grid
    Accessible.role: Accessible.ListItem
    Accessible.name: row.description
    Accessible.selected: row.selected
    Accessible.onPressAction: row.clicked()

    contentItem: Column {
        spacing: Theme.grid / 4

        InsightsLine {
            width: parent.width
            leading: row.content
            leadingColor: Theme.text
            leadingWeight: Font.DemiBold
            trailing: row.outcomeText
            trailingColor: row.outcomeColor
        }
        InsightsRowDetails {
            width: parent.width
            text: row.watched + " · " + row.when
            stalls: row.stalls
            errors: row.errors
        }
        Rectangle {
            width: parent.width
            height: 3 * Theme.line
            visible: row.coverage >= 0
            color: Theme.hover

            Rectangle {
                width: parent.width * Math.max(0, Math.min(1, row.coverage))
                height: parent.height
                color: Theme.accent
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: row.selected ? Theme.raised : row.hovered ? Theme.hover : "transparent"
        border.color: row.listFocused ? Theme.focus : Theme.hairline
        border.width: !row.selected ? 0 : row.listFocused ? Theme.focusWidth : Theme.line
    }
}
