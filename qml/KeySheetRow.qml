// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// One line of the sheet of keys: the keys, and what they do; above the first of a group, the heading of the group.
Item {
    id: row

    required property string name
    required property string heading
    required property string keys
    required property string help
    property real rightPadding: 0

    implicitHeight: headingText.height + Math.max(keysText.height, helpText.height) + Theme.grid / 2

    ThemeText {
        id: headingText

        objectName: "keys.row." + row.name + ".heading"
        visible: text !== ""
        width: row.width
        height: visible ? implicitHeight : 0
        topPadding: Theme.grid
        bottomPadding: Theme.grid / 2
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        text: row.heading
        Accessible.role: Accessible.Heading
    }
    Digits {
        id: keysText

        objectName: "keys.row." + row.name + ".keys"
        y: headingText.height
        width: Math.round(row.width * 0.32)
        color: Theme.accent
        wrapMode: Text.Wrap
        text: row.keys
    }
    ThemeText {
        id: helpText

        objectName: "keys.row." + row.name + ".help"
        x: keysText.width + Theme.grid
        y: headingText.height
        width: row.width - x - row.rightPadding
        wrapMode: Text.Wrap
        text: row.help
    }
}
