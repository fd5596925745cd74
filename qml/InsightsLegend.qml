// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// The colours of the states.
Flow {
    id: legend

    spacing: Theme.grid

    Repeater {
        model: [
            {
                "color": Theme.chart.loading,
                "text": qsTr("starting")
            },
            {
                "color": Theme.chart.playing,
                "text": qsTr("playing")
            },
            {
                "color": Theme.chart.buffering,
                "text": qsTr("buffering, other rate, recovery")
            },
            {
                "color": Theme.chart.seeking,
                "text": qsTr("seeking")
            },
            {
                "color": Theme.chart.paused,
                "text": qsTr("paused")
            },
            {
                "color": Theme.chart.failed,
                "text": qsTr("failed, error")
            }
        ]

        Row {
            id: entry

            required property var modelData

            spacing: Theme.grid / 2

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
