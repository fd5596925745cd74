// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Two short texts on one line; the leading one is shortened if there is no room for both.
Item {
    id: line

    required property string leading
    required property string trailing
    property color leadingColor: Theme.textMuted
    property color trailingColor: Theme.textMuted
    property int leadingWeight: Font.Normal

    implicitHeight: Math.max(leadingText.height, trailingText.height)

    ThemeText {
        id: leadingText

        width: line.width - trailingText.width - Theme.grid
        color: line.leadingColor
        font.pixelSize: Theme.textSmall
        font.weight: line.leadingWeight
        elide: Text.ElideMiddle
        text: line.leading
        Accessible.ignored: true
    }
    ThemeText {
        id: trailingText

        anchors.right: parent.right
        color: line.trailingColor
        font.pixelSize: Theme.textSmall
        text: line.trailing
        Accessible.ignored: true
    }
}
