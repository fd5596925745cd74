// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { addHtml, expect, sizeOf, test } from './fixtures.mjs';

test.describe('screenshots', () => {
    test('of the page have its size', async ({ page }) => {
        const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect(sizeOf(await page.screenshot())).toEqual({ width, height });
    });

    test('show what the player draws', async ({ frame, page }) => {
        await addHtml(frame, '<div data-style="position: fixed; inset: 0; background: rgb(200, 10, 20)"></div>');
        const picture = await page.screenshot({ clip: { x: 100, y: 100, width: 8, height: 8 } });
        const color = await page.evaluate(async (data) => {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const canvas = document.createElement('canvas').getContext('2d');
            canvas.drawImage(image, 0, 0);
            return Array.from(canvas.getImageData(4, 4, 1, 1).data);
        }, picture.toString('base64'));
        expect(color).toEqual([200, 10, 20, 255]);
    });

    test('of a part', async ({ page }) => {
        expect(sizeOf(await page.screenshot({ clip: { x: 10, y: 20, width: 123, height: 45 } }))).toEqual({ width: 123, height: 45 });
    });

    test('of an element in the player', async ({ player }) => {
        const { width, height } = await player.locator('#toggle').boundingBox();
        expect(sizeOf(await player.locator('#toggle').screenshot())).toEqual({ width, height });
    });

    test('as JPEG', async ({ page }) => {
        const picture = await page.screenshot({ type: 'jpeg', quality: 50 });
        expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    });

    test('of several MiB', async ({ page, frame }) => {
        await page.setViewportSize({ width: 2560, height: 1440 });
        await frame.evaluate(() => {
            const canvas = Object.assign(document.createElement('canvas'), { width: 2560, height: 1440 });
            canvas.style = 'position: fixed; inset: 0; z-index: 98';
            const context = canvas.getContext('2d');
            const noise = context.createImageData(2560, 1440);
            for (let at = 0; at < noise.data.length; at += 65536)
                crypto.getRandomValues(noise.data.subarray(at, at + 65536));
            for (let at = 3; at < noise.data.length; at += 4)
                noise.data[at] = 255;
            context.putImageData(noise, 0, 0);
            document.body.append(canvas);
        });
        const picture = await page.screenshot();
        expect(sizeOf(picture)).toEqual({ width: 2560, height: 1440 });
        expect(picture.length).toBeGreaterThan(5 * 1024 * 1024);
        await page.setViewportSize({ width: 1280, height: 720 });
    });
});
