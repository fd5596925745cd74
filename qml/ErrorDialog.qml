// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import Vitrine.Models

/// The error dialog: what happened, what to do, a primary action. Covers the page and takes the keyboard.
FocusScope {
    id: dialog

    required property ErrorDialogModel model
    readonly property bool presented: opacity > 0
    /// The window is low: use smaller margins and title.
    readonly property bool tight: height < 440 * Theme.scale
    /// It waits below another view: its main button cannot be pressed yet.
    property bool covered: false
    readonly property real cardWidth: 520 * Theme.scale

    /// The words of the main button that were said last, without the seconds of its countdown.
    property string said

    function announce(text) {
        const words = model.primaryLabel.replace(/[0-9]/g, "")
        const parts = [text, covered ? "" : model.primaryLabel].filter(part => part !== "")
        if (parts.length > 0 && (text !== "" || words !== said))
            Announcer.say(dialog, parts.join(" "))
        said = words
    }

    /// Folds what was unfolded, and gives the keyboard to the primary action.
    function fold() {
        words.unfolded = false
        actions.unfolded = false
        actions.focusPrimary()
        actions.focus = true
    }

    /// Resets the view and announces its text: each time that the dialog opens, also while the last one fades out, and
    /// when another failure takes the place of the one that is shown.
    function present() {
        dialog.fold()
        dialog.announce(dialog.model.title + ". " + dialog.model.text)
    }

    objectName: "dialog"
    focus: true
    opacity: model.open ? 1 : 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: model.title
    Accessible.description: model.text + " " + model.advice
    Keys.forwardTo: [scrollKeys]
    // Folds what was unfolded; closes only a dialog that has a picture below it.
    Keys.onEscapePressed: event => {
        if (words.unfolded || actions.unfolded) {
            dialog.fold()
        } else {
            event.accepted = model.press("close")
        }
    }
    Connections {
        function onOpenChanged() {
            if (dialog.model.open)
                dialog.present()
        }
        function onContentChanged() {
            if (dialog.model.open)
                dialog.present()
        }
        function onActionsChanged() {
            if (dialog.model.open)
                dialog.announce("")
        }

        target: dialog.model
    }

    ScrollKeys {
        id: scrollKeys

        view: words
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
            easing.type: Theme.easing
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface

        // Keep mouse events from the page.
        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
        }
    }

    Rectangle {
        id: card

        readonly property real outside: dialog.tight ? Theme.grid : Theme.grid * 3
        readonly property real inside: dialog.tight ? Theme.grid * 1.5 : Theme.grid * 3
        readonly property real gap: dialog.tight ? Theme.grid : Theme.grid * 2.5
        readonly property real roomForWords: dialog.height - 2 * outside - 2 * inside - gap - actions.height

        anchors.centerIn: parent
        width: Math.min(dialog.width - 2 * outside, dialog.cardWidth)
        height: 2 * inside + words.height + gap + actions.height
        radius: Theme.radius
        color: Theme.raised
        border.color: Theme.hairline
        border.width: Theme.line

        ErrorDialogText {
            id: words

            model: dialog.model
            tight: dialog.tight
            margin: card.inside
            y: card.inside
            width: card.width
            height: Math.min(contentHeight, card.roomForWords)
        }

        ErrorDialogActions {
            id: actions

            model: dialog.model
            focus: true
            x: card.inside
            y: words.y + words.height + card.gap
            width: card.width - 2 * card.inside
        }
    }
}
