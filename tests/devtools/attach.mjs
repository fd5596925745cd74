// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// Attaches to Vitrine with playwright-core and with puppeteer-core, without options: plays, pauses, reads the time of the
// video in the player's frame, presses Back, and finds all of it in the event stream.

import assert from 'node:assert/strict';

import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

import { Vitrine } from './Vitrine.mjs';

const clients = {
    'playwright-core': async (url) => {
        const browser = await chromium.connectOverCDP(url);
        const page = browser.contexts()[0].pages()[0];
        return { page, frame: page.frames().find((frame) => frame.url().includes('/embed')), leave: () => browser.close() };
    },
    'puppeteer-core': async (url) => {
        const browser = await puppeteer.connect({ browserURL: url });
        const [page] = await browser.pages();
        return { page, frame: page.frames().find((frame) => frame.url().includes('/embed')), leave: () => browser.disconnect() };
    },
};

for (const [name, attach] of Object.entries(clients)) {
    const vitrine = await Vitrine.start('demo');
    try {
        const { page, frame, leave } = await attach(vitrine.url);
        const time = () => frame.evaluate(() => document.getElementById('video').currentTime);
        const press = async (selector) => {
            await page.mouse.move(200, 150);
            await page.mouse.move(210, 150);
            await frame.click(selector);
        };

        await vitrine.waitFor((event) => event.kind === 'state' && event.to === 'playing');
        let since = vitrine.lastSeq;
        await press('#toggle');
        await vitrine.waitFor((event) => event.kind === 'state' && event.to === 'paused', since);
        const paused = await time();
        assert.ok(paused > 0);
        assert.equal(await time(), paused);

        since = vitrine.lastSeq;
        await press('#start');
        await vitrine.waitFor((event) => event.kind === 'state' && event.to === 'playing', since);
        await vitrine.waitFor((event) => event.kind === 'progress' && event.currentTime > paused, since);
        assert.ok(await time() > paused);

        await press('#back');
        const action = await vitrine.waitFor((event) => event.kind === 'action', since);
        assert.equal(action.name, 'back');
        assert.equal(await vitrine.ended, 0);
        await leave();
        console.log(`${name}: attached, played, paused at ${paused.toFixed(2)} s, pressed Back`);
    } finally {
        await vitrine.stop();
    }
}
