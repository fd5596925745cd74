// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// State or notice, times, LIVE and rate on one line, or on more if there is too little room.
Rectangle {
    id: pill

    required property HudModel model
    /// Maximum width.
    required property real room
    readonly property real padding: Theme.grid * 1.5
    readonly property real wanted: {
        let sum = -flow.spacing
        for (const part of [stateText, times, liveMark, rateText, lateMark])
            sum += part.visible ? Math.ceil(part.implicitWidth) + flow.spacing : 0
        return sum + 1
    }

    objectName: "hud.pill"
    implicitWidth: Math.min(room, wanted + 2 * padding)
    implicitHeight: flow.implicitHeight + Theme.grid
    width: implicitWidth
    height: implicitHeight
    radius: Math.min(height / 2, Theme.radius * 1.5)
    color: Theme.surface
    border.color: Theme.hairline
    border.width: Theme.frame

    Flow {
        id: flow

        x: pill.padding
        y: Theme.grid / 2
        width: pill.width - 2 * pill.padding
        spacing: Theme.grid * 1.5

        LiveText {
            id: stateText

            objectName: "hud.state"
            text: pill.model.notice !== "" ? pill.model.notice : pill.model.stateText
            width: Math.min(implicitWidth, flow.width)
            wrapMode: Text.Wrap
        }
        HudTimes {
            id: times

            elapsed: pill.model.elapsedText
            duration: pill.model.durationText
            visible: elapsed !== ""
        }
        HudMark {
            id: liveMark

            objectName: "hud.live"
            color: Theme.live
            text: qsTr("LIVE")
            visible: pill.model.live
            Accessible.name: qsTr("Live")
        }
        Digits {
            id: rateText

            objectName: "hud.rate"
            color: Theme.accent
            font.weight: Font.DemiBold
            text: pill.model.playbackRateText
            visible: pill.model.rateNotable
            Accessible.name: qsTr("Playback rate %1").arg(text)
        }
        // Only what is wrong is news.
        HudMark {
            id: lateMark

            objectName: "hud.freshness"
            color: pill.model.freshness === HudModel.Silent ? Theme.error : Theme.warning
            text: pill.model.freshness === HudModel.Silent ? qsTr("No progress") : qsTr("Late")
            visible: pill.model.freshness === HudModel.Late || pill.model.freshness === HudModel.Silent
            Accessible.name: pill.model.freshness === HudModel.Silent ? qsTr("No progress from the player")
                                                                      : qsTr("Progress is late")
        }
    }
}
