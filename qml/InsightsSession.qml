// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The selected session: numbers, timeline, what was seen of the media, errors and recoveries.
InsightsPage {
    id: page

    required property InsightsModel model
    required property SessionInsights session

    objectName: "insights.session"
    subject: session.sessionId

    Column {
        width: page.columnWidth
        visible: page.session.sessionId !== ""

        ThemeText {
            objectName: "insights.session.title"
            width: parent.width
            font.pixelSize: Theme.textTitle
            font.weight: Font.DemiBold
            elide: Text.ElideMiddle
            text: page.session.title
            Accessible.role: Accessible.Heading
        }
        ThemeText {
            objectName: "insights.session.subtitle"
            width: parent.width
            color: Theme.textMuted
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            text: page.session.subtitle
        }
    }

    InsightsMessage {
        objectName: "insights.session.message"
        width: page.columnWidth
        visible: page.session.sessionId === ""
        title: page.session.problem === "" ? "" : qsTr("The session cannot be shown")
        text: page.session.problem === "" ? qsTr("Select a session") : page.session.problem
    }

    InsightsFigures {
        width: page.columnWidth
        compact: page.low
        group: "insights.session.figure"
        rows: page.session.figures
    }

    InsightsChart {
        id: timeline

        objectName: "insights.timeline"
        width: page.columnWidth
        visible: page.session.sessionId !== ""
        insights: page.model
        title: qsTr("Timeline: states, and position in the media")
        chart: page.session.timeline
        chartHeight: Math.max(200 * Theme.scale, page.height * 0.3)
        subtitle: page.session.title + " · " + page.session.subtitle
        subject: page.session.sessionId
        legendEntries: [
            {
                color: Theme.connecting,
                text: qsTr("connecting")
            },
            {
                color: Theme.loading,
                text: qsTr("loading")
            },
            {
                color: Theme.accent,
                text: qsTr("playing")
            },
            {
                color: Theme.rate,
                text: qsTr("at another rate")
            },
            {
                color: Theme.warning,
                text: qsTr("buffering, recovery")
            },
            {
                color: Theme.seeking,
                text: qsTr("seeking")
            },
            {
                color: Theme.paused,
                text: qsTr("paused")
            },
            {
                color: Theme.ended,
                text: qsTr("ended")
            },
            {
                color: Theme.error,
                text: qsTr("failed, error")
            }
        ]
        onFocused: page.reveal(timeline)
    }

    InsightsChart {
        id: coverage

        objectName: "insights.coverage"
        width: page.columnWidth
        visible: page.session.played && !page.session.live
        insights: page.model
        title: qsTr("What was played, and how often")
        subtitle: page.session.title + " · " + page.session.subtitle
        subject: page.session.sessionId
        chart: page.session.coverage
        chartHeight: Math.max(120 * Theme.scale, page.height * 0.16)
        onFocused: page.reveal(coverage)
    }

    ThemeText {
        objectName: "insights.session.liveNote"
        width: page.columnWidth
        visible: page.session.live
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        text: qsTr("A live stream has no duration, so there is no picture of what was seen of it.")
    }

    InsightsIncidents {
        width: page.columnWidth
        visible: page.session.sessionId !== ""
        rows: page.session.incidents
        note: page.session.incidentsNote
    }
}
