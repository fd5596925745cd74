// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// A short text with a background, in the accent colour when highlighted.
Rectangle {
    id: chip

    required property string text
    property bool highlighted: false
    property color textColor: Theme.text
    property bool digits: false

    implicitWidth: label.implicitWidth + 2 * Theme.grid
    implicitHeight: label.implicitHeight + Theme.grid
    radius: Theme.radius / 2
    color: chip.highlighted ? Theme.accent : Theme.raised
    border.color: Theme.hairline
    Accessible.role: Accessible.StaticText
    Accessible.name: chip.text

    ThemeText {
        id: label

        anchors.centerIn: parent
        color: chip.highlighted ? Theme.textOnAccent : chip.textColor
        font.family: chip.digits ? Theme.digitsFamily : Theme.family
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        text: chip.text
        Accessible.ignored: true
    }
}
