// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// A key of the PIN pad: a digit, or a glyph whose text is for assistive technology.
T.AbstractButton {
    id: key

    property int shape: Glyph.None
    property bool primary: false
    readonly property bool filled: primary && enabled
    readonly property color ink: !enabled ? Theme.textMuted : filled ? Theme.textOnAccent : Theme.text

    Accessible.role: Accessible.Button
    Accessible.name: text
    // Qt Quick 6.4 has no accessible state for a disabled item.
    Accessible.description: key.enabled ? "" : qsTr("Not available now")
    Accessible.onPressAction: key.clicked()

    contentItem: Item {
        Digits {
            anchors.centerIn: parent
            visible: key.shape === Glyph.None
            color: key.ink
            font.pixelSize: Math.max(Theme.textSmall, Math.round(Math.min(key.height, key.width) * 0.4))
            text: key.text
            Accessible.ignored: true
        }
        Glyph {
            anchors.centerIn: parent
            width: Math.round(Math.min(key.height, key.width) * 0.45)
            height: width
            visible: key.shape !== Glyph.None
            color: key.ink
            shape: key.shape
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: key.filled ? Theme.accent : key.down ? Theme.hairline : key.hovered ? Theme.hover : "transparent"
        border.color: key.filled ? Theme.accent : Theme.hairline
        border.width: Theme.line

        FocusRing {
            around: Theme.radius
            inside: true
            visible: key.visualFocus
        }
    }
}
