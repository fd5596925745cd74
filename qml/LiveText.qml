// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// A text that screen readers say when it changes. A countdown is said when its words change, not every second.
ThemeText {
    id: live

    property string said

    function follow() {
        const words = live.text.replace(/[0-9]/g, "")
        if (words !== "" && words !== live.said)
            Announcer.say(live, live.text)
        live.said = words
    }

    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    onTextChanged: follow()
}
