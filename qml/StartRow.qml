// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// One recent target. Enter plays it, Delete removes it from the list.
T.AbstractButton {
    id: row

    required property int index
    required property string title
    required property string source
    required property string when
    readonly property string details: source === title ? when : source + " · " + when

    signal removed

    objectName: "start.recent." + index
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.grid
    rightPadding: Theme.grid * 3 + remove.width
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Play %1").arg(row.title)
    Accessible.description: row.details
    Accessible.onPressAction: row.clicked()
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()
    Keys.onDeletePressed: row.removed()

    contentItem: Column {
        spacing: Theme.grid / 4

        ThemeText {
            width: parent.width
            elide: Text.ElideRight
            text: row.title
            Accessible.ignored: true
        }
        ThemeText {
            width: parent.width
            elide: Text.ElideRight
            color: Theme.textMuted
            font.pixelSize: Theme.textSmall
            text: row.details
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: row.hovered || row.down ? Theme.hover : "transparent"
        border.color: Theme.focus
        border.width: row.activeFocus ? Theme.focusWidth : 0
    }

    GlyphButton {
        id: remove

        objectName: row.objectName + ".remove"
        anchors.right: parent.right
        anchors.rightMargin: Theme.grid
        anchors.verticalCenter: parent.verticalCenter
        shape: Glyph.Cross
        text: qsTr("Remove %1 from the list").arg(row.title)
        onClicked: row.removed()
    }
}
