// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// The most frequent errors, as bars.
Rectangle {
    id: panel

    required property var rows

    implicitHeight: content.height + Theme.grid * 2
    radius: Theme.radius / 2
    color: Theme.raised
    border.color: Theme.hairline
    border.width: Theme.frame

    Column {
        id: content

        x: Theme.grid * 1.5
        y: Theme.grid
        width: parent.width - 2 * x
        spacing: Theme.grid

        ThemeText {
            objectName: "insights.errors.title"
            width: parent.width
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            text: qsTr("Errors")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: panel.rows.length

            Column {
                id: error

                required property int index
                readonly property var row: panel.rows[index] ?? ({
                        name: "",
                        count: "",
                        share: 0
                    })

                objectName: "insights.error." + index
                width: content.width
                spacing: Theme.grid / 4
                Accessible.role: Accessible.StaticText
                Accessible.name: row.name + ": " + row.count

                InsightsLine {
                    width: parent.width
                    leading: error.row.name
                    leadingColor: Theme.text
                    trailing: error.row.count
                }
                Rectangle {
                    width: Math.max(parent.width * error.row.share, 2 * Theme.line)
                    height: Theme.grid / 2
                    color: Theme.error
                }
            }
        }
        ThemeText {
            objectName: "insights.noErrors"
            width: parent.width
            visible: panel.rows.length === 0
            color: Theme.textMuted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            text: qsTr("None")
        }
    }
}
