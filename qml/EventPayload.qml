// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// The payload of one event as indented JSON, with a copy button.
Column {
    id: payload

    required property string text
    /// Object name of the row that it belongs to.
    required property string row

    signal copyRequested

    spacing: Theme.grid

    ThemeText {
        objectName: payload.row + ".payload"
        width: parent.width
        color: Theme.textMuted
        font.family: Theme.monospaceFamily
        font.pixelSize: Theme.textSmall
        wrapMode: Text.WrapAnywhere
        text: payload.text
    }
    ActionButton {
        objectName: payload.row + ".copy"
        width: Math.min(implicitWidth, parent.width)
        text: qsTr("Copy as JSON")
        onClicked: payload.copyRequested()
    }
}
