// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// Element.prototype.checkVisibility, which Chromium before 105 lacks: in each world of each frame, and as the standard says.

import { readFileSync } from 'node:fs';

import { addHtml, expect, test } from './fixtures.mjs';

const script = readFileSync(process.env.CHECK_VISIBILITY, 'utf8');

const elements = {
    plain: ['<p id="x">a</p>', [true, true]],
    empty: ['<span id="x"></span>', [true, true]],
    hidden: ['<p id="x" hidden>a</p>', [false, false]],
    'in something hidden': ['<div hidden><p id="x">a</p></div>', [false, false]],
    'without a box of its own': ['<p id="x" data-style="display: contents">a</p>', [false, false]],
    'in something without a box': ['<div data-style="display: contents"><p id="x">a</p></div>', [true, true]],
    invisible: ['<p id="x" data-style="visibility: hidden">a</p>', [true, false]],
    'visible in something invisible': ['<div data-style="visibility: hidden"><p id="x" data-style="visibility: visible">a</p></div>', [true, true]],
    transparent: ['<p id="x" data-style="opacity: 0">a</p>', [true, false]],
    'in something transparent': ['<div data-style="opacity: 0"><p id="x">a</p></div>', [true, false]],
    'almost transparent': ['<p id="x" data-style="opacity: 0.01">a</p>', [true, true]],
    skipped: ['<div data-style="content-visibility: hidden"><p id="x">a</p></div>', [false, false]],
    'that skips its content': ['<div id="x" data-style="content-visibility: hidden">a</div>', [true, true]],
    'in closed details': ['<details><summary>s</summary><p id="x">a</p></details>', [false, false]],
    'in open details': ['<details open><summary>s</summary><p id="x">a</p></details>', [true, true]],
    'the summary of closed details': ['<details><summary id="x">s</summary>a</details>', [true, true]],
    'of no size': ['<div id="x" data-style="width: 0; height: 0"></div>', [true, true]],
    'outside the window': ['<p id="x" data-style="position: absolute; left: -9999px">a</p>', [true, true]],
};

/// What checkVisibility() says without and with options.
function ask(element) {
    return [element.checkVisibility(), element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })];
}

test.describe('checkVisibility', () => {
    test('is in the main world of both frames', async ({ page }) => {
        for (const frame of page.frames())
            expect(await frame.evaluate(() => document.documentElement.checkVisibility())).toBe(true);
    });

    test('is in a new page before its first script', async ({ ownPage }) => {
        await ownPage.addInitScript(() => { window.typeAtTheStart = typeof Element.prototype.checkVisibility; });
        await ownPage.reload();
        for (const index of [0, 1])
            await expect.poll(() => ownPage.frames()[index]?.evaluate(() => window.typeAtTheStart).catch(() => null)).toBe('function');
    });

    test('is in a frame that the page adds', async ({ page, frame }) => {
        await frame.evaluate(() => { document.body.append(document.createElement('iframe')); });
        await expect.poll(() => page.frames().length).toBe(3);
        expect(await page.frames()[2].evaluate(() => document.documentElement.checkVisibility())).toBe(true);
        expect(await page.frames()[2].locator('html').isVisible()).toBe(true);
    });

    test('is in a world that a client makes', async ({ context, page }) => {
        const client = await context.newCDPSession(page);
        const { frameTree } = await client.send('Page.getFrameTree');
        const { executionContextId } = await client.send('Page.createIsolatedWorld',
            { frameId: frameTree.frame.id, worldName: 'of the test' });
        const { result } = await client.send('Runtime.evaluate',
            { expression: 'typeof Element.prototype.checkVisibility', contextId: executionContextId });
        await client.detach();
        expect(result.value).toBe('function');
    });

    for (const [name, [html, expected]] of Object.entries(elements)) {
        test(`of an element: ${name}`, async ({ frame }) => {
            await addHtml(frame, html);
            expect(await frame.locator('#added #x').evaluate(ask)).toEqual(expected);
            // The gateway's own, also where the browser has one.
            await frame.evaluate((script) => {
                delete Element.prototype.checkVisibility;
                (0, eval)(script);
            }, script);
            expect(await frame.evaluate(`(${ask})(document.querySelector('#added #x'))`)).toEqual(expected);
        });
    }

    test('of elements in slots and outside the page', async ({ frame }) => {
        await addHtml(frame, '<x-slots><i slot="a">in</i><b>in no slot</b></x-slots>');
        const visible = async () => frame.evaluate(() => {
            const host = document.querySelector('x-slots');
            if (!host.shadowRoot)
                host.attachShadow({ mode: 'open' }).innerHTML = '<slot name="a"></slot><div hidden><slot name="c"></slot></div>';
            return [host.children[0].checkVisibility(), host.children[1].checkVisibility(),
                document.createElement('p').checkVisibility()];
        });
        expect(await visible()).toEqual([true, false, false]);
        await frame.evaluate((script) => {
            delete Element.prototype.checkVisibility;
            (0, eval)(script);
        }, script);
        expect(await visible()).toEqual([true, false, false]);
    });
});
