// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The right part of the HUD: live, playback rate and freshness.
Row {
    id: badges

    required property HudModel model

    spacing: Theme.grid * 1.5

    Chip {
        objectName: "hud.live"
        anchors.verticalCenter: parent.verticalCenter
        visible: badges.model.live
        textColor: Theme.accent
        text: qsTr("LIVE")
        Accessible.name: qsTr("Live")
    }

    Chip {
        objectName: "hud.rate"
        anchors.verticalCenter: parent.verticalCenter
        visible: badges.model.positionKnown
        highlighted: badges.model.playbackRate !== 1
        digits: true
        text: badges.model.playbackRateText
        Accessible.name: qsTr("Playback rate %1").arg(text)
    }

    FreshnessDot {
        objectName: "hud.freshness"
        anchors.verticalCenter: parent.verticalCenter
        freshness: badges.model.freshness
    }
}
