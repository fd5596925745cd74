// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The head-up display: a translucent bar with state, times, track, rate and freshness.
Item {
    id: hud

    required property HudModel model
    readonly property bool presented: opacity > 0

    objectName: "hud"
    // The minimum for the text of the state, or for the times.
    implicitWidth: status.leastWidth + badges.width + 2 * bar.padding + 2 * Theme.grid
    implicitHeight: bar.height
    opacity: model.shown ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        id: bar

        readonly property real padding: Theme.grid * 1.5
        readonly property real innerWidth: width - 2 * padding
        readonly property real besideTrack: status.width + badges.width + 4 * Theme.grid
        // The track gets its own line if it would be too short between the texts.
        readonly property bool stacked: track.visible && innerWidth - besideTrack < 160 * Theme.scale

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 960 * Theme.scale)
        height: 2 * padding + firstLine.height + (stacked ? track.height + padding : 0)
        radius: Theme.radius
        color: Theme.surface
        border.color: Theme.hairline

        Item {
            id: firstLine

            x: bar.padding
            y: bar.padding
            width: bar.innerWidth
            height: Math.max(status.height, badges.height)

            HudStatus {
                id: status

                model: hud.model
                room: bar.innerWidth - badges.width - 2 * Theme.grid
                anchors.verticalCenter: parent.verticalCenter
            }
            HudBadges {
                id: badges

                model: hud.model
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
            }
        }

        HudTrack {
            id: track

            progress: hud.model.progress
            playedFractions: hud.model.playedFractions
            visible: hud.model.durationKind === HudModel.Finite
            x: bar.stacked ? bar.padding : bar.padding + status.width + 2 * Theme.grid
            y: bar.stacked ? firstLine.y + firstLine.height + bar.padding : (bar.height - height) / 2
            width: bar.stacked ? bar.innerWidth : bar.innerWidth - bar.besideTrack
            Accessible.name: qsTr("%1 of %2").arg(hud.model.elapsedText).arg(hud.model.durationText)
        }
    }
}
