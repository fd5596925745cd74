// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Only in a kiosk: no text is selected, and nothing is dragged. Runs in each frame, in an isolated world, before the
// page's own scripts, so that it sees these events first. Text fields keep their selection. What has the focus stays in
// view when the on-screen keyboard makes the page smaller: the engine does that on phones alone.
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
    addEventListener('resize', () => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement)
            focused = focused.shadowRoot.activeElement;
        if (focused && focused !== document.body)
            focused.scrollIntoView({block: 'nearest', inline: 'nearest'});
    });
})();
