// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0
//
// Element.prototype.checkVisibility for Chromium before 105, which Playwright calls in a world of its own. The DevTools
// gateway evaluates this in each world of each frame, before a client uses that world. It changes nothing else.
// Follows CSSOM View, checkVisibility(): not visible is an element without a box, one in a part of the page that
// `content-visibility: hidden` skips, and with options one that is transparent or has `visibility` other than `visible`.
// No script can see what `content-visibility: auto` skips: the option contentVisibilityAuto has no effect.

(() => {
    'use strict';

    if (typeof Element !== 'function' || 'checkVisibility' in Element.prototype)
        return;

    // The parent in the tree that is rendered; undefined where an element is in no slot, and so is not rendered.
    const renderedParent = (element) => {
        if (element.assignedSlot)
            return element.assignedSlot;
        const parent = element.parentNode;
        if (parent instanceof ShadowRoot)
            return parent.host;
        if (!(parent instanceof Element))
            return null;
        if (parent.shadowRoot)
            return undefined;
        if (parent instanceof HTMLDetailsElement && !parent.open) {
            const summary = Array.from(parent.children).find((child) => child.localName === 'summary');
            return element === summary ? parent : undefined;
        }
        return parent;
    };

    function checkVisibility(options) {
        const checksOpacity = options?.checkOpacity || options?.opacityProperty;
        const checksVisibility = options?.checkVisibilityCSS || options?.visibilityProperty;
        if (!this.isConnected)
            return false;
        const own = getComputedStyle(this);
        if (own.display === 'contents' || (checksVisibility && own.visibility !== 'visible'))
            return false;
        for (let element = this, style = own; ; style = getComputedStyle(element)) {
            // The style of an element that is not rendered is empty in some cases.
            if (style.display === 'none' || style.display === '')
                return false;
            if (element !== this && style.contentVisibility === 'hidden')
                return false;
            if (checksOpacity && style.opacity === '0')
                return false;
            const parent = renderedParent(element);
            if (parent === undefined)
                return false;
            if (parent === null)
                return true;
            element = parent;
        }
    }

    Object.defineProperty(Element.prototype, 'checkVisibility', {
        value: checkVisibility,
        configurable: true,
        enumerable: true,
        writable: true,
    });
})()
