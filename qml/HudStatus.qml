// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The left part of the HUD: the state as an icon, as text if there is room, and the times.
Row {
    id: status

    required property HudModel model
    /// Maximum width of this part.
    required property real room

    readonly property real timesWidth: model.positionKnown ? times.implicitWidth + spacing : 0

    readonly property real leastWidth: glyph.width + spacing + Math.max(words.implicitWidth, timesWidth)

    spacing: Theme.grid * 2

    Glyph {
        id: glyph

        objectName: "hud.state"
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(24 * Theme.scale)
        height: width
        color: Theme.text
        shape: {
            switch (status.model.state) {
            case HudModel.Playing:
                return Glyph.Play
            case HudModel.Paused:
                return Glyph.Pause
            case HudModel.Seeking:
                return Glyph.Chevrons
            case HudModel.Ended:
                return Glyph.Check
            case HudModel.Failed:
                return Glyph.Alert
            default:
                return Glyph.Dots
            }
        }
        Accessible.role: Accessible.Graphic
        Accessible.name: status.model.stateText
    }

    ThemeText {
        id: words

        objectName: "hud.stateText"
        anchors.verticalCenter: parent.verticalCenter
        text: status.model.notice !== "" ? status.model.notice : status.model.stateText
        // During playback the icon is enough; a notice is always text.
        visible: (status.model.state !== HudModel.Playing || status.model.notice !== "")
                 && glyph.width + status.spacing + implicitWidth + status.timesWidth <= status.room
        Accessible.ignored: true
    }

    Row {
        id: times

        anchors.verticalCenter: parent.verticalCenter
        visible: status.model.positionKnown

        Digits {
            objectName: "hud.elapsed"
            text: status.model.elapsedText
            Accessible.name: qsTr("Elapsed %1").arg(text)
        }
        Digits {
            color: Theme.textMuted
            text: " / "
            visible: duration.visible
            Accessible.ignored: true
        }
        Digits {
            id: duration

            objectName: "hud.duration"
            color: Theme.textMuted
            text: status.model.durationText
            visible: text !== ""
            Accessible.name: qsTr("Duration %1").arg(text)
        }
    }
}
