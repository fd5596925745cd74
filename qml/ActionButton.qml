// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T

/// A text button. Enter and Space press it.
T.Button {
    id: button

    property bool primary: false
    readonly property bool filled: primary && enabled
    /// Shows the focus ring.
    property bool ringed: activeFocus

    // Fractional widths are rounded down, and the text is wrapped.
    implicitWidth: Math.ceil(implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.grid * 2
    verticalPadding: Theme.grid * 1.25
    Accessible.role: Accessible.Button
    Accessible.name: text
    // Qt Quick 6.4 has no accessible state for a disabled item.
    Accessible.description: button.enabled ? "" : qsTr("Not available now")
    Accessible.onPressAction: button.clicked()
    Keys.onReturnPressed: event => pressOnce(event)
    Keys.onEnterPressed: event => pressOnce(event)

    // A key that is held down presses once.
    function pressOnce(event: var) {
        if (!event.isAutoRepeat)
            button.clicked()
    }

    contentItem: ThemeText {
        color: !button.enabled ? Theme.textMuted : button.filled ? Theme.textOnAccent : Theme.text
        font.weight: button.primary ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        text: button.text
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: button.filled ? Theme.accent : button.hovered || button.down ? Theme.hover : "transparent"
        border.color: button.filled ? Theme.accent : Theme.hairline
        border.width: Theme.high && !button.enabled ? 0 : Theme.line

        FocusRing {
            around: Theme.radius / 2
            visible: button.ringed
        }
    }
}
