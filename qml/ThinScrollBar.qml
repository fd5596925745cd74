// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.Templates as T

/// A thin scroll bar, visible whenever the content is larger than the view.
T.ScrollBar {
    id: bar

    implicitWidth: Theme.grid
    implicitHeight: Theme.grid
    minimumSize: 0.1
    padding: 2
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: Theme.grid / 2
        implicitHeight: Theme.grid / 2
        radius: width / 2
        color: bar.pressed || bar.hovered ? Theme.text : Theme.textMuted
    }
}
