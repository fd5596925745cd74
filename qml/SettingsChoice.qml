// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// One of a few choices, all of which can be seen. Tab goes to the group, the arrows go through it, Space and Enter
/// choose. What is shown follows the value.
Flow {
    id: group

    /// {value, label} of each.
    required property var choices
    required property string value
    required property string label
    required property string explanation
    /// The choice that Tab goes to: the chosen one, otherwise the first.
    readonly property int current: Math.max(0, choices.findIndex(choice => choice.value === value))

    signal chosen(string value)

    /// Gives the keyboard to the choice \a number, if there is one.
    function go(number: int) {
        if (number >= 0 && number < chips.count)
            chips.itemAt(number).forceActiveFocus(Qt.TabFocusReason)
    }

    spacing: Theme.grid
    Accessible.role: Accessible.Grouping
    Accessible.name: label
    Accessible.description: explanation

    Repeater {
        id: chips

        model: group.choices

        T.RadioButton {
            id: chip

            required property var modelData
            required property int index

            function choose() {
                group.chosen(chip.modelData.value)
                // A click has checked it, also if the choice was refused.
                chip.checked = Qt.binding(() => chip.modelData.value === group.value)
            }

            objectName: group.objectName + "." + (modelData.value === "" ? "none" : modelData.value)
            // The same height in all scripts. Fractional widths are rounded down, and the text is shortened.
            width: Math.min(Math.ceil(implicitContentWidth + leftPadding + rightPadding), group.width)
            height: Math.ceil(Theme.textSmall * 1.6 + Theme.grid)
            horizontalPadding: Theme.grid
            verticalPadding: Theme.grid / 2
            autoExclusive: false // the value decides
            checked: modelData.value === group.value
            focusPolicy: index === group.current ? Qt.StrongFocus : Qt.ClickFocus
            text: modelData.label
            Accessible.name: text
            Accessible.checkable: true
            Accessible.checked: checked
            Accessible.description: group.label
            Accessible.onPressAction: chip.choose()
            Accessible.onToggleAction: chip.choose()
            Keys.onLeftPressed: group.go(index - 1)
            Keys.onRightPressed: group.go(index + 1)
            Keys.onReturnPressed: chip.choose()
            Keys.onEnterPressed: chip.choose()
            onClicked: chip.choose()

            contentItem: ThemeText {
                color: chip.checked ? Theme.textOnAccent : Theme.text
                font.pixelSize: Theme.textSmall
                elide: Text.ElideMiddle
                verticalAlignment: Text.AlignVCenter
                text: chip.text
                Accessible.ignored: true
            }

            background: Rectangle {
                radius: Theme.radius / 2
                color: chip.checked ? Theme.accent : chip.hovered || chip.down ? Theme.hover : "transparent"
                border.color: chip.checked ? Theme.accent : Theme.textMuted
                border.width: Theme.line

                FocusRing {
                    around: Theme.radius / 2
                    visible: chip.activeFocus
                }
            }
        }
    }
}
