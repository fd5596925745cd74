// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// Expands and collapses the items below it.
T.AbstractButton {
    id: button

    checkable: true
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.grid / 2
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: button.toggle()
    Keys.onReturnPressed: button.toggle()
    Keys.onEnterPressed: button.toggle()

    contentItem: Row {
        spacing: Theme.grid / 2

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.textBody
            height: width
            color: Theme.textMuted
            shape: button.checked ? Glyph.ChevronDown : Glyph.ChevronRight
            Accessible.ignored: true
        }
        ThemeText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.textMuted
            font.pixelSize: Theme.textSmall
            text: button.text
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: button.hovered ? Theme.hover : "transparent"
        border.color: Theme.focus
        border.width: button.activeFocus ? Theme.focusWidth : 0
    }
}
