// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// Title, pages and buttons of Insights.
Item {
    id: header

    required property InsightsModel model
    required property bool wide
    required property string page

    signal pageRequested(string name)

    /// Gives the keyboard to the chip of the page that is shown.
    function focusPage() {
        for (let i = 0; i < chips.count; ++i) {
            if (chips.itemAt(i).checked)
                chips.itemAt(i).forceActiveFocus(Qt.OtherFocusReason)
        }
    }

    readonly property real line: Math.max(title.visible ? title.height : 0, pages.height, buttons.height)

    implicitHeight: line + (notice.visible ? notice.height + Theme.grid / 2 : 0)

    ThemeText {
        id: title

        objectName: "insights.title"
        y: (header.line - height) / 2
        visible: header.wide
        width: visible ? Math.round(300 * Theme.scale) : 0
        font.pixelSize: Theme.textTitle
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        text: qsTr("Insights")
        Accessible.role: Accessible.Heading
    }

    Row {
        id: pages

        y: (header.line - height) / 2
        x: header.wide ? title.width + Theme.grid * 2 : 0
        spacing: Theme.grid / 2

        Repeater {
            id: chips

            model: header.wide ? ["session", "overview"] : ["session", "overview", "sessions"]

            FilterChip {
                required property string modelData

                objectName: "insights.page." + modelData
                checked: header.page === modelData
                text: modelData === "session" ? qsTr("Session") : modelData === "overview" ? qsTr("Overview") : qsTr("Sessions")
                Accessible.role: Accessible.PageTab
                Accessible.name: text
                onClicked: header.pageRequested(modelData)
            }
        }
    }

    Row {
        id: buttons

        anchors.right: parent.right
        y: (header.line - height) / 2
        spacing: Theme.grid / 2

        GlyphButton {
            objectName: "insights.refresh"
            shape: Glyph.Refresh
            text: qsTr("Read the journal again")
            onClicked: header.model.refresh()
        }
        GlyphButton {
            objectName: "insights.close"
            visible: header.model.closable
            shape: Glyph.Cross
            text: qsTr("Close Insights")
            onClicked: header.model.open = false
        }
    }

    ThemeText {
        id: notice

        objectName: "insights.notice"
        y: header.line + Theme.grid / 2
        width: header.width
        visible: text !== ""
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        text: header.model.notice
        Accessible.role: Accessible.AlertMessage
    }
}
