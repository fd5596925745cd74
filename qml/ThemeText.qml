// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Plain text, never markup, in the theme's family and colour.
Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
