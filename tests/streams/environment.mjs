// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

/// The environment of the tests, with \a folder for all that a run of Vitrine stores.
export function environment(folder) {
    const own = Object.entries(process.env).filter(([name]) => !/^(VITRINE|XDG)_|^(DISPLAY|WAYLAND_DISPLAY)$/.test(name));
    return {
        ...Object.fromEntries(own), HOME: folder, XDG_RUNTIME_DIR: folder, LC_ALL: 'C.UTF-8', QT_QPA_PLATFORM: 'offscreen',
        QT_QUICK_BACKEND: 'software', ...(process.getuid() === 0 ? { QTWEBENGINE_DISABLE_SANDBOX: '1' } : {}),
    };
}
