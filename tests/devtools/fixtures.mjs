// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The fixtures of Playwright's test runner for a page that is there already: `browser` attaches to Vitrine, `context` and
// `page` are what it shows. Other fixtures of the runner open a context of their own, which Qt WebEngine does not have.

import { test as base, expect } from '@playwright/test';

import { Vitrine } from './Vitrine.mjs';

export { expect };

export const test = base.extend({
    options: [['demo'], { option: true, scope: 'worker' }],

    vitrine: [async ({ options }, use) => {
        const vitrine = await Vitrine.start(...options);
        await use(vitrine);
        await vitrine.stop();
    }, { scope: 'worker' }],

    browser: [async ({ playwright, vitrine }, use) => {
        const browser = await playwright.chromium.connectOverCDP(vitrine.url);
        await use(browser);
        await browser.close();
    }, { scope: 'worker' }],

    context: async ({ browser }, use) => {
        await use(browser.contexts()[0]);
    },

    // Each test begins with a page that has just been loaded, and a video that plays.
    page: async ({ context }, use) => {
        const page = context.pages()[0];
        await page.reload();
        await expect.poll(() => page.frames()[1]?.evaluate(
            () => document.getElementById('video')?.currentTime > 0 && !document.getElementById('bar').inert)
            .catch(() => false)).toBe(true);
        await use(page);
        await page.unrouteAll();
    },

    // The same page in a connection of its own, which ends with the test: so do its init scripts.
    ownPage: async ({ page, playwright, vitrine }, use) => {
        const browser = await playwright.chromium.connectOverCDP(vitrine.url);
        await use(browser.contexts()[0].pages()[0]);
        await browser.close();
        await page.reload();
    },

    // The frame of the player.
    frame: async ({ page }, use) => {
        await use(page.frames()[1]);
    },

    // Its controls, which are shown while the pointer moves.
    player: async ({ page }, use) => {
        await page.mouse.move(300, 200);
        await page.mouse.move(310, 200);
        await use(page.frameLocator('iframe'));
    },

    // The state of its video.
    media: async ({ frame }, use) => {
        await use(() => frame.evaluate(() => {
            const { currentTime, paused, muted, volume, playbackRate } = document.getElementById('video');
            return { currentTime, paused, muted, volume, playbackRate };
        }));
    },
});

/// Adds HTML to the player's page, in front of everything. The page allows no style attributes: `data-style` takes their
/// place.
export async function addHtml(frame, html) {
    await frame.evaluate((html) => {
        const box = document.createElement('div');
        box.id = 'added';
        box.style = 'position: fixed; inset: 40px 40px auto auto; z-index: 99; background: white; color: black';
        box.innerHTML = html;
        for (const element of box.querySelectorAll('[data-style]'))
            element.style.cssText = element.dataset.style;
        // The player takes keys for commands.
        for (const name of ['keydown', 'click'])
            box.addEventListener(name, (event) => event.stopPropagation());
        document.body.append(box);
    }, html);
}

/// Width and height of a PNG.
export function sizeOf(png) {
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
