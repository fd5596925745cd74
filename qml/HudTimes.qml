// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Elapsed time and, if it is known, the duration.
Row {
    id: times

    required property string elapsed
    required property string duration

    Digits {
        objectName: "hud.elapsed"
        text: times.elapsed
        Accessible.name: qsTr("Elapsed %1").arg(text)
    }
    Digits {
        color: Theme.textMuted
        text: " / "
        visible: times.duration !== ""
        Accessible.ignored: true
    }
    Digits {
        objectName: "hud.duration"
        color: Theme.textMuted
        text: times.duration
        visible: text !== ""
        Accessible.name: qsTr("Duration %1").arg(text)
    }
}
