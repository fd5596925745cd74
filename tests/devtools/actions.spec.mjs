// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { addHtml, expect, test } from './fixtures.mjs';

test.describe('actions', () => {
    test('click pauses and plays', async ({ player, media }) => {
        await player.locator('#toggle').click();
        await expect.poll(media).toMatchObject({ paused: true });
        await player.getByRole('button', { name: 'Play', exact: true }).first().click();
        await expect.poll(media).toMatchObject({ paused: false });
    });

    test('click on the picture pauses', async ({ player, media }) => {
        await player.locator('#video').click({ position: { x: 100, y: 150 } });
        await expect.poll(media).toMatchObject({ paused: true });
    });

    test('click waits until the element can be clicked', async ({ frame, player }) => {
        await addHtml(frame, '<button hidden>late</button>');
        await frame.evaluate(() => {
            const button = document.querySelector('#added button');
            button.addEventListener('click', () => { button.textContent = 'clicked'; });
            setTimeout(() => { button.hidden = false; }, 300);
        });
        await player.locator('#added button').click();
        await expect(player.locator('#added button')).toHaveText('clicked');
    });

    test('click says what is in the way', async ({ frame, player }) => {
        await addHtml(frame, '<div data-style="position: fixed; inset: 0" id="cover"></div>');
        await expect(player.locator('#toggle').click({ timeout: 1500 })).rejects.toThrow('intercepts pointer events');
    });

    test('double click, right click and modifiers arrive', async ({ frame, player }) => {
        await addHtml(frame, '<button>target</button>');
        await frame.evaluate(() => {
            window.heard = [];
            for (const name of ['dblclick', 'contextmenu', 'click'])
                document.querySelector('#added button').addEventListener(name, (event) => {
                    event.preventDefault();
                    window.heard.push(`${event.type}${event.shiftKey ? ' shift' : ''}`);
                });
        });
        const target = player.locator('#added button');
        await target.dblclick();
        await target.click({ button: 'right' });
        await target.click({ modifiers: ['Shift'] });
        expect(await frame.evaluate(() => window.heard)).toEqual(['click', 'click', 'dblclick', 'contextmenu', 'click shift']);
    });

    test('hover shows the controls again', async ({ frame, player }) => {
        await frame.evaluate(() => { document.documentElement.dataset.idle = 'true'; });
        await player.locator('#video').hover({ position: { x: 50, y: 120 } });
        await expect(player.locator('html')).toHaveAttribute('data-idle', 'false');
    });

    test('keys control the player', async ({ page, player, media }) => {
        await player.locator('#video').focus();
        await page.keyboard.press('k');
        await expect.poll(media).toMatchObject({ paused: true });
        await page.keyboard.press('m');
        await expect.poll(media).toMatchObject({ muted: true });
        await page.keyboard.press('ArrowDown');
        await expect.poll(media).toMatchObject({ volume: 0.9 });
    });

    test('press sends a key to an element', async ({ frame, player, media }) => {
        await frame.evaluate(() => document.getElementById('video').pause());
        const { currentTime } = await media();
        await player.locator('#video').press('ArrowRight');
        await expect.poll(async () => (await media()).currentTime).toBeCloseTo(currentTime + 5, 1);
    });

    test('fill sets a slider', async ({ player, media }) => {
        await player.getByLabel('Position').fill('30');
        await expect.poll(async () => (await media()).currentTime).toBeGreaterThan(29.9);
        await player.getByLabel('Volume').fill('0.5');
        await expect.poll(media).toMatchObject({ volume: 0.5 });
    });

    test('the mouse drags a slider', async ({ page, player, media }) => {
        const { x, y, width, height } = await player.getByLabel('Position').boundingBox();
        await page.mouse.move(x + width * 0.1, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 5 });
        await page.mouse.up();
        await expect.poll(async () => (await media()).currentTime).toBeGreaterThan(40);
    });

    test('a menu is opened and used', async ({ player, media }) => {
        await player.locator('#rate').click();
        await expect(player.getByRole('menu')).toBeVisible();
        await player.getByRole('menuitemradio', { name: '1.5×' }).click();
        await expect(player.getByRole('menu')).toBeHidden();
        await expect(player.locator('#rate')).toHaveText('1.5×');
        await expect.poll(media).toMatchObject({ playbackRate: 1.5 });
    });

    test('fill and clear a text field', async ({ frame, player }) => {
        await addHtml(frame, '<input aria-label="name">');
        await player.getByLabel('name').fill('Ünïcode 日本語 😀');
        await expect(player.getByLabel('name')).toHaveValue('Ünïcode 日本語 😀');
        await player.getByLabel('name').clear();
        await expect(player.getByLabel('name')).toHaveValue('');
    });

    test('type key by key', async ({ frame, page, player }) => {
        await addHtml(frame, '<textarea aria-label="notes"></textarea>');
        await player.getByLabel('notes').pressSequentially('two words');
        await page.keyboard.press('Enter');
        await page.keyboard.insertText('ひ');
        await expect(player.getByLabel('notes')).toHaveValue('two words\nひ');
        await page.keyboard.press('Control+A');
        await page.keyboard.press('Delete');
        await expect(player.getByLabel('notes')).toHaveValue('');
    });

    test('check, uncheck and select', async ({ frame, player }) => {
        await addHtml(frame, '<input type="checkbox"><select><option>a<option>b</select>');
        await player.locator('#added input').check();
        await expect(player.locator('#added input')).toBeChecked();
        await player.locator('#added input').uncheck();
        await expect(player.locator('#added input')).not.toBeChecked();
        expect(await player.locator('#added select').selectOption('b')).toEqual(['b']);
    });

    test('choose a file', async ({ frame, player }) => {
        await addHtml(frame, '<input type="file">');
        await player.locator('#added input').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') });
        expect(await frame.evaluate(() => document.querySelector('#added input').files[0].text())).toBe('abc');
    });

    test('scroll an element into view', async ({ frame, player }) => {
        await addHtml(frame, '<div data-style="height: 50px; overflow: auto"><p data-style="height: 900px">a</p><b>below</b></div>');
        await expect(player.getByText('below')).not.toBeInViewport();
        await player.getByText('below').scrollIntoViewIfNeeded();
        await expect(player.getByText('below')).toBeInViewport();
    });

    test('drag and drop', async ({ frame, player }) => {
        await addHtml(frame, '<p draggable="true">take</p><p id="drop" data-style="height: 40px">here</p>');
        await frame.evaluate(() => {
            const drop = document.getElementById('drop');
            drop.addEventListener('dragover', (event) => event.preventDefault());
            drop.addEventListener('drop', () => { drop.textContent = 'dropped'; });
        });
        await player.getByText('take').dragTo(player.locator('#drop'));
        await expect(player.locator('#drop')).toHaveText('dropped');
    });
});
