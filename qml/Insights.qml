// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// Insights: what was played, and how well. A list of sessions, the selected one, and all of them together.
FocusScope {
    id: insights

    required property InsightsModel model
    readonly property bool presented: model.open
    readonly property bool wide: width >= 880 * Theme.scale
    /// `session`, `overview` or, in a narrow view, `sessions`.
    property string page: model.closable ? "session" : "overview"
    readonly property string shownPage: wide && page === "sessions" ? "session" : page

    /// Gives the keyboard to the search.
    function focusSearch() {
        if (!wide)
            page = "sessions"
        list.focusSearch()
    }

    // Qt Quick leaves the keyboard in what is hidden.
    function freeFocus() {
        const focused = Window.activeFocusItem
        if (focused !== null && !focused.visible)
            header.focusPage()
    }

    objectName: "insights"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Insights")
    Keys.onEscapePressed: event => {
        event.accepted = model.closable
        model.open = false
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.screen
    }

    InsightsHeader {
        id: header

        model: insights.model
        wide: insights.wide
        page: insights.shownPage
        x: Theme.grid * 2
        y: Theme.grid * 1.5
        width: parent.width - 2 * x
        onPageRequested: name => insights.page = name
    }

    Item {
        id: body

        anchors.top: header.bottom
        anchors.topMargin: Theme.grid
        anchors.bottom: parent.bottom
        width: parent.width

        InsightsMessage {
            objectName: "insights.message"
            anchors.centerIn: parent
            width: Math.min(parent.width - 4 * Theme.grid, 520 * Theme.scale)
            visible: text !== ""
            title: insights.model.status === InsightsModel.Failed ? qsTr("The journal cannot be read") : insights.model.status === InsightsModel.Empty ? qsTr("Nothing has been recorded yet") : ""
            text: {
                switch (insights.model.status) {
                case InsightsModel.Failed:
                    return insights.model.problem
                case InsightsModel.Empty:
                    return qsTr("Play something: every session appears here with its start-up time, its stalls and the parts that were played. Without a journal, or with --ephemeral, only the running session does.")
                case InsightsModel.Loading:
                    return qsTr("Reading the journal…")
                default:
                    return ""
                }
            }
        }

        InsightsList {
            id: list

            visible: insights.model.status === InsightsModel.Ready && (insights.wide || insights.page === "sessions")
            model: insights.model
            x: Theme.grid * 2
            width: insights.wide ? Math.round(300 * Theme.scale) : parent.width - x
            height: parent.height
            onChosen: insights.page = "session"
            onVisibleChanged: insights.freeFocus()
        }

        InsightsOverview {
            visible: insights.model.status === InsightsModel.Ready && insights.shownPage === "overview"
            onVisibleChanged: insights.freeFocus()
            model: insights.model
            x: insights.wide ? list.x + list.width + Theme.grid * 2 : Theme.grid * 2
            width: parent.width - x
            height: parent.height
        }

        InsightsSession {
            visible: insights.model.status === InsightsModel.Ready && insights.shownPage === "session"
            onVisibleChanged: insights.freeFocus()
            model: insights.model
            session: insights.model.session
            x: insights.wide ? list.x + list.width + Theme.grid * 2 : Theme.grid * 2
            width: parent.width - x
            height: parent.height
        }
    }
}
