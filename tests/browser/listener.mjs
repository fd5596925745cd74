// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

'use strict';

// The listener that BlendVision documents, in a stock Chromium, with players of `vitrine simulate`.

import assert from 'node:assert/strict';

import { scenario, suite } from './fixture.mjs';

await suite({ 'own.json': scenario('own-event') }, async ({ simulator, listen, open, until, test }) => {
    await test('progress arrives while the video plays, and pings are answered', async () => {
        const tab = await listen(simulator.address('vod'));
        const seen = await until(tab, 'seen.progress.filter((time) => time > 0).length >= 4 && seen.pings >= 1');
        assert.deepEqual(seen.wrong, []);
        assert.ok(seen.progress.every((time, i) => i === 0 || time >= seen.progress[i - 1]), String(seen.progress));
        assert.ok(seen.events.includes('playback_video_began'), String(seen.events));
        const frame = tab.frames().find((candidate) => candidate.url().includes('/embed'));
        await frame.waitForFunction('Number(document.documentElement.dataset.pongs) >= 1');
        await tab.close();
    });

    await test('an error arrives with its code and reason', async () => {
        const tab = await listen(simulator.address('error-token-expired'));
        const seen = await until(tab, 'seen.errors.length > 0');
        assert.equal(seen.errors[0].error_code, 16);
        assert.equal(seen.errors[0].error_reason, 'ERROR_REASON_TOKEN_EXPIRED');
        assert.deepEqual(seen.wrong, []);
        await tab.close();
    });

    await test('Back arrives as an action', async () => {
        const tab = await listen(simulator.address('back'));
        assert.deepEqual((await until(tab, 'seen.actions.length > 0')).actions, ['back']);
        await tab.close();
    });

    await test('the viewer presses Back in the frame', async () => {
        const tab = await listen(simulator.address('vod'));
        await until(tab, 'seen.progress.length >= 2');
        const frame = tab.frames().find((candidate) => candidate.url().includes('/embed'));
        await (await frame.$('#back')).click();
        assert.deepEqual((await until(tab, 'seen.actions.length > 0')).actions, ['back']);
        await tab.close();
    });

    await test('a scenario file plays', async () => {
        const tab = await listen(simulator.address('own'));
        const seen = await until(tab, 'seen.actions.length > 0');
        assert.ok(seen.events.includes('own_event'), String(seen.events));
        assert.deepEqual(seen.actions, ['own']);
        await tab.close();
    });

    await test('the script of a host page requests a token, and the player plays its resource', async () => {
        const tab = await open('<title>Shop</title>');
        const token = await tab.evaluate(async (url, key) => {
            const answer = await fetch(url, {
                method: 'POST', headers: { 'Authorization': `Bearer ${key}`, 'Content-Type': 'application/json' },
                body: JSON.stringify({ resource_id: 'back', resource_type: 'RESOURCE_TYPE_VOD', expires_in: '60s' }),
            });
            return (await answer.json()).token;
        }, simulator.tokens, simulator.apiKey);
        await tab.close();
        const player = await listen(`${simulator.index}embed?token=${token}`);
        assert.deepEqual((await until(player, 'seen.actions.length > 0')).actions, ['back']);
        await player.close();
    });

    await test('a token for an unknown resource is an error of the player', async () => {
        const answer = await fetch(simulator.tokens, {
            method: 'POST', headers: { Authorization: `Bearer ${simulator.apiKey}` },
            body: JSON.stringify({ resource_id: 'nothing-of-this-name', resource_type: 'RESOURCE_TYPE_VOD' }),
        });
        const tab = await listen(`${simulator.index}embed?token=${(await answer.json()).token}`);
        const seen = await until(tab, 'seen.errors.length > 0');
        assert.equal(seen.errors[0].error_reason, 'ERROR_REASON_RESOURCE_NOT_FOUND');
        await tab.close();
    });

    await test('each run of a scenario has its own device slots', async () => {
        for (const run of ['first', 'second']) {
            const tab = await listen(`${simulator.address('device-limit-then-free')}?run=${run}`);
            const seen = await until(tab, 'seen.errors.length > 0');
            assert.equal(seen.errors[0].error_reason, 'ERROR_REASON_OVER_DEVICE_LIMIT', run);
            await tab.close();
        }
    });

    await test('the list names every scenario', async () => {
        const text = await (await fetch(simulator.index)).text();
        assert.ok(simulator.scenarios.length >= 22);
        for (const { address } of simulator.scenarios)
            assert.ok(text.includes(address), address);
    });
});
