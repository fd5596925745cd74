// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Vitrine.Models as Models

/// The on-screen keyboard of a kiosk, as wide as the window. The only view that needs Qt Virtual Keyboard.
Rectangle {
    id: view

    required property Models.ScreenKeyboard model
    // Qt shows no keyboard while nothing has asked for this object.
    readonly property bool presented: InputContext !== null && model.shown
    readonly property real largestShare: 0.38
    /// Height to width of the keys in the style of Qt.
    readonly property real keysRatio: 800 / 2560

    /// Languages without a layout are left out.
    function useLanguages() {
        const available = VirtualKeyboardSettings.availableLocales
        const languages = model.languages.filter(name => available.includes(name))
        if (languages.length === 0)
            return
        VirtualKeyboardSettings.activeLocales = languages
        VirtualKeyboardSettings.locale = languages[0]
    }

    function useNextLanguage() {
        const languages = Array.from(VirtualKeyboardSettings.activeLocales)
        const next = (languages.indexOf(VirtualKeyboardSettings.locale) + 1) % languages.length
        VirtualKeyboardSettings.locale = languages[next]
    }

    objectName: "keyboard"
    implicitHeight: bar.height + keys.height
    color: Theme.screen
    onPresentedChanged: keys.active = true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("On-screen keyboard")

    Component.onCompleted: {
        // A public machine learns no words, suggests none, and does not show selections of the page in this view.
        VirtualKeyboardSettings.styleName = "default"
        VirtualKeyboardSettings.inputMethodHints = Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoTextHandles
        VirtualKeyboardSettings.defaultInputMethodDisabled = true
        VirtualKeyboardSettings.defaultDictionaryDisabled = true
        VirtualKeyboardSettings.handwritingModeDisabled = true
        useLanguages()
    }

    Connections {
        target: VirtualKeyboardSettings

        function onAvailableLocalesChanged() {
            view.useLanguages()
        }
    }

    Connections {
        target: view.model

        function onResetRequested() {
            view.useLanguages()
        }
    }

    Item {
        id: bar

        width: keys.width
        // A key of the first row is shown large above it while it is pressed.
        height: Math.max(hide.height + Theme.grid, Math.ceil(keys.height / 4))
        anchors.horizontalCenter: parent.horizontalCenter

        ActionButton {
            objectName: "keyboard.language"
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: Theme.grid
            visible: VirtualKeyboardSettings.activeLocales.length > 1
            focusPolicy: Qt.NoFocus
            text: Qt.locale(VirtualKeyboardSettings.locale).nativeLanguageName
            Accessible.description: qsTr("Language of the keys")
            onClicked: view.useNextLanguage()
        }

        ActionButton {
            id: hide

            objectName: "keyboard.hide"
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: Theme.grid
            focusPolicy: Qt.NoFocus
            text: qsTr("Hide keyboard")
            onClicked: view.model.dismiss()
        }
    }

    // Not before the settings are made, and not while it is hidden: Qt does not lay out what it does not draw.
    Loader {
        id: keys

        objectName: "keyboard.keys"
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: bar.bottom
        width: Math.min(view.width, Math.floor(view.model.room.height * view.largestShare / view.keysRatio))
        height: Math.round(width * view.keysRatio)
        active: false
        sourceComponent: InputPanel {}
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Keys")
    }
}
