// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Time, kind and summary of an event on one line.
Item {
    id: line

    required property string time
    required property string kind
    required property color kindColor
    /// Empty while all of it is shown below.
    required property string summary

    implicitHeight: Math.round(Math.max(28 * Theme.windowScale, 1.5 * Theme.textSmall))

    ThemeText {
        id: timeText

        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textMuted
        font.family: Theme.monospaceFamily
        font.pixelSize: Theme.textSmall
        text: line.time
        Accessible.ignored: true
    }
    ThemeText {
        id: kindText

        anchors.verticalCenter: parent.verticalCenter
        x: timeText.width + Theme.grid
        width: Math.round(80 * Theme.scale)
        color: line.kindColor
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        elide: Text.ElideRight
        text: line.kind
        Accessible.ignored: true
    }
    ThemeText {
        objectName: "feed.summary"
        anchors.verticalCenter: parent.verticalCenter
        x: kindText.x + kindText.width + Theme.grid / 2
        width: Math.max(0, line.width - x)
        visible: text !== ""
        font.pixelSize: Theme.textSmall
        elide: Text.ElideRight
        text: line.summary
        Accessible.ignored: true
    }
}
