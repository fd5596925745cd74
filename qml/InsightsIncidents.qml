// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// Errors and recoveries of a session, with their times.
Rectangle {
    id: panel

    required property var rows
    required property string note

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
        spacing: Theme.grid / 2

        ThemeText {
            objectName: "insights.incidents.title"
            width: parent.width
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            text: qsTr("Errors and recoveries")
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: panel.rows.length

            Row {
                id: incident

                required property int index
                readonly property var row: panel.rows[index] ?? ({
                        time: "",
                        text: "",
                        isError: false
                    })

                objectName: "insights.incident." + index
                width: content.width
                spacing: Theme.grid
                Accessible.role: Accessible.StaticText
                Accessible.name: row.time + " " + row.text

                Digits {
                    id: time

                    color: Theme.textMuted
                    font.pixelSize: Theme.textSmall
                    text: incident.row.time
                    Accessible.ignored: true
                }
                ThemeText {
                    width: incident.width - time.width - Theme.grid
                    color: incident.row.isError ? Theme.error : Theme.warning
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.Wrap
                    text: incident.row.text
                    Accessible.ignored: true
                }
            }
        }
        ThemeText {
            objectName: "insights.incidents.note"
            width: parent.width
            visible: text !== ""
            color: Theme.textMuted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            text: panel.rows.length === 0 ? qsTr("None") : panel.note
        }
    }
}
