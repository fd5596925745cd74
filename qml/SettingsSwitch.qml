// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T

/// Shows whether something is on. A click asks for the change: what is shown follows the model.
T.CheckBox {
    id: toggle

    required property bool on

    implicitWidth: Math.round(44 * Theme.scale)
    implicitHeight: Math.round(26 * Theme.scale)
    checked: on
    nextCheckState: () => toggle.checkState
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: on
    Accessible.onPressAction: toggle.clicked()
    Accessible.onToggleAction: toggle.clicked()
    Keys.onReturnPressed: event => toggle.pressOnce(event)
    Keys.onEnterPressed: event => toggle.pressOnce(event)

    // A key that is held down presses once.
    function pressOnce(event: var) {
        if (!event.isAutoRepeat)
            toggle.clicked()
    }

    background: Rectangle {
        radius: height / 2
        color: toggle.on ? Theme.accent : "transparent"
        border.color: toggle.on ? Theme.accent : Theme.textMuted
        border.width: 2 * Theme.line

        FocusRing {
            around: parent.height / 2
            visible: toggle.activeFocus
        }
        Rectangle {
            readonly property real gap: 5 * Theme.line

            x: toggle.on ? parent.width - width - gap : gap
            y: gap
            width: height
            height: parent.height - 2 * gap
            radius: height / 2
            color: toggle.on ? Theme.textOnAccent : Theme.text
        }
    }
}
