// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { addHtml, expect, test } from './fixtures.mjs';

test.describe('waits', () => {
    test('for a position', async ({ frame }) => {
        await frame.waitForFunction((position) => document.getElementById('video').currentTime > position, 1.5);
    });

    test('for text that changes', async ({ player }) => {
        await expect(player.locator('#elapsed')).toHaveText(/^0:0[2-9]$/, { timeout: 10_000 });
    });

    test('for an element to appear, to hide and to go', async ({ frame, player }) => {
        const soon = player.locator('#soon');
        const steps = {
            visible: () => document.body.insertAdjacentHTML('beforeend', '<p id="soon">soon</p>'),
            hidden: () => { document.getElementById('soon').hidden = true; },
            detached: () => document.getElementById('soon').remove(),
        };
        for (const [state, step] of Object.entries(steps)) {
            let isOver = false;
            const waited = soon.waitFor({ state }).then(() => { isOver = true; });
            await frame.evaluate(() => 0);
            expect(isOver).toBe(false);
            await frame.evaluate(step);
            await waited;
        }
    });

    test('say what they waited for', async ({ player }) => {
        const error = await player.locator('#failure').waitFor({ timeout: 500 }).catch((error) => error);
        expect(error.name).toBe('TimeoutError');
        expect(error.message).toContain("locator('#failure') to be visible");
    });

    test('for an assertion to become true', async ({ frame, player }) => {
        await addHtml(frame, '<b>0</b>');
        await frame.evaluate(() => {
            const count = document.querySelector('#added b');
            const timer = setInterval(() => {
                count.textContent = Number(count.textContent) + 1;
                if (count.textContent === '5')
                    clearInterval(timer);
            }, 50);
        });
        await expect(player.locator('#added b')).toHaveText('5');
    });

    test('for a page that is loaded again', async ({ page }) => {
        const loaded = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/embed'));
        await page.reload();
        await loaded;
        await page.waitForLoadState('load');
    });

    test('for a selector in the frame', async ({ frame }) => {
        const element = await frame.waitForSelector('#toggle', { state: 'attached' });
        expect(await element.getAttribute('type')).toBe('button');
    });
});
