// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Only in a kiosk: no text is selected, and nothing is dragged. Runs in each frame, in an isolated world, before the
// page's own scripts, so that it sees these events first. Text fields keep their selection.
(function vitrineLockdown() {
    'use strict';

    function isField(target) {
        return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    }

    addEventListener('selectstart', (event) => {
        if (!isField(event.target))
            event.preventDefault();
    }, true);
    addEventListener('dragstart', (event) => event.preventDefault(), true);
})();
