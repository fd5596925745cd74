// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Examples of UI tests: controls of the page, events, native dialogs, faults and pictures.

import { expect, test } from './fixtures.ts';
import { pausedAt, videoOnly } from './pictures.ts';

test('the viewer pauses, and the event stream shows it', async ({ player, vitrine }) => {
    const { seq } = await vitrine.waitFor({ state: 'playing' }) as { seq: number };
    await player.getByRole('button', { name: 'Pause', exact: true }).click();
    // `since` counts what has happened since that event, also before this call.
    const paused = await vitrine.waitFor({ state: 'paused', since: seq });
    expect(paused['from']).toBe('playing');
    await expect(player.locator('#toggle')).toHaveAccessibleName('Play');
});

test('a seek of the program moves the video of the page', async ({ player, vitrine }) => {
    await vitrine.waitFor({ state: 'playing' });
    await vitrine.seek({ position: 30 });
    expect(await player.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime)).toBeCloseTo(30, 0);
});

test.describe('with --on-back none', () => {
    test.use({ options: ['--on-back', 'none'] });

    test('Back in the player is an action in the event stream', async ({ player, vitrine }) => {
        const { seq } = await vitrine.state();
        await player.getByRole('button', { name: 'Back', exact: true }).click();
        const action = await vitrine.waitFor({ kind: 'action', since: seq });
        expect(action).toMatchObject({ name: 'back', outcome: 'ignored' });
    });
});

test.describe('a player that reports an error', () => {
    test.use({ target: 'demo:error-domain-invalid' });

    test('has a native dialog', async ({ vitrine }) => {
        const error = await vitrine.waitFor({ kind: 'error', since: 0 });
        expect(error).toMatchObject({ code: 7, reason: 'ERROR_REASON_DOMAIN_INVALID', known: true });
        await vitrine.waitFor({ kind: 'dialog', since: 0 });
        expect((await vitrine.dialog())?.title).toBe('This video may not be played here');
        await vitrine.uiClick({ name: 'dialog.detailsButton' });
        const { controls } = await vitrine.uiTree();
        expect(controls.find((control) => control['name'] === 'dialog.detailsButton')).toMatchObject({ checked: true });
        await vitrine.dialog({ action: 'quit' });
        expect(await vitrine.close()).toBe(3); // the exit code: an error of the player made playback fail
    });
});

test.describe('pictures', () => {
    test('of a position', async ({ page, vitrine }) => {
        await pausedAt(vitrine, 30);
        await expect(page).toHaveScreenshot('paused-at-30.png', videoOnly);
    });

    test('of another position differ', async ({ page, vitrine }) => {
        await pausedAt(vitrine, 31);
        await expect(page).not.toHaveScreenshot('paused-at-30.png', videoOnly);
    });
});
