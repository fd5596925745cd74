// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Tests docs/clients/vitrine.ts with the real binary, whose path is in PLAYER_BINARY.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { type TestContext, test } from 'node:test';

import { type Json, Vitrine, VitrineError } from './vitrine.js';

const binary = process.env['PLAYER_BINARY'] ?? 'vitrine';

async function start(context: TestContext, ...args: string[]): Promise<Vitrine> {
    const player = await Vitrine.start(['--headless', '--ephemeral', ...args], { binary });
    context.after(() => player.close());
    return player;
}

test('drives a player', async (context) => {
    const player = await start(context, 'demo');
    assert.equal((await player.ping()).pid, player.process?.pid);
    const playing = await player.waitFor({ state: 'playing' });
    assert.equal(playing['kind'], 'state');
    assert.ok(((await player.seek({ position: 30 })).currentTime ?? 0) >= 29.5);
    assert.equal((await player.setRate({ rate: 2 })).playbackRate, 2);
    assert.equal((await player.waitFor({ position: 30, since: playing['seq'] }))['kind'], 'progress');
    assert.equal((await player.state()).target, 'demo');
});

test('requests need not wait for each other', async (context) => {
    const player = await start(context, 'demo');
    const [late, , ping] = await Promise.all([
        player.waitFor({ state: 'playing' }), player.state(), player.ping(),
    ]);
    assert.equal(late['to'], 'playing');
    assert.equal(ping.api, 1);
});

test('misses no event', async (context) => {
    const player = await start(context, 'demo:back', '--on-back', 'none');
    const events: Json[] = [];
    for await (const event of player.events({ since: 0, kinds: ['state', 'action'] })) {
        events.push(event);
        if (event['kind'] === 'action')
            break;
    }
    assert.ok(events.some((event) => event['to'] === 'playing'));
    assert.equal(events.at(-1)?.['name'], 'back');
});

test('events end with the run', async (context) => {
    const player = await start(context, 'demo');
    const events: Json[] = [];
    for await (const event of player.events({ since: 0 })) {
        if (events.length === 0)
            await player.quit();
        events.push(event);
    }
    assert.equal(events[0]?.['seq'], 1);
    assert.equal(events.at(-1)?.['kind'], 'exit');
});

test('an error has a code', async (context) => {
    const player = await start(context, 'demo');
    await assert.rejects(player.waitFor({ state: 'failed', timeout: 0.1 }),
        (problem: VitrineError) => problem.isTimeout && 'seq' in problem.data);
    await assert.rejects(player.seek({ position: -1 }), (problem: VitrineError) => problem.code === -32602);
});

test('close() ends what start() started', async (context) => {
    const player = await start(context, 'demo');
    assert.equal(await player.close(), 0);
    assert.ok(!existsSync(player.path));
});

test('close() takes a player that was killed', async (context) => {
    const player = await start(context, 'demo');
    const child = player.process;
    assert.ok(child);
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
    assert.equal(await player.close(), null);
    assert.ok(!existsSync(player.path));
});

test('close() ends a player that hangs', async (context) => {
    const player = await start(context, 'demo');
    player.process?.kill('SIGSTOP');
    const begin = Date.now();
    assert.equal(await player.close(1000), null);
    assert.ok(Date.now() - begin < 10_000);
});

// Otherwise it would keep all events itself, without a limit.
test('a slow loop leaves its events with Vitrine', async (context) => {
    const player = await start(context, 'demo', '--on-back', 'none');
    const events = player.events({ since: 0 });
    assert.equal(((await events.next()).value as Json)['seq'], 1);
    for (let i = 0; i < 40; ++i) // an event each; Vitrine keeps 10,000
        await Promise.all(Array.from({ length: 500 }, () => player.back()));
    const last = (await player.state()).seq;
    let lost = 0;
    let previous = 1;
    for await (const event of events) {
        if ('lost' in event)
            lost += event['lost']['to'] - event['lost']['from'] + 1;
        const seq = 'lost' in event ? event['lost']['to'] : event['seq'];
        assert.ok(seq > previous);
        previous = seq;
        if (seq >= last)
            break;
    }
    assert.ok(lost > 0);
});

test('a start that fails says so', async (context) => {
    await assert.rejects(start(context, '--no-such-option'), /ended with code 2/);
});
