// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Something that people must know about their settings; not there without a text.
Rectangle {
    id: notice

    property alias text: label.text

    visible: text !== ""
    height: visible ? label.height : 0
    radius: Theme.radius / 2
    color: "transparent"
    border.color: Theme.warning
    border.width: Theme.line

    ThemeText {
        id: label

        objectName: notice.objectName + ".text"
        width: notice.width
        padding: Theme.grid
        color: Theme.warning
        font.pixelSize: Theme.textSmall
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.role: Accessible.AlertMessage
    }
}
