// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Times and numbers, with digits of equal width so that changes do not move the layout.
ThemeText {
    font.family: Theme.digitsFamily
}
