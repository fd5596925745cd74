// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { expect, test } from './fixtures.mjs';

test.describe('frames', () => {
    test('lists the host page and the player of another origin', async ({ page }) => {
        expect(page.frames()).toHaveLength(2);
        expect(new URL(page.url()).origin).toBe('https://vitrine.localhost');
        expect(new URL(page.frames()[1].url()).pathname).toBe('/embed');
    });

    test('finds a frame by its URL', async ({ page }) => {
        expect(page.frame({ url: /\/embed\?/ })).toBe(page.frames()[1]);
    });

    test('knows parent and child', async ({ page, frame }) => {
        expect(frame.parentFrame()).toBe(page.mainFrame());
        expect(page.mainFrame().childFrames()).toEqual([frame]);
    });

    test('gets the element of a frame and the frame of an element', async ({ page, frame }) => {
        const element = await page.$('iframe');
        expect(await element.contentFrame()).toBe(frame);
        expect(await (await frame.frameElement()).getAttribute('src')).toBe(frame.url());
    });

    test('evaluates in the host page, which cannot see into the player', async ({ page }) => {
        expect(await page.evaluate(() => document.querySelector('iframe').contentDocument)).toBeNull();
    });

    test('evaluates in the player', async ({ frame }) => {
        expect(await frame.evaluate(() => document.querySelector('video').duration)).toBeCloseTo(90, 0);
    });

    test('carries values both ways', async ({ frame }) => {
        const value = { n: NaN, u: undefined, d: new Date(0), list: [1, 'ä😀', null], big: 2n ** 70n };
        expect(await frame.evaluate((value) => value, value)).toEqual(value);
    });

    test('waits for a promise of the page', async ({ frame }) => {
        expect(await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50, 'late')))).toBe('late');
    });

    test('reports an exception of the page', async ({ frame }) => {
        await expect(frame.evaluate(() => { throw new RangeError('no such position'); })).rejects.toThrow('no such position');
    });

    test('keeps handles of objects', async ({ frame }) => {
        const video = await frame.evaluateHandle(() => document.getElementById('video'));
        expect(await video.evaluate((video) => video.localName)).toBe('video');
        expect(await (await video.getProperty('tagName')).jsonValue()).toBe('VIDEO');
        await video.dispose();
    });

    test('reads the whole page', async ({ page, frame }) => {
        expect(await page.title()).toBe('Vitrine');
        expect(await frame.title()).toBe('Orrery');
        expect(await frame.content()).toContain('id="toggle"');
    });

    test('exposes a function to the player', async ({ page, frame }) => {
        await page.exposeFunction(`double${Date.now()}`, (n) => 2 * n).then(() => 0);
        const name = await frame.evaluate(() => Object.keys(window).find((name) => name.startsWith('double')));
        expect(await frame.evaluate((name) => window[name](21), name)).toBe(42);
    });

    test('runs an init script in the next page, until the client leaves', async ({ page, ownPage }) => {
        const stateAtFirst = (of) => of.frames()[1]?.evaluate(() => String(window.wasHereFirst)).catch(() => null);
        await ownPage.addInitScript(() => { window.wasHereFirst = document.readyState; });
        await ownPage.reload();
        await expect.poll(() => stateAtFirst(ownPage)).toBe('loading');
        await ownPage.context().browser().close();
        await page.reload();
        await expect.poll(() => stateAtFirst(page)).toBe('undefined');
    });
});
