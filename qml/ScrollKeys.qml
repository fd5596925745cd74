// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Scrolls a view with the arrow keys, Page Up and Down, Home and End. An item that contains the view lists this in its
/// `Keys.forwardTo`.
Item {
    id: keys

    required property Flickable view
    readonly property real line: Theme.grid * 5

    /// Scrolls to \a position if the view can; otherwise as far as it can.
    function scrollTo(position: real) {
        const end = view.originY + view.contentHeight - view.height
        view.contentY = Math.max(view.originY, Math.min(position, end))
    }

    Keys.onUpPressed: scrollTo(view.contentY - line)
    Keys.onDownPressed: scrollTo(view.contentY + line)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp)
            scrollTo(view.contentY - (view.height - line))
        else if (event.key === Qt.Key_PageDown)
            scrollTo(view.contentY + (view.height - line))
        else if (event.key === Qt.Key_Home)
            scrollTo(view.originY)
        else if (event.key === Qt.Key_End)
            scrollTo(view.originY + view.contentHeight)
        else
            return
        event.accepted = true
    }
}
