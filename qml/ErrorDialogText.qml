// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T
import Vitrine.Models

/// The texts of the error dialog; they scroll if the window is too small.
Flickable {
    id: words

    required property ErrorDialogModel model
    /// The window is low: use less space.
    required property bool tight
    /// Margin at both sides, which includes the scroll bar.
    required property real margin
    property alias unfolded: details.unfolded

    readonly property Item focused: Window.activeFocusItem

    function scroll(by: real) {
        contentY = Math.max(0, Math.min(contentY + by, contentHeight - height))
    }

    // Scroll the focused item into view.
    onFocusedChanged: {
        for (let item = focused; item !== null; item = item.parent) {
            if (item !== column)
                continue
            const top = focused.mapToItem(column, 0, 0).y - Theme.focusReach
            const bottom = top + focused.height + 2 * Theme.focusReach
            scroll(Math.min(0, top - contentY) + Math.max(0, bottom - contentY - height))
        }
    }

    objectName: "dialog.words"
    contentWidth: width
    contentHeight: column.height + Theme.focusReach // the focus rings need some room
    boundsBehavior: Flickable.StopAtBounds
    clip: interactive
    interactive: contentHeight > height

    T.ScrollBar.vertical: ThinScrollBar {
        objectName: "dialog.scrollBar"
    }

    // Show a new error from its beginning.
    Connections {
        function onContentChanged() {
            words.contentY = 0
        }

        target: words.model
    }

    Column {
        id: column

        x: words.margin
        width: words.width - 2 * words.margin
        spacing: words.tight ? Theme.grid : Theme.grid * 1.5

        Item {
            width: parent.width
            height: Math.max(glyph.height, title.height)

            Glyph {
                id: glyph

                width: Math.round(1.25 * title.font.pixelSize)
                height: width
                color: words.model.calm ? Theme.textMuted : Theme.error
                shape: words.model.calm ? Glyph.Offline : Glyph.Alert
                Accessible.ignored: true
            }
            ThemeText {
                id: title

                objectName: "dialog.title"
                x: glyph.width + Theme.grid * 1.5
                width: parent.width - x
                font.pixelSize: words.tight ? Theme.textBody : Theme.textTitle
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                text: words.model.title
                Accessible.role: Accessible.Heading
            }
        }
        ThemeText {
            objectName: "dialog.text"
            width: parent.width
            wrapMode: Text.Wrap
            text: words.model.text
        }
        LiveText {
            objectName: "dialog.status"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            color: Theme.textMuted
            text: words.model.status
        }
        ThemeText {
            objectName: "dialog.advice"
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            text: words.model.advice
        }
        ErrorDetails {
            id: details

            objectName: "dialog.details"
            width: parent.width
            model: words.model
        }
    }
}
