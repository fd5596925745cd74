// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// What there is instead of charts: nothing yet, a problem, or a wait.
Column {
    id: message

    property alias title: heading.text
    property alias text: explanation.text

    spacing: Theme.grid

    ThemeText {
        id: heading

        objectName: message.objectName + ".title"
        width: parent.width
        visible: text !== ""
        font.pixelSize: Theme.textTitle
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    ThemeText {
        id: explanation

        objectName: message.objectName + ".text"
        width: parent.width
        color: Theme.textMuted
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
}
