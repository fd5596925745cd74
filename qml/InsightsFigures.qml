// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick

/// Numbers side by side, each with its name and a note.
Flow {
    id: figures

    required property var rows
    /// For the names of the items.
    required property string group
    /// Without notes, in a low view.
    property bool compact: false
    readonly property int columns: Math.max(1, Math.min(rows.length, Math.floor((width + spacing) / ((compact ? 76 : 150) * Theme.scale + spacing))))
    // Rows of equal length: seven figures in four columns are four and three.
    readonly property int balanced: Math.ceil(rows.length / Math.ceil(rows.length / columns))
    readonly property int tileWidth: Math.floor((width - (balanced - 1) * spacing) / balanced)
    readonly property int noteLines: compact ? 0 : tileWidth < 220 * Theme.scale ? 2 : 1

    spacing: Theme.grid

    Repeater {
        // The number, so that new values change the tiles, and do not replace them.
        model: figures.rows.length

        Rectangle {
            id: tile

            required property int index
            readonly property var figure: figures.rows[index] ?? ({
                    name: "",
                    label: "",
                    value: "",
                    note: ""
                })

            objectName: figures.group + "." + figure.name
            width: figures.tileWidth
            height: label.height + value.height + label.height * figures.noteLines + Theme.grid
            radius: Theme.radius / 2
            color: Theme.raised
            border.color: Theme.hairline
            border.width: Theme.frame
            Accessible.role: Accessible.StaticText
            Accessible.name: figure.label + ": " + figure.value + (figure.note === "" ? "" : ", " + figure.note)

            Column {
                x: Theme.grid
                y: Theme.grid / 2
                width: parent.width - 1.5 * Theme.grid

                ThemeText {
                    id: label

                    width: parent.width
                    color: Theme.textMuted
                    font.pixelSize: Theme.textSmall
                    elide: Text.ElideRight
                    text: tile.figure.label
                    Accessible.ignored: true
                }
                Digits {
                    id: value

                    width: parent.width
                    font.pixelSize: figures.compact ? Theme.textBody : Theme.textTitle
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.textSmall
                    text: tile.figure.value
                    Accessible.ignored: true
                }
                ThemeText {
                    width: parent.width
                    visible: figures.noteLines > 0
                    color: Theme.textMuted
                    font.pixelSize: Theme.textSmall
                    wrapMode: figures.noteLines > 1 ? Text.Wrap : Text.NoWrap
                    maximumLineCount: Math.max(figures.noteLines, 1)
                    elide: Text.ElideRight
                    text: tile.figure.note
                    Accessible.ignored: true
                }
            }
        }
    }
}
