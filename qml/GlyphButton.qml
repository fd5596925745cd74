// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// An icon button; its text is only for assistive technology.
T.AbstractButton {
    id: button

    required property int shape

    implicitWidth: Math.round(32 * Theme.scale)
    implicitHeight: implicitWidth
    padding: Theme.grid / 2
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.clicked()
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    contentItem: Glyph {
        color: Theme.text
        shape: button.shape
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: button.hovered || button.down ? Theme.hover : "transparent"
        border.color: Theme.focus
        border.width: button.activeFocus ? Theme.focusWidth : 0
    }
}
