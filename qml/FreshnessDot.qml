// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// Age of the last progress delivery as a colour; a hollow ring if none is expected.
Rectangle {
    id: dot

    required property int freshness

    implicitWidth: Math.round(10 * Theme.scale)
    implicitHeight: implicitWidth
    radius: width / 2
    border.width: dot.freshness === HudModel.Neutral ? Math.max(1, Math.round(1.5 * Theme.scale)) : 0
    border.color: Theme.textMuted
    color: {
        switch (dot.freshness) {
        case HudModel.Fresh:
            return Theme.accent
        case HudModel.Late:
            return Theme.warning
        case HudModel.Silent:
            return Theme.error
        default:
            return "transparent"
        }
    }
    Accessible.role: Accessible.Indicator
    Accessible.name: {
        switch (dot.freshness) {
        case HudModel.Fresh:
            return qsTr("Progress is up to date")
        case HudModel.Late:
            return qsTr("Progress is late")
        case HudModel.Silent:
            return qsTr("No progress from the player")
        default:
            return qsTr("No progress expected")
        }
    }
}
