// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

import { addHtml, expect, test } from './fixtures.mjs';

test.describe('locators', () => {
    test('find by CSS', async ({ player }) => {
        await expect(player.locator('footer.bar > .row button#toggle')).toHaveCount(1);
    });

    test('find by XPath', async ({ player }) => {
        await expect(player.locator('//button[@id="mute"]')).toHaveAttribute('aria-pressed', 'false');
    });

    test('find by role and name', async ({ player }) => {
        await expect(player.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
        await expect(player.getByRole('slider', { name: 'Position' })).toHaveAttribute('max', /^(89|90)/);
    });

    test('find by title', async ({ player }) => {
        await expect(player.getByTitle('Mute')).toHaveId('mute');
    });

    test('find by label', async ({ player }) => {
        await expect(player.getByLabel('Volume')).toHaveValue('1');
    });

    test('find by text', async ({ player }) => {
        await expect(player.getByText('Orrery')).toHaveId('title');
    });

    test('count, and pick one of several', async ({ player }) => {
        const rates = player.locator('#rates button');
        await expect(rates).toHaveCount(8);
        await expect(rates.first()).toHaveText('0.25×');
        await expect(rates.nth(3)).toHaveText('1×');
        await expect(rates.last()).toHaveText('2×');
        expect(await rates.allTextContents()).toContain('1.75×');
    });

    test('filter by text and by what is inside', async ({ player }) => {
        await expect(player.locator('#rates button').filter({ hasText: /^1\.25×$/ })).toHaveAttribute('value', '1.25');
        await expect(player.locator('button').filter({ hasNot: player.locator('svg') }).locator('visible=true')).toHaveId('rate');
    });

    test('combine', async ({ player }) => {
        await expect(player.getByRole('button').and(player.getByTitle('Back', { exact: true }))).toHaveCount(1);
        await expect(player.locator('#title').or(player.locator('#nothing'))).toHaveText('Orrery');
    });

    test('refuse to act on several elements', async ({ player }) => {
        await expect(player.locator('#rates button').click({ timeout: 2000 })).rejects.toThrow('strict mode violation');
    });

    test('know what is visible', async ({ player }) => {
        await expect(player.locator('#toggle')).toBeVisible();
        await expect(player.locator('#failure')).toBeHidden();
        expect(await player.locator('#rates').isVisible()).toBe(false);
        expect(await player.locator('#rates').isHidden()).toBe(true);
    });

    test('know what is enabled and checked', async ({ frame, player }) => {
        await addHtml(frame, '<button disabled>a</button><input type="checkbox" checked><input readonly>');
        await expect(player.locator('#added button')).toBeDisabled();
        await expect(player.locator('#toggle')).toBeEnabled();
        await expect(player.locator('#added [type=checkbox]')).toBeChecked();
        await expect(player.locator('#added [readonly]')).not.toBeEditable();
    });

    test('know styles and classes', async ({ player }) => {
        await expect(player.locator('#toggle')).toHaveClass('icon');
        await expect(player.locator('#failure')).toHaveCSS('display', 'none');
    });

    test('see into open shadow roots', async ({ frame, player }) => {
        await addHtml(frame, '<x-box></x-box>');
        await frame.evaluate(() => {
            document.querySelector('x-box').attachShadow({ mode: 'open' }).innerHTML = '<b>in the shadow</b><slot></slot>';
        });
        await expect(player.getByText('in the shadow')).toBeVisible();
    });

    test('know where an element is', async ({ page, player }) => {
        const bar = await player.locator('#bar').boundingBox();
        const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
        expect(bar.width).toBeCloseTo(size.width, 0);
        expect(bar.y + bar.height).toBeCloseTo(size.height, 0);
    });

    test('describe the page for assistive technology', async ({ player }) => {
        await expect(player.locator('body')).toMatchAriaSnapshot(`
            - banner:
              - button "Back"
              - heading "Orrery" [level=1]
        `);
    });
});
