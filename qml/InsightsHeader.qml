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

    implicitHeight: Math.max(title.visible ? title.height : 0, pages.height, buttons.height)

    ThemeText {
        id: title

        objectName: "insights.title"
        anchors.verticalCenter: parent.verticalCenter
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

        anchors.verticalCenter: parent.verticalCenter
        x: header.wide ? title.width + Theme.grid * 2 : 0
        spacing: Theme.grid / 2

        Repeater {
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
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.grid / 2

        ThemeText {
            id: notice

            objectName: "insights.notice"
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(header.width - pages.x - pages.width - Theme.grid * 14, 0))
            visible: text !== "" && width > 40
            elide: Text.ElideMiddle
            color: Theme.textMuted
            font.pixelSize: Theme.textSmall
            text: header.model.notice
            Accessible.role: Accessible.AlertMessage
        }
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
}
