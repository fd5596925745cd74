// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T

/// An event kind in the filter of the event feed.
T.AbstractButton {
    id: chip

    // Fractional widths are rounded down, and the text is shortened.
    implicitWidth: Math.ceil(implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: Theme.grid
    verticalPadding: Theme.grid / 2
    Accessible.role: Accessible.CheckBox
    Accessible.name: qsTr("Show events: %1").arg(text)
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: chip.clicked()
    Keys.onReturnPressed: chip.clicked()
    Keys.onEnterPressed: chip.clicked()

    contentItem: ThemeText {
        color: chip.checked ? Theme.textOnAccent : Theme.text
        font.pixelSize: Theme.textSmall
        elide: Text.ElideMiddle
        text: chip.text
        Accessible.ignored: true
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: chip.checked ? Theme.accent : Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line

        FocusRing {
            around: parent.radius
            inside: true
            visible: chip.activeFocus
        }
    }
}
