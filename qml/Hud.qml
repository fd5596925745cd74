// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The head-up display: a progress line along the upper edge, and a pill at the right with state, times and rate.
Item {
    id: hud

    required property HudModel model
    readonly property bool presented: opacity > 0
    readonly property real margin: Theme.grid * 1.5

    objectName: "hud"
    // The minimum; the pill becomes narrower by more lines.
    implicitWidth: Math.round(200 * Theme.scale)
    implicitHeight: pill.y + pill.height
    opacity: model.shown ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    HudTrack {
        progress: hud.model.progress
        playedFractions: hud.model.playedFractions
        visible: hud.model.durationKind === HudModel.Finite
        width: parent.width
        Accessible.name: qsTr("%1 of %2").arg(hud.model.elapsedText).arg(hud.model.durationText)
    }

    HudPill {
        id: pill

        model: hud.model
        room: hud.width - 2 * hud.margin
        y: hud.margin
        anchors.right: parent.right
        anchors.rightMargin: hud.margin
    }
}
