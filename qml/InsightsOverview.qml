// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// All sessions, or those of one content: numbers, what was played of a content, start-up times, errors.
InsightsPage {
    id: page

    required property InsightsModel model

    objectName: "insights.overview"

    Flow {
        width: page.columnWidth
        spacing: Theme.grid / 2

        FilterChip {
            objectName: "insights.content.all"
            checked: page.model.content === ""
            text: qsTr("All contents")
            Accessible.role: Accessible.RadioButton
            Accessible.name: text
            onClicked: page.model.content = ""
        }
        Repeater {
            model: page.model.contents

            FilterChip {
                required property int index
                required property var modelData

                objectName: "insights.content." + index
                width: Math.min(implicitWidth, page.columnWidth)
                checked: page.model.content === modelData.id
                text: modelData.text
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                onClicked: page.model.content = modelData.id
            }
        }
    }

    InsightsFigures {
        width: page.columnWidth
        compact: page.low
        group: "insights.figure"
        rows: page.model.figures
    }

    InsightsChart {
        id: coverage

        objectName: "insights.contentCoverage"
        width: page.columnWidth
        visible: page.model.covered
        insights: page.model
        title: page.model.content === "" ? qsTr("How many sessions played each second of %1, which most played").arg(page.model.coveredContent) : qsTr("How many sessions played each second of %1").arg(page.model.coveredContent)
        subject: page.model.coveredContent
        chart: page.model.coverage
        chartHeight: Math.max(150 * Theme.scale, page.height * 0.22)
        onFocused: page.reveal(coverage)
    }

    InsightsChart {
        id: startups

        objectName: "insights.startups"
        width: page.columnWidth
        visible: page.model.started
        insights: page.model
        title: qsTr("Start-up times, in seconds")
        hint: qsTr("Point at the chart, or use the arrow keys, to read its values.")
        chart: page.model.startups
        chartHeight: Math.max(150 * Theme.scale, page.height * 0.22)
        onFocused: page.reveal(startups)
    }

    InsightsErrors {
        width: page.columnWidth
        rows: page.model.errors
    }
}
