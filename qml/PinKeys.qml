// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Models

/// The keys of the PIN pad: the digits as on a telephone, delete and confirm.
Grid {
    id: keys

    required property PinPadModel model
    property real keyWidth
    property real keyHeight

    columns: 3
    spacing: Theme.grid

    Repeater {
        model: 9

        PinKey {
            required property int index

            objectName: "pin.key." + (index + 1)
            width: keys.keyWidth
            height: keys.keyHeight
            enabled: keys.model.usable
            text: index + 1
            onClicked: keys.model.press(index + 1)
        }
    }
    PinKey {
        objectName: "pin.erase"
        width: keys.keyWidth
        height: keys.keyHeight
        enabled: keys.model.usable && keys.model.digits > 0
        autoRepeat: true
        shape: Glyph.Erase
        text: qsTr("Delete the last digit")
        onClicked: keys.model.erase()
    }
    PinKey {
        objectName: "pin.key.0"
        width: keys.keyWidth
        height: keys.keyHeight
        enabled: keys.model.usable
        text: "0"
        onClicked: keys.model.press(0)
    }
    PinKey {
        objectName: "pin.confirm"
        width: keys.keyWidth
        height: keys.keyHeight
        enabled: keys.model.complete
        primary: true
        shape: Glyph.Check
        text: qsTr("Confirm the PIN")
        onClicked: keys.model.confirm()
    }
}
