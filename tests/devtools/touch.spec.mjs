// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// What fingers try on the screen of a kiosk. Pinching is in TestKioskTouch: DevTools gives it to the page past the flag that
// turns it off.

import { expect, test } from './fixtures.mjs';

test.use({ options: ['--kiosk', 'demo'] });

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const steps = 8;

/// Moves fingers from the points `from` to the points `to`, after `held` milliseconds.
function stroke(from, to, held = 0) {
    return async (touch) => {
        await touch('touchStart', from);
        await pause(held); // the time is what makes the gesture
        for (let step = 1; step <= steps; ++step)
            await touch('touchMove', from.map(([x, y], i) => [x + (to[i][0] - x) * step / steps, y + (to[i][1] - y) * step / steps]));
        await touch('touchEnd', []);
    };
}

function tap(points, held = 0) {
    return async (touch) => {
        await touch('touchStart', points);
        await pause(held);
        await touch('touchEnd', []);
    };
}

const inTurn = (...gestures) => async (touch) => {
    for (const gesture of gestures)
        await gesture(touch);
};

// The first finger is on a text that could be selected, or on a link.
const text = [130, 60];
const link = [130, 100];
const middle = [400, 300];

const gestures = ([right, bottom]) => ({
    'a tap': tap([middle]),
    'a double tap': inTurn(tap([middle]), tap([middle])),
    'a double tap on text': inTurn(tap([text]), tap([text])),
    'a long press': tap([middle], 1200),
    'a long press on text': tap([text], 1200),
    'a long press on a link': tap([link], 1200),
    'a long press and a drag': stroke([text], [[400, 200]], 1200),
    'a long press on a link and a drag': stroke([link], [[400, 200]], 1200),
    'two fingers': tap([middle, [500, 300]]),
    'two fingers for long': tap([middle, [500, 300]], 1200),
    'five fingers': tap([middle, [450, 300], [500, 300], [550, 300], [600, 300]]),
    'a swipe from the left edge': stroke([[1, 300]], [[600, 300]]),
    'a swipe from the right edge': stroke([[right - 1, 300]], [[100, 300]]),
    'a swipe from the top edge': stroke([[400, 1]], [[400, bottom - 50]]),
    'a swipe from the bottom edge': stroke([[400, bottom - 1]], [[400, 100]]),
    'a swipe with three fingers': stroke([[300, 500], [350, 500], [400, 500]], [[300, 100], [350, 100], [400, 100]]),
});

test.describe('touch', () => {
    for (const name of Object.keys(gestures([0, 0]))) {
        test(`${name} neither leaves nor stops`, async ({ vitrine, browser }) => {
            const page = browser.contexts()[0].pages()[0];
            const since = vitrine.lastSeq;
            const address = page.url();
            await page.evaluate(() => {
                window.isSamePage = true;
                window.touches = 0;
                history.pushState({}, '');
                document.querySelector('#touched')?.remove();
                const box = document.createElement('div');
                box.id = 'touched';
                box.style = 'position: fixed; inset: 0; z-index: 99; font-size: 30px; opacity: 0.5';
                const paragraph = document.createElement('p');
                paragraph.textContent = 'Some text that could be selected';
                paragraph.style = 'position: absolute; left: 20px; top: 40px; margin: 0';
                const link = document.createElement('a');
                link.textContent = 'A link that could be opened';
                link.href = 'https://example.com/';
                link.style = 'position: absolute; left: 20px; top: 80px';
                link.onclick = (event) => event.preventDefault();
                box.append(paragraph, link);
                box.addEventListener('touchstart', () => { ++window.touches; });
                document.body.append(box);
            });
            const gesture = gestures(await page.evaluate(() => [innerWidth, innerHeight]))[name];
            const session = await browser.contexts()[0].newCDPSession(page);
            await gesture((type, points) => session.send('Input.dispatchTouchEvent',
                { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) }));
            await vitrine.waitFor((event) => event.kind === 'progress', vitrine.lastSeq);
            await expect.poll(() => page.evaluate(() => window.touches)).toBeGreaterThan(0);
            expect(await page.evaluate(() => [window.isSamePage, visualViewport.scale, String(getSelection()), scrollX, scrollY]))
                .toEqual([true, 1, '', 0, 0]);
            expect(page.url()).toBe(address);
            const wrong = vitrine.events.filter(({ seq, kind }) =>
                seq > since && ['exit', 'ready', 'error', 'recovery', 'dialog', 'page'].includes(kind));
            expect(wrong).toEqual([]);
            await session.detach();
        });
    }
});
