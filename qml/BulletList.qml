// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// Lines of text, each with a bullet.
Column {
    id: list

    /// A list of strings.
    required property var lines

    spacing: Theme.grid / 2

    Repeater {
        model: list.lines

        Item {
            id: line

            required property int index
            required property string modelData

            width: list.width
            height: words.height

            ThemeText {
                id: bullet

                color: Theme.textMuted
                text: "•"
                Accessible.ignored: true
            }
            ThemeText {
                id: words

                objectName: list.objectName + "." + line.index
                x: bullet.width + Theme.grid
                width: line.width - x
                color: Theme.textMuted
                wrapMode: Text.Wrap
                text: line.modelData
            }
        }
    }
}
