// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T

/// A page of Insights: its items below each other, scrolled if there is no room.
Flickable {
    id: page

    default property alias items: column.data
    /// Another one is shown from its beginning.
    property string subject: ""
    readonly property real columnWidth: column.width
    /// There is little room: numbers come without notes.
    readonly property bool low: height < 420 * Theme.scale || width < 480 * Theme.scale

    onSubjectChanged: contentY = 0
    contentHeight: column.height + Theme.grid * 2
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ThinScrollBar {
        objectName: page.objectName + ".scrollBar"
    }

    /// Scrolls so that \a item is visible.
    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y
        if (top < contentY)
            contentY = top
        else if (top + item.height > contentY + height)
            contentY = Math.min(top, top + item.height - height)
    }

    Column {
        id: column

        width: page.width - Theme.grid * 2
        spacing: Theme.grid * 1.5
    }
}
