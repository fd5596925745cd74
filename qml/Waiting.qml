// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// What the viewer waits for, in the middle of the window. Opaque, because the player may show a spinner below it.
Item {
    id: waiting

    required property HudModel model
    readonly property bool presented: opacity > 0

    objectName: "waiting"
    implicitWidth: plate.width
    implicitHeight: plate.height
    opacity: model.waiting ? 1 : 0

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        id: plate

        readonly property real padding: Theme.grid * 2

        width: 2 * padding + Math.max(spinner.width, text.width)
        height: 2 * padding + spinner.height + Theme.grid * 1.5 + text.height
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line

        Spinner {
            id: spinner

            running: waiting.model.waiting
            x: (plate.width - width) / 2
            y: plate.padding
        }
        LiveText {
            id: text

            objectName: "waiting.text"
            x: (plate.width - width) / 2
            y: spinner.y + spinner.height + Theme.grid * 1.5
            width: Math.min(implicitWidth, 260 * Theme.scale)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: waiting.model.waitingText
        }
    }
}
