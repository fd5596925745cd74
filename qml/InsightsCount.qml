// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// How often something happened, with its icon; hidden if it did not.
Row {
    id: counter

    required property int shape
    required property color color
    required property int count

    visible: count > 0
    spacing: Theme.grid / 4

    Glyph {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.textSmall
        height: Theme.textSmall
        shape: counter.shape
        color: counter.color
        Accessible.ignored: true
    }
    ThemeText {
        anchors.verticalCenter: parent.verticalCenter
        color: counter.color
        font.pixelSize: Theme.textSmall
        text: counter.count.toLocaleString(Qt.locale(), "f", 0)
        Accessible.ignored: true
    }
}
