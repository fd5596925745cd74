// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

import QtQuick

/// Times and numbers: digits of one width, so that nothing beside them moves when they change.
ThemeText {
    font.family: Theme.digitsFamily
}
