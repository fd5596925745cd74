// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// A coloured dot with a short text.
Row {
    id: mark

    required property color color
    required property string text

    spacing: Theme.grid / 2
    Accessible.role: Accessible.StaticText

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(10 * Theme.scale)
        height: width
        radius: width / 2
        color: mark.color
    }
    ThemeText {
        text: mark.text
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
}
