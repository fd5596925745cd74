// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What a test does in the page is in Vitrine's event stream.

import { chromium } from '@playwright/test';

import { Vitrine } from './Vitrine.mjs';
import { expect, test } from './fixtures.mjs';

test.describe('Vitrine', () => {
    test('reports what a test does', async ({ vitrine, player }) => {
        const since = vitrine.lastSeq;
        await player.locator('#toggle').click();
        await vitrine.waitFor((event) => event.kind === 'state' && event.to === 'paused', since);
        await player.locator('#start').click();
        await vitrine.waitFor((event) => event.kind === 'state' && event.to === 'playing', since);
    });

    test('has the position that the video has', async ({ vitrine, player, media }) => {
        await player.getByLabel('Position').fill('40');
        const { currentTime } = await vitrine.waitFor((event) => event.kind === 'progress' && event.currentTime > 40,
            vitrine.lastSeq);
        expect(Math.abs((await media()).currentTime - currentTime)).toBeLessThan(2);
    });

    test('reports the rate', async ({ vitrine, player }) => {
        const since = vitrine.lastSeq;
        await player.locator('#rate').click();
        await player.getByRole('menuitemradio', { name: '2×' }).click();
        await vitrine.waitFor((event) => event.kind === 'progress' && event.playbackRate === 2, since);
    });

    test('serves a second client at the same time', async ({ vitrine, page, frame }) => {
        const second = await chromium.connectOverCDP(vitrine.url);
        const other = second.contexts()[0].pages()[0];
        expect(other.url()).toBe(page.url());
        await frame.evaluate(() => { window.sharedWord = 'seen'; });
        expect(await other.frames()[1].evaluate(() => window.sharedWord)).toBe('seen');
        await second.close();
        expect(await frame.evaluate(() => window.sharedWord)).toBe('seen');
    });

    test('is reached by the address in its list, too', async ({ vitrine }) => {
        const { webSocketDebuggerUrl, Browser } = await (await fetch(`${vitrine.url}/json/version`)).json();
        expect(webSocketDebuggerUrl).toMatch(new RegExp(`^ws://127\\.0\\.0\\.1:${vitrine.port}/devtools/browser/`));
        const browser = await chromium.connectOverCDP(webSocketDebuggerUrl);
        expect(`Chrome/${browser.version()}`).toBe(Browser);
        await browser.close();
    });

    test('ends when a test presses Back', async () => {
        const vitrine = await Vitrine.start('demo');
        const browser = await chromium.connectOverCDP(vitrine.url);
        const page = browser.contexts()[0].pages()[0];
        await page.mouse.move(200, 200);
        await page.frameLocator('iframe').getByRole('button', { name: 'Back', exact: true }).click();
        expect(await vitrine.waitFor((event) => event.kind === 'action')).toMatchObject({ name: 'back', outcome: 'closed' });
        expect(await vitrine.ended).toBe(0);
        await browser.close();
        await vitrine.stop();
    });
});
