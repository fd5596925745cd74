// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// A chart with its title, the value under the cursor, and a button to export it.
Rectangle {
    id: panel

    required property InsightsModel insights
    required property var chart
    required property string title
    /// What is shown, in an exported picture.
    property string subtitle: ""
    property var legendEntries: []
    /// Another subject is shown whole.
    property string subject: ""
    property string hint: qsTr("Point at the chart, or use the arrow keys, to read its values. The wheel or + and − zoom.")
    property real chartHeight: 120 * Theme.scale
    signal focused

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

        Item {
            width: parent.width
            height: Math.max(heading.height, exportButton.height)

            ThemeText {
                id: heading

                objectName: panel.objectName + ".title"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - exportButton.width - resetButton.width - Theme.grid
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                text: panel.title
                Accessible.role: Accessible.Heading
            }
            FilterChip {
                id: resetButton

                objectName: panel.objectName + ".reset"
                anchors.right: exportButton.left
                anchors.rightMargin: Theme.grid / 2
                anchors.verticalCenter: parent.verticalCenter
                visible: item.zoomed
                width: visible ? implicitWidth : 0
                text: qsTr("Show all")
                Accessible.role: Accessible.Button
                Accessible.checkable: false
                Accessible.name: text
                onClicked: {
                    item.resetZoom()
                    item.forceActiveFocus(Qt.OtherFocusReason) // this button is hidden now
                }
            }
            GlyphButton {
                id: exportButton

                objectName: panel.objectName + ".export"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                shape: Glyph.Download
                text: qsTr("Export: %1").arg(panel.title)
                onClicked: panel.insights.exportChart(item)
            }
        }
        InsightsLegend {
            width: parent.width
            visible: entries.length > 0
            entries: panel.legendEntries
        }
        ChartItem {
            id: item

            objectName: panel.objectName + ".chart"
            width: parent.width
            height: panel.chartHeight
            chart: panel.chart
            theme: Theme.chart
            title: panel.title
            subtitle: panel.subtitle
            legend: panel.legendEntries
            subject: panel.subject
            clip: true
            Accessible.role: Accessible.Graphic
            Accessible.name: panel.title
            Accessible.description: item.valueText === "" ? panel.hint : item.valueText
            Accessible.focusable: true
            onActiveFocusChanged: {
                if (activeFocus)
                    panel.focused()
            }

            Rectangle {
                x: item.cursorX
                width: Theme.line
                height: parent.height
                visible: item.cursorX >= 0
                color: Theme.text
            }
            Rectangle {
                anchors.fill: parent
                visible: item.activeFocus
                color: "transparent"
                border.color: Theme.focus
                border.width: Theme.focusWidth
            }
        }
        ThemeText {
            objectName: panel.objectName + ".value"
            width: parent.width
            height: Math.max(implicitHeight, (panel.width < 560 * Theme.scale ? 2 : 1) * lineHeightProbe.implicitHeight)
            color: item.valueText === "" ? Theme.textMuted : Theme.text
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            text: item.valueText === "" ? panel.hint : item.valueText
            Accessible.ignored: true

            // Room for the longest value, so that nothing moves while they are read.
            ThemeText {
                id: lineHeightProbe

                visible: false
                font.pixelSize: Theme.textSmall
                text: " "
            }
        }
    }
}
