// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The second line of a session in the list: a text, and the numbers of stalls and errors.
Item {
    id: details

    required property string text
    required property int stalls
    required property int errors

    implicitHeight: when.height

    ThemeText {
        id: when

        width: details.width - counts.width - Theme.grid
        color: Theme.textMuted
        font.pixelSize: Theme.textSmall
        elide: Text.ElideRight
        text: details.text
        Accessible.ignored: true
    }
    Row {
        id: counts

        anchors.right: parent.right
        height: parent.height
        spacing: Theme.grid

        InsightsCount {
            height: parent.height
            shape: Glyph.Dots
            color: Theme.warning
            count: details.stalls
        }
        InsightsCount {
            height: parent.height
            shape: Glyph.Alert
            color: Theme.error
            count: details.errors
        }
    }
}
