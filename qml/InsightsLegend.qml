// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// The colours of a chart and what they mean.
Flow {
    id: legend

    /// Objects with `color` and `text`.
    required property var entries

    spacing: Theme.grid
    bottomPadding: Theme.grid / 2

    Repeater {
        model: legend.entries

        Row {
            id: entry

            required property int index
            required property var modelData

            objectName: "insights.legend." + index
            spacing: Theme.grid / 2
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.text

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.textSmall * 0.7
                height: width
                color: entry.modelData.color
            }
            ThemeText {
                color: Theme.textMuted
                font.pixelSize: Theme.textSmall
                text: entry.modelData.text
                Accessible.ignored: true
            }
        }
    }
}
