// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { expect, test } from './fixtures.mjs';

test.describe('events', () => {
    test('of the console, with arguments and place', async ({ page, frame }) => {
        const [message] = await Promise.all([
            page.waitForEvent('console', (message) => message.type() === 'warning'),
            frame.evaluate(() => console.warn('position', 42, { a: 1 })),
        ]);
        expect(message.text()).toContain('position 42');
        expect(await message.args()[2].jsonValue()).toEqual({ a: 1 });
    });

    test('of errors in the page', async ({ page, frame }) => {
        const [error] = await Promise.all([
            page.waitForEvent('pageerror'),
            frame.evaluate(() => { setTimeout(() => { throw new TypeError('broken'); }); }),
        ]);
        expect(error).toMatchObject({ name: 'TypeError', message: 'broken' });
    });

    test('of a request and its answer', async ({ page, frame }) => {
        const [response, body] = await Promise.all([
            page.waitForResponse(/player\.css/),
            frame.evaluate(() => fetch('/player/player.css').then((response) => response.text())),
        ]);
        expect(response.status()).toBe(200);
        expect(response.headers()['content-type']).toContain('text/css');
        expect(response.request().frame()).toBe(frame);
        expect(await response.text()).toBe(body);
    });

    test('of a request that fails', async ({ page, frame }) => {
        const [request] = await Promise.all([
            page.waitForEvent('requestfailed', (request) => request.url().endsWith('/nothing')),
            page.route('**/nothing', (route) => route.abort('connectionrefused'))
                .then(() => frame.evaluate(() => fetch('/nothing').catch(() => 0))),
        ]);
        expect(request.failure().errorText).toContain('net::ERR_');
    });

    test('of a WebSocket', async ({ page, frame }) => {
        const [socket] = await Promise.all([
            page.waitForEvent('websocket'),
            frame.evaluate(() => { new WebSocket(`ws://${location.host}/nothing`); }),
        ]);
        expect(socket.url()).toContain('/nothing');
    });
});

test.describe('requests', () => {
    test('are answered by the test', async ({ page, frame }) => {
        await page.route('**/answered', (route) => route.fulfill({ json: { by: 'test' } }));
        expect(await frame.evaluate(() => fetch('/answered').then((response) => response.json()))).toEqual({ by: 'test' });
    });

    test('are answered with several MiB', async ({ page, frame }) => {
        const body = 'x'.repeat(6 * 1024 * 1024);
        await page.route('**/large', (route) => route.fulfill({ body }));
        expect(await frame.evaluate(() => fetch('/large').then((response) => response.text()).then((text) => text.length)))
            .toBe(body.length);
    });

    test('are changed on their way', async ({ page, frame }) => {
        await page.route('**/changed', (route) => route.continue({ url: route.request().url().replace('changed', 'player/player.css') }));
        expect(await frame.evaluate(() => fetch('/changed').then((response) => response.status))).toBe(200);
    });

    test('are aborted', async ({ page, frame }) => {
        await page.route('**/aborted', (route) => route.abort());
        expect(await frame.evaluate(() => fetch('/aborted').catch((error) => error.name))).toBe('TypeError');
    });

    test('fail while offline', async ({ context, frame }) => {
        await context.setOffline(true);
        expect(await frame.evaluate(() => navigator.onLine)).toBe(false);
        await context.setOffline(false);
        await expect.poll(() => frame.evaluate(() => navigator.onLine)).toBe(true);
    });

    test('use cookies that the test sets', async ({ context, frame }) => {
        const { origin, hostname } = new URL(frame.url());
        await context.addCookies([{ name: 'given', value: 'by the test', url: origin, sameSite: 'Lax' }]);
        expect(await context.cookies(origin)).toMatchObject([{ name: 'given', value: 'by the test', domain: hostname }]);
        await context.clearCookies();
        expect(await context.cookies()).toEqual([]);
    });
});
